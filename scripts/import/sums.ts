/**
 * Arithmetic of a sheet as it stands there, before anything is left out: every parent against its
 * children, every total row against what it sums, the difference column against plan and realisation.
 */
import { TOLERANSI } from '../../theme/model/hitung.ts';
import type { Sen } from '../../theme/model/uang.ts';
import type { SheetRow, SheetRows, TotalRow } from './rows.ts';

export type CheckName = 'jumlah' | 'total' | 'dua-sumbu' | 'selisih' | 'berimbang';

/** A sum that does not come out. Amounts in sen. */
export interface Difference {
  check: CheckName;
  /** Row of the sheet. */
  baris: number;
  /** Code or words of the row. */
  apa: string;
  kolom: 'anggaran' | 'realisasi' | 'selisih';
  tertulis: Sen;
  terhitung: Sen;
}

type Column = 'anggaran' | 'realisasi';
const COLUMNS: readonly Column[] = ['anggaran', 'realisasi'];

/** Where a row stands in the tree: `5.1.1`, `02.03.10`, or `02.03.10/5.1.1` inside an activity. */
export function keyOf(row: SheetRow): string {
  return row.axis === 'dalam' ? `${row.kegiatan}/${row.kode}` : row.kode;
}

/** The tree of all rows of a sheet. */
export class SheetTree {
  readonly rows: readonly SheetRow[];
  readonly #byKey: Map<string, SheetRow[]>;
  readonly #children = new Map<string, string[]>();

  constructor(rows: readonly SheetRow[]) {
    this.rows = rows;
    this.#byKey = Map.groupBy(rows, keyOf);
    for (const key of this.#byKey.keys()) {
      const parent = this.#parentOf(key);
      this.#children.set(parent, [...(this.#children.get(parent) ?? []), key]);
    }
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  childrenOf(key: string): readonly string[] {
    return this.#children.get(key) ?? [];
  }

  rowsAt(key: string): readonly SheetRow[] {
    return this.#byKey.get(key) ?? [];
  }

  /** What is written at a key, all its rows together; undefined when nothing is. */
  written(key: string, column: Column): Sen | undefined {
    return addUp(this.rowsAt(key).map((row) => row[column]));
  }

  /** What is written, else what the parts come to. */
  value(key: string, column: Column): Sen | undefined {
    return this.written(key, column) ?? this.parts(key, column);
  }

  /** What the parts come to; of account 6 the payments (6.2) count against the receipts. */
  parts(key: string, column: Column): Sen | undefined {
    const signed = this.childrenOf(key).map((child) => {
      const value = this.value(child, column);
      return value !== undefined && key === '6' && child.startsWith('6.2') ? -value : value;
    });
    return addUp(signed);
  }

  /** Sum of the roots of one kind: all bidang, or all kinds of spending. */
  roots(belongs: (key: string) => boolean): string[] {
    return this.childrenOf('').filter(belongs);
  }

  /** The nearest row above that the sheet has; levels between may be missing. */
  #parentOf(key: string): string {
    const [activity = '', account] = key.split('/');
    const own = account ?? activity;
    const prefix = account === undefined ? '' : `${activity}/`;
    const parts = own.split('.');
    for (let length = parts.length - 1; length > 0; length--) {
      const parent = prefix + parts.slice(0, length).join('.');
      if (this.#byKey.has(parent)) return parent;
    }
    return account !== undefined && this.#byKey.has(activity) ? activity : prefix && this.#nearest(activity);
  }

  #nearest(activity: string): string {
    const parts = activity.split('.');
    for (let length = parts.length; length > 0; length--) {
      const key = parts.slice(0, length).join('.');
      if (this.#byKey.has(key)) return key;
    }
    return '';
  }
}

/** Whether a key is of the activity axis: it begins with two digits, that of an account with one. */
export const isBidang = (key: string): boolean => /^\d{2}(?:\.|$)/.test(key);

/** Every sum of the sheet that does not come out, in the order of its rows. */
export function differences(tree: SheetTree, { totals }: Pick<SheetRows, 'totals'>): Difference[] {
  const found = [
    ...parents(tree),
    ...totals.flatMap((total) => againstTotal(tree, total)),
    ...bothAxes(tree),
    ...differenceColumn(tree),
  ];
  return found.sort((a, b) => a.baris - b.baris);
}

function parents(tree: SheetTree): Difference[] {
  const keys = new Set(tree.rows.map(keyOf));
  return [...keys].flatMap((key) => {
    if (tree.childrenOf(key).length === 0) return [];
    return COLUMNS.flatMap((kolom) => {
      const tertulis = tree.written(key, kolom);
      const terhitung = tree.parts(key, kolom);
      const baris = tree.rowsAt(key)[0]?.baris ?? 0;
      return compare({ check: 'jumlah', baris, apa: key, kolom }, tertulis, terhitung);
    });
  });
}

function againstTotal(
  tree: SheetTree,
  { jenis, baris, uraian, anggaran, realisasi }: TotalRow,
): Difference[] {
  const written = { anggaran, realisasi };
  return COLUMNS.flatMap((kolom) =>
    compare({ check: 'total', baris, apa: uraian, kolom }, written[kolom], totalsOf(tree, kolom)[jenis]),
  );
}

/** What each kind of total row should say. */
export function totalsOf(tree: SheetTree, kolom: Column): Record<TotalRow['jenis'], Sen | undefined> {
  const of = (key: string) =>
    tree.value(key, kolom) ??
    addUp(tree.roots((root) => root.startsWith(`${key}.`)).map((root) => tree.value(root, kolom)));
  const bidang = addUp(tree.roots(isBidang).map((root) => tree.value(root, kolom)));
  const pendapatan = of('4');
  const belanja = of('5') ?? bidang;
  const penerimaan = of('6.1');
  const pengeluaran = of('6.2');
  const surplus = minus(pendapatan, belanja);
  const netto =
    tree.has('6') || penerimaan !== undefined || pengeluaran !== undefined
      ? (penerimaan ?? 0) - (pengeluaran ?? 0)
      : undefined;
  const silpa = surplus === undefined ? undefined : surplus + (netto ?? 0);
  return { pendapatan, belanja, surplus, penerimaan, pengeluaran, netto, silpa };
}

/** Spending is written by kind and by activity; both must come to the same. */
function bothAxes(tree: SheetTree): Difference[] {
  const activities = tree.roots(isBidang);
  if (activities.length === 0) return [];
  const first = tree.rowsAt('5')[0] ?? tree.rowsAt(tree.roots((key) => key.startsWith('5.'))[0] ?? '')[0];
  return COLUMNS.flatMap((kolom) => {
    const kinds =
      tree.written('5', kolom) ??
      addUp(tree.roots((key) => key.startsWith('5.')).map((key) => tree.value(key, kolom)));
    const sum = addUp(activities.map((key) => tree.value(key, kolom)));
    return compare({ check: 'dua-sumbu', baris: first?.baris ?? 0, apa: '5', kolom }, kinds, sum);
  });
}

/** `Lebih/(Kurang)` is plan minus realisation; some print it the other way round. */
function differenceColumn(tree: SheetTree): Difference[] {
  return tree.rows.flatMap((row) => {
    const expected = minus(row.anggaran, row.realisasi);
    if (expected === undefined || row.selisih === undefined) return [];
    const [tertulis, terhitung] = [Math.abs(row.selisih), Math.abs(expected)];
    return compare(
      { check: 'selisih', baris: row.baris, apa: keyOf(row), kolom: 'selisih' },
      tertulis,
      terhitung,
    );
  });
}

function compare(
  place: Omit<Difference, 'tertulis' | 'terhitung'>,
  tertulis: Sen | undefined,
  terhitung: Sen | undefined,
): Difference[] {
  if (tertulis === undefined || terhitung === undefined) return [];
  return Math.abs(tertulis - terhitung) <= TOLERANSI ? [] : [{ ...place, tertulis, terhitung }];
}

function minus(a: Sen | undefined, b: Sen | undefined): Sen | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

/** Sum of what is known; undefined when nothing is. */
export function addUp(values: readonly (Sen | undefined)[]): Sen | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
