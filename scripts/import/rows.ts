/** Walks a sheet below its head and tells, row by row, what each line of it is. */
import type { Versi } from '../../theme/model/anggaran.ts';
import { parseUang, type Sen } from '../../theme/model/uang.ts';
import { type Axis, type Habit, habitOf, resolve, type Section, type Where } from './axis.ts';
import { type CodeText, readCode } from './code.ts';
import type { Columns, Head } from './columns.ts';
import { type Fund, fundOf } from './fund.ts';
import { type Cell, type Grid, isEmpty, textOf } from './grid.ts';
import { type Total, totalOf } from './totals.ts';

/** A line of the budget. Amounts in sen; undefined where the cell is empty. */
export type SheetRow = Axis & {
  /** Row of the sheet, counted from 1 as spreadsheets do. */
  baris: number;
  uraian: string;
  anggaran: Sen | undefined;
  realisasi: Sen | undefined;
  selisih: Sen | undefined;
  sumber_dana: Fund | undefined;
};

export interface TotalRow {
  baris: number;
  jenis: Total;
  uraian: string;
  anggaran: Sen | undefined;
  realisasi: Sen | undefined;
}

/** Something that could not be read, and would be lost in silence otherwise. */
export interface Unread {
  baris: number;
  teks: string;
  sebab: 'kode' | 'jumlah' | 'tanpa-kode';
  /** Of an amount that could not be read: where it stands. */
  kolom?: AmountColumn;
}

type AmountColumn = 'anggaran' | 'realisasi' | 'selisih';

export interface SheetRows {
  rows: SheetRow[];
  totals: TotalRow[];
  unread: Unread[];
}

const TITLES: readonly (readonly [Section, RegExp])[] = [
  ['4', /^pendapatan(?: desa)?$/i],
  ['5', /^belanja(?: desa)?$/i],
  ['6', /^pembiayaan(?: desa)?$/i],
];

/** Reads what stands below the head: rows, the totals among them, and what it could not read. */
export function readRows(grid: Grid, head: Head, versi: Versi): SheetRows {
  const { firstRow } = head;
  const columns = columnsFor(head.columns, versi);
  const result: SheetRows = { rows: [], totals: [], unread: [] };
  const lines = linesOf(grid, firstRow, columns);
  const where: Where = { section: undefined, kegiatan: undefined, habit: usualHabit(lines) };
  for (const line of lines) readLine(line, where, result);
  return result;
}

/** The first plan of a year stands in the table of its change, too: in the column of what was before. */
function columnsFor(columns: Columns, versi: Versi): Columns {
  if (versi !== 'awal' || columns.sebelum === undefined) return columns;
  const { selisih: _, ...others } = columns;
  return { ...others, anggaran: columns.sebelum };
}

interface Line {
  baris: number;
  /** `rekening` or `kegiatan` in our own export, else ''. */
  sumbu: string;
  code: CodeText | undefined;
  /** What stands in the cells of the code, when it is none. */
  codeText: string;
  uraian: string;
  amounts: Record<AmountColumn, Amount>;
  sumber_dana: Fund | undefined;
}

const AMOUNTS: readonly AmountColumn[] = ['anggaran', 'realisasi', 'selisih'];

type Amount = { sen: Sen | undefined; bad?: string };

function readLine(line: Line, where: Where, result: SheetRows): void {
  const { baris, code, uraian, amounts } = line;
  const bad = AMOUNTS.find((kolom) => amounts[kolom].bad !== undefined);
  const title = TITLES.find(([, pattern]) => pattern.test(uraian))?.[0];
  if (!code) {
    const text = uraian || line.codeText;
    const jenis = totalOf(text);
    if (title) enter(where, title);
    else if (jenis && jenis !== 'lain') {
      result.totals.push({
        baris,
        jenis,
        uraian: text,
        anggaran: amounts.anggaran.sen,
        realisasi: amounts.realisasi.sen,
      });
    } else if (!jenis && amounts.anggaran.sen) result.unread.push({ baris, teks: text, sebab: 'tanpa-kode' });
    return;
  }
  if (title && code.parts.length === 1) enter(where, title);
  const meaning = line.sumbu ? literal(line.codeText, line.sumbu) : resolve(code, uraian, where);
  if (!meaning) {
    result.unread.push({ baris, teks: `${code.parts.join('.')} ${uraian}`, sebab: 'kode' });
    return;
  }
  if (bad) result.unread.push({ baris, teks: amounts[bad].bad ?? '', sebab: 'jumlah', kolom: bad });
  follow(where, meaning);
  result.rows.push({
    ...meaning,
    baris,
    uraian,
    anggaran: amounts.anggaran.sen,
    realisasi: amounts.realisasi.sen,
    selisih: amounts.selisih.sen,
    sumber_dana: line.sumber_dana,
  });
}

/** A row of our own export: the code stands as the model writes it. */
function literal(kode: string, sumbu: string): Axis {
  return { axis: sumbu === 'kegiatan' ? 'kegiatan' : 'akun', kode };
}

function enter(where: Where, section: Section): void {
  where.section = section;
  where.kegiatan = undefined;
}

/** Where the next row stands: behind an activity its accounts follow, behind an account of 4 or 6 none do. */
function follow(where: Where, meaning: Axis): void {
  if (meaning.axis === 'kegiatan') {
    where.section = '5';
    where.kegiatan = meaning.kode;
  } else if (meaning.axis === 'akun') enter(where, meaning.kode.charAt(0) as Section);
}

/** How most rows of the sheet that say it use codes that begin with 5. */
function usualHabit(lines: readonly Line[]): Habit {
  const votes: Record<Habit, number> = { akun: 0, bidang: 0, awalan: 0 };
  for (const { code, uraian } of lines) {
    const habit = code && habitOf(code, uraian);
    if (habit) votes[habit]++;
  }
  return votes.awalan > votes.akun && votes.awalan >= votes.bidang ? 'awalan' : 'akun';
}

function linesOf(grid: Grid, firstRow: number, columns: Columns): Line[] {
  const lines: Line[] = [];
  for (let index = firstRow; index < grid.length; index++) {
    const cells = grid[index] ?? [];
    if (isEmpty(cells)) continue;
    const codes = columns.kode.map((column) => codeCell(cells[column]));
    lines.push({
      baris: index + 1,
      sumbu: textOf(at(cells, columns.sumbu)),
      code: readCode(codes),
      codeText: codes.join(' ').trim(),
      // The stars of a footnote; the search starts where they start, so it stays linear.
      uraian: textOf(cells[columns.uraian])
        .replace(/\s?(?<!\*)\*+\)?$/, '')
        .replace(/^'(?=[=+\-@])/, ''),
      amounts: {
        anggaran: amount(cells, columns.anggaran),
        realisasi: amount(cells, columns.realisasi),
        selisih: amount(cells, columns.selisih),
      },
      sumber_dana: fundOf(textOf(at(cells, columns.sumber_dana))),
    });
  }
  return lines;
}

function at(cells: readonly Cell[], column: number | undefined): Cell {
  return column === undefined ? undefined : cells[column];
}

/** A spreadsheet turns the code `4.10` into the number 4.1; only text keeps its digits, numbers are taken as they are. */
function codeCell(cell: Cell): string {
  return textOf(cell).replace(/^'/, '');
}

/** An amount, as people and spreadsheets write it; a dash is zero. `Rp` in a cell of its own stands left of its figure. */
function amount(cells: readonly Cell[], column: number | undefined): Amount {
  const own = at(cells, column);
  const cell = column !== undefined && /^\(?rp\.?$/i.test(textOf(own)) ? cells[column + 1] : own;
  const text = textOf(cell)
    .replace(/^(-?)\s?rp\.?\s?/i, '$1')
    .trim();
  if (text === '') return { sen: undefined };
  if (/^(?:[-\u2013\u2212]+|nihil|0?[.,]?0*\s?-)$/i.test(text)) return { sen: 0 };
  const sen = parseUang(typeof cell === 'number' ? cell : text);
  return sen === undefined ? { sen: undefined, bad: textOf(cell) } : { sen };
}
