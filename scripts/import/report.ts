/** From sheets of cells to the rows of a report, as they stand there. */
import type { Versi } from '../../theme/model/anggaran.ts';
import { type Columns, findHead } from './columns.ts';
import type { Grid } from './grid.ts';
import type { Sheet } from './read-sheet.ts';
import { readRows, type SheetRows } from './rows.ts';
import { UnreadableReport } from './unreadable.ts';

export interface Report {
  columns: Columns;
  sheet: SheetRows;
}

/** Why a sheet cannot be read at all. */
export type Refusal = { refused: 'no_head' | 'several_years' | 'no_rows' };

/** The rows of one sheet, as that version of the budget. */
export function readReport(grid: Grid, versi: Versi): Report | Refusal {
  const head = findHead(grid);
  if (!head) return { refused: 'no_head' };
  if (head.severalYears) return { refused: 'several_years' };
  const sheet = readRows(grid, head, versi);
  return sheet.rows.length === 0 ? { refused: 'no_rows' } : { columns: head.columns, sheet };
}

/**
 * Of the sheets of a workbook, the one that says most; covers and signatures say nothing.
 * @throws UnreadableReport when none is a report
 */
export function bestReport(sheets: readonly Sheet[], versi: Versi): Report {
  const all = sheets.map(({ grid }) => readReport(grid, versi));
  const [best] = all
    .filter((one): one is Report => 'sheet' in one)
    .toSorted((a, b) => b.sheet.rows.length - a.sheet.rows.length);
  if (best) return best;
  const reasons = new Set(all.map((one) => ('refused' in one ? one.refused : undefined)));
  throw new UnreadableReport(
    (['several_years', 'no_rows'] as const).find((one) => reasons.has(one)) ?? 'no_head',
  );
}
