/**
 * Which column of a sheet holds what, by the names in its head: Siskeudes and those who copy from it order
 * the columns in many ways, and some print the realisation before the plan.
 */
import { type Grid, textOf } from './grid.ts';

/** Column numbers, counted from 0. */
export interface Columns {
  /** One, or several where the parts of a code stand in cells of their own. */
  kode: number[];
  uraian: number;
  anggaran: number;
  /** The plan before a change, where it stands beside the changed one. */
  sebelum?: number;
  realisasi?: number;
  sumber_dana?: number;
  selisih?: number;
  volume?: number;
  satuan?: number;
  /** Our own export names the axis of each row, so nothing has to be told from the code. */
  sumbu?: number;
}

export interface Head {
  columns: Columns;
  /** First row below the head. */
  firstRow: number;
  /** True where plans of several years stand beside each other: which of them is meant, the sheet does not say. */
  severalYears: boolean;
}

/** `nama` is what names a row where nothing is called a description. */
type Name = keyof Columns | 'nama';

/** In this order: the first that fits names the column. */
const NAMES: readonly (readonly [name: Name, pattern: RegExp])[] = [
  ['sumbu', /^sumbu$/],
  ['sumber_dana', /^(?:sumber(?:[ _]dana| pembiayaan)?|s\.?\s?dana|sd|dana)$/],
  ['selisih', /lebih|kurang|selisih|bertambah|berkurang|sisa(?: anggaran)?$/],
  ['realisasi', /realisasi|terealisasi|s\/d|pencairan/],
  ['kode', /^(?:kode|kd)\b(?!.*\bdana\b)|^(?:no|nomor)\b\.?\s?rek|^rekening$/],
  ['uraian', /uraian|^(?:nama|keterangan|rincian)(?: (?:rekening|kegiatan|akun))?$/],
  ['volume', /^(?:volume|vol\.?)(?: output)?$/],
  ['satuan', /^(?:satuan|sat\.?)$/],
  ['sebelum', /semula|sebelum|\b(?:awal|murni|induk)\b/],
  [
    'anggaran',
    /anggaran|pagu|menjadi|setelah|sesudah|perubahan|^(?:rencana|target|plafon|alokasi|nominal|biaya)$|^apb|^jumlah$|^nilai|^(?:jumlah|total) (?:biaya|anggaran)/,
  ],
  ['nama', /^(?:bidang|sub bidang|program|kegiatan|jenis|pos|akun)\b/],
];

/** What a column holds, and all words above it. */
interface Named {
  name: Name;
  words: string;
}

/** How far down a head may stand: above it are titles, the name of the village, a logo. */
const SEARCHED = 40;

/** Finds the head. Undefined when no row names a description and an amount. */
export function findHead(grid: Grid): Head | undefined {
  for (let row = 0; row < Math.min(grid.length, SEARCHED); row++) {
    for (const height of [2, 1]) {
      const found = namesOf(grid, row, height);
      const columns = columnsFrom(found, grid, row + height);
      if (columns && found.size >= 3)
        return { columns, firstRow: belowHead(grid, row + height), severalYears: yearsOf(found).size > 1 };
    }
  }
  return undefined;
}

/** The years that the columns of plans name. */
function yearsOf(names: Map<number, Named>): Set<string> {
  const plans = [...names.values()].filter(({ name }) => name === 'anggaran');
  return new Set(plans.flatMap(({ words }) => words.match(/\b20\d\d\b/g) ?? []));
}

/** Column -> what it holds. A head of two rows reads `Anggaran / Menjadi`, the lower word first. */
function namesOf(grid: Grid, row: number, height: number): Map<number, Named> {
  const names = new Map<number, Named>();
  const width = Math.max(...grid.slice(row, row + height).map((cells) => cells.length), 0);
  if (height === 2 && !(isUpperRow(grid[row]) && isHeadRow(grid[row + 1]))) return names;
  for (let column = 0; column < width; column++) {
    const upper = height === 2 ? spanning(grid[row], column) : '';
    const lower = clean(textOf(grid[row + height - 1]?.[column]));
    const own = nameOf(lower) ?? (lower === '' ? nameOf(clean(textOf(grid[row]?.[column]))) : undefined);
    // `Realisasi / Rp`: the upper word speaks for all columns that it spans.
    const name = own ?? (lower !== '' && upper !== '' && !/%|persen/.test(lower) ? nameOf(upper) : undefined);
    if (name && !/%|persen/.test(lower)) names.set(column, { name, words: `${upper} ${lower}` });
  }
  return names;
}

/** The upper row of a head has several cells; a title above the table, or a row left empty, has one or none. */
function isUpperRow(cells: Grid[number] | undefined): boolean {
  return (cells ?? []).filter((cell) => textOf(cell) !== '').length > 1;
}

/** Titles above a table hold the words of its columns, too. */
const TITLE = /^(?:laporan|lampiran|pemerintah|(?:rancangan )?anggaran pendapatan|tahun anggaran)\b/;

function nameOf(text: string): Name | undefined {
  if (text === '' || text.length > 60 || TITLE.test(text)) return undefined;
  return NAMES.find(([, pattern]) => pattern.test(text))?.[0];
}

function clean(text: string): string {
  return text
    .toLowerCase()
    .replace(/\(?\s*rp\.?\s*\)?/g, ' ')
    .replace(/[:*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text above a column; cells that were merged leave it to the left. */
function spanning(cells: Grid[number] | undefined, column: number): string {
  for (let at = column; at >= 0; at--) {
    const text = clean(textOf(cells?.[at]));
    if (text !== '') return text;
  }
  return '';
}

/** A second row of a head holds words and no code: `Semula | Menjadi`, not `4. | PENDAPATAN`. */
function isHeadRow(cells: Grid[number] | undefined): boolean {
  const texts = (cells ?? []).map((cell) => clean(textOf(cell))).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /[a-z%]/.test(text)) && texts.some((text) => nameOf(text));
}

function columnsFrom(names: Map<number, Named>, grid: Grid, below: number): Columns | undefined {
  const first = (name: Name) => [...names].find(([, found]) => found.name === name)?.[0];
  const uraian = first('uraian') ?? first('nama');
  const anggaran = first('anggaran') ?? first('sebelum');
  if (uraian === undefined || anggaran === undefined) return undefined;
  const optional = (name: Exclude<keyof Columns, 'kode'>, column = first(name)) =>
    column === undefined ? {} : { [name]: column };
  return {
    kode: codeColumns(first('kode'), uraian, names, grid, below),
    uraian,
    anggaran,
    ...(first('anggaran') === undefined ? {} : optional('sebelum')),
    ...optional('realisasi', used(names)),
    ...optional('sumber_dana'),
    ...optional('selisih'),
    ...optional('volume'),
    ...optional('satuan'),
    ...optional('sumbu'),
  };
}

/** Of `s/d bulan lalu`, `bulan ini` and `s/d bulan ini`, the one that says all that was used so far. */
function used(names: Map<number, Named>): number | undefined {
  const columns = [...names].filter(([, { name }]) => name === 'realisasi');
  const now = columns.filter(([, { words }]) => !/\blalu\b/.test(words));
  const whole = now.find(([, { words }]) => /s\/d|sampai|jumlah|total|kumulatif/.test(words));
  return (whole ?? now[0] ?? columns[0])?.[0];
}

/** From the column of the code to that of the description, as far as cells there hold parts of codes. */
function codeColumns(
  kode: number | undefined,
  uraian: number,
  names: Map<number, Named>,
  grid: Grid,
  below: number,
): number[] {
  const from = kode ?? Math.max(0, uraian - 1);
  const columns = [from];
  for (let column = from + 1; column < uraian && !names.has(column); column++) {
    const texts = grid.slice(below).map((cells) => textOf(cells[column]));
    if (texts.some((text) => text !== '') && texts.every((text) => text.length <= 12)) columns.push(column);
  }
  return columns.filter((column) => column !== uraian);
}

/** Some heads end in a row of column numbers: `1 | 2 | 3 | 4 | 5=3-4`, some in one of units: `(Rp) | (Rp) | (%)`. */
function belowHead(grid: Grid, row: number): number {
  const texts = (grid[row] ?? []).map((cell) => textOf(cell).toLowerCase()).filter((text) => text !== '');
  if (texts.length > 0 && texts.every((text) => /^\(?(?:rp\.?|rupiah|%)\)?$/.test(text)))
    return belowHead(grid, row + 1);
  const numbered =
    texts.length >= 3 && texts.every((text) => /^\(?\d{1,2}\)?(?:\s?[=(][\d\s=()+\-/:x*]+)?$/.test(text));
  return numbered && /^\(?1\)?$/.test(texts[0] ?? '') && /^\(?2\)?$/.test(texts[1] ?? '') ? row + 1 : row;
}
