/** Arithmetic of a budget: the tree of its rows, totals, and the check that parents equal their parts. */
import type { Anggaran, BarisAnggaran } from './anggaran.ts';
import { KEGIATAN } from './kegiatan.ts';
import type { Sen } from './uang.ts';

/** One code with everything below it. Amounts in sen. */
export interface Pos {
  kode: string;
  uraian: string;
  anggaran: Sen;
  /** Undefined when neither the row nor a part of it reports any. */
  realisasi: Sen | undefined;
  anak: Pos[];
}

/** A parent whose amount is not the sum of its parts. */
export interface Selisih {
  kode: string;
  kolom: 'anggaran' | 'realisasi';
  sendiri: Sen;
  jumlah: Sen;
  /** Row number in `rincian`, for naming the line. */
  baris: number;
}

/** Rounding of sen in official tables makes parents and parts differ by less than one rupiah. */
export const TOLERANSI: Sen = 99;

export interface PohonAnggaran {
  pendapatan: Pos;
  /** Spending by what it is for: bidang, sub bidang, kegiatan. */
  bidang: Pos[];
  belanja: Pos;
  pembiayaan: Pos;
  /** Empty when every sum matches. */
  selisih: Selisih[];
  /** Those of them in which spending by kind is not spending by activity; undefined where one of the two is not given. */
  selisihSumbu: Selisih[] | undefined;
}

type Rincian = Pick<Anggaran, 'rincian'>;

const grown = new WeakMap<Rincian, PohonAnggaran>();

/** The tree of a budget: many ask for that of the same one, so it is grown once, and nobody changes it. */
export function pohon(budget: Rincian): PohonAnggaran {
  const known = grown.get(budget);
  if (known) return known;
  const tree = grow(budget);
  grown.set(budget, tree);
  return tree;
}

/** A level that is missing between parent and child is skipped, as real tables do. */
function grow(budget: Rincian): PohonAnggaran {
  const rows = merge(budget.rincian);
  const nodes = new Map<string, Pos>();
  for (const row of rows.values()) nodes.set(row.kode, { ...row, anak: [] });
  const roots: Pos[] = [];
  addFields(nodes);
  for (const node of inCodeOrder([...nodes.values()])) {
    const parent = parentOf(node.kode, nodes);
    (parent ? parent.anak : roots).push(node);
  }
  const written = new Map(
    [...rows].map(([kode, { anggaran, realisasi }]) => [kode, { anggaran, realisasi }]),
  );
  for (const root of roots) {
    if (!written.has(root.kode)) root.anggaran = partsOf(root).anggaran;
    fillRealisasi(root);
  }
  const index = rowIndex(budget.rincian);
  const sums = roots.flatMap((root) => compareSums(root, written, index));
  const bidang = roots.filter((node) => isKegiatan(node.kode));
  const jenis = roots.filter((node) => node.kode.startsWith('5.'));
  const belanja = nodes.get('5') ?? sumUp('5', 'Belanja', bidang.length ? bidang : jenis);
  const byAccount = nodes.get('5') ?? (jenis.length ? sumUp('5', '', jenis) : undefined);
  const row = index.get('5') ?? index.get(jenis[0]?.kode ?? '') ?? 0;
  const axis = byAccount && bidang.length > 0 ? compareAxis(byAccount, bidang, row) : [];
  const byKind = jenis.length > 0 || (nodes.get('5')?.anak.length ?? 0) > 0;
  return {
    pendapatan:
      nodes.get('4') ??
      sumUp(
        '4',
        'Pendapatan',
        roots.filter((n) => n.kode.startsWith('4.')),
      ),
    bidang,
    belanja,
    pembiayaan: nodes.get('6') ?? financing(roots),
    selisih: [...sums, ...axis],
    selisihSumbu: byKind && bidang.length > 0 ? axis : undefined,
  };
}

/** The deepest positions below one, itself where it has no parts. */
export function daun(pos: Pos): Pos[] {
  return pos.anak.length === 0 ? [pos] : pos.anak.flatMap(daun);
}

/** Tables that name activities without their field: people ask for the five fields, so these are put above them. */
function addFields(nodes: Map<string, Pos>): void {
  for (const kode of [...nodes.keys()].filter(isKegiatan)) {
    const field = kode.slice(0, 2);
    if (nodes.has(field)) continue;
    const uraian = KEGIATAN[field] ?? `Bidang ${field}`;
    nodes.set(field, { kode: field, uraian, anggaran: 0, realisasi: undefined, anak: [] });
  }
}

/** A row without a realisation of its own takes that of its parts. */
function fillRealisasi(node: Pos): void {
  for (const child of node.anak) fillRealisasi(child);
  node.realisasi ??= partsOf(node).realisasi;
}

/** True for codes of the activity axis (`02.03.10`), false for accounts (`5.1`). */
export function isKegiatan(kode: string): boolean {
  return /^\d{2}(\.|$)/.test(kode);
}

/** Rows of the same code paid from several funds count as one. */
function merge(rows: readonly BarisAnggaran[]): Map<string, Omit<Pos, 'anak'>> {
  const merged = new Map<string, Omit<Pos, 'anak'>>();
  for (const { kode, uraian, anggaran, realisasi } of rows) {
    const known = merged.get(kode);
    if (!known) merged.set(kode, { kode, uraian, anggaran, realisasi });
    else {
      known.anggaran += anggaran;
      known.realisasi = add(known.realisasi, realisasi);
    }
  }
  return merged;
}

function rowIndex(rows: readonly BarisAnggaran[]): Map<string, number> {
  return new Map(rows.map((row, index) => [row.kode, index] as const).reverse());
}

function parentOf(kode: string, nodes: Map<string, Pos>): Pos | undefined {
  const parts = kode.split('.');
  for (let length = parts.length - 1; length > 0; length--) {
    const parent = nodes.get(parts.slice(0, length).join('.'));
    if (parent) return parent;
  }
  return undefined;
}

function compareSums(
  node: Pos,
  written: Map<string, { anggaran: Sen; realisasi: Sen | undefined }>,
  rows: Map<string, number>,
): Selisih[] {
  if (node.anak.length === 0) return [];
  const below = node.anak.flatMap((child) => compareSums(child, written, rows));
  const parts = partsOf(node);
  const own = written.get(node.kode);
  if (!own) return below;
  const baris = rows.get(node.kode) ?? 0;
  const differences: Selisih[] = [];
  if (Math.abs(own.anggaran - parts.anggaran) > TOLERANSI) {
    differences.push({
      kode: node.kode,
      kolom: 'anggaran',
      sendiri: own.anggaran,
      jumlah: parts.anggaran,
      baris,
    });
  }
  if (
    own.realisasi !== undefined &&
    parts.realisasi !== undefined &&
    Math.abs(own.realisasi - parts.realisasi) > TOLERANSI
  ) {
    differences.push({
      kode: node.kode,
      kolom: 'realisasi',
      sendiri: own.realisasi,
      jumlah: parts.realisasi,
      baris,
    });
  }
  return [...differences, ...below];
}

/** Account 6 is receipts minus payments (6.1 - 6.2); every other parent is the plain sum. */
function partsOf(node: Pos): { anggaran: Sen; realisasi: Sen | undefined } {
  let anggaran = 0;
  let realisasi: Sen | undefined;
  for (const child of node.anak) {
    const sign = node.kode === '6' && child.kode.startsWith('6.2') ? -1 : 1;
    anggaran += sign * child.anggaran;
    realisasi = add(realisasi, child.realisasi === undefined ? undefined : sign * child.realisasi);
  }
  return { anggaran, realisasi };
}

/** Spending is written by account and by activity; both must come to the same. */
function compareAxis(total: Pos, bidang: Pos[], baris: number): Selisih[] {
  const sum = sumUp('5', '', bidang);
  const differences: Selisih[] = [];
  if (Math.abs(total.anggaran - sum.anggaran) > TOLERANSI) {
    differences.push({ kode: '5', kolom: 'anggaran', sendiri: total.anggaran, jumlah: sum.anggaran, baris });
  }
  if (
    total.realisasi !== undefined &&
    sum.realisasi !== undefined &&
    Math.abs(total.realisasi - sum.realisasi) > TOLERANSI
  ) {
    differences.push({
      kode: '5',
      kolom: 'realisasi',
      sendiri: total.realisasi,
      jumlah: sum.realisasi,
      baris,
    });
  }
  return differences;
}

function sumUp(kode: string, uraian: string, anak: Pos[]): Pos {
  return {
    kode,
    uraian,
    anggaran: anak.reduce((sum, node) => sum + node.anggaran, 0),
    realisasi: anak.reduce<Sen | undefined>((sum, node) => add(sum, node.realisasi), undefined),
    anak,
  };
}

function financing(roots: Pos[]): Pos {
  const anak = roots.filter((node) => node.kode.startsWith('6.'));
  const parts = partsOf({ kode: '6', uraian: '', anggaran: 0, realisasi: undefined, anak });
  return { kode: '6', uraian: 'Pembiayaan', ...parts, anak };
}

function add(a: Sen | undefined, b: Sen | undefined): Sen | undefined {
  return a === undefined ? b : b === undefined ? a : a + b;
}

/** Sorted by code, part by part as numbers; those of one code stay in their order. */
function inCodeOrder<T extends { kode: string }>(rows: readonly T[]): T[] {
  // A space sorts before the dot: a parent stands before its parts.
  const keyed = rows.map((row) => [`${row.kode.replace(/\b\d\b/g, '0$&')} ${row.kode}`, row] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
