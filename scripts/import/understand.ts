/**
 * What a sheet says: pure, so that the command, the tests and the upload in the CMS share it. Nothing is
 * guessed in silence: what could not be read and what does not add up is part of the answer.
 */
import { type Anggaran, type BarisAnggaran, isRealisasi, type Versi } from '../../theme/model/anggaran.ts';
import { TOLERANSI } from '../../theme/model/hitung.ts';
import type { Sen } from '../../theme/model/uang.ts';
import type { Columns } from './columns.ts';
import type { Grid } from './grid.ts';
import { reduce } from './reduce.ts';
import { type Refusal, readReport } from './report.ts';
import type { SheetRows, TotalRow, Unread } from './rows.ts';
import { type Difference, differences, SheetTree, totalsOf } from './sums.ts';

export type Stated = NonNullable<Anggaran['tertulis']>;

/** What the rows of a report come to. */
export interface Judgement {
  /** The rows of the entry. */
  rows: BarisAnggaran[];
  /** How many rows of the sheet held an amount or a code. */
  lines: number;
  /** Sums that do not come out; empty when the sheet agrees with itself. */
  differences: Difference[];
  unread: Unread[];
  /** What the rows below the table state; kept, so that the page can compare it for ever. */
  stated: Record<'anggaran' | 'realisasi', Stated>;
  /** The great sums, from the rows. */
  totals: Record<'anggaran' | 'realisasi', Partial<Record<string, Sen>>>;
}

export interface Understanding extends Judgement {
  columns: Columns;
}

/** Understands a sheet as a report of that version: its rows, its sums, and what does not agree. */
export function understand(grid: Grid, versi: Versi): Understanding | Refusal {
  const report = readReport(grid, versi);
  return 'refused' in report ? report : { columns: report.columns, ...judge(report.sheet, versi) };
}

/** Judges the rows of a report, as they were read or as somebody corrected them. */
export function judge(sheet: SheetRows, versi: Versi): Judgement {
  const tree = new SheetTree(sheet.rows);
  const totals = { anggaran: totalsOf(tree, 'anggaran'), realisasi: totalsOf(tree, 'realisasi') };
  return {
    rows: reduce(tree),
    lines: sheet.rows.length,
    differences: [
      ...differences(tree, sheet),
      ...balance(totals.anggaran.silpa, versi, sheet.rows.at(-1)?.baris ?? 0),
    ],
    unread: sheet.unread,
    stated: { anggaran: statedBy(sheet.totals, 'anggaran'), realisasi: statedBy(sheet.totals, 'realisasi') },
    totals,
  };
}

function statedBy(totals: readonly TotalRow[], kolom: 'anggaran' | 'realisasi'): Stated {
  const known = totals.filter((row) => isStated(row.jenis) && row[kolom] !== undefined);
  return Object.fromEntries(known.map((row) => [row.jenis, row[kolom]]));
}

/** The totals that an entry keeps, as no row of it says them. */
export function isStated(jenis: TotalRow['jenis'] | 'lain' | undefined): boolean {
  return jenis === 'surplus' || jenis === 'netto' || jenis === 'silpa';
}

/** A plan spends what it has: income, spending and financing come to zero (Permendagri 20/2018). */
function balance(silpa: Sen | undefined, versi: Versi, baris: number): Difference[] {
  if (isRealisasi(versi) || silpa === undefined || Math.abs(silpa) <= TOLERANSI) return [];
  return [{ check: 'berimbang', baris, apa: 'SILPA', kolom: 'anggaran', tertulis: silpa, terhitung: 0 }];
}
