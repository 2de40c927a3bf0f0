/** A sheet as the readers hand it over: rows of cells, whatever file it came from. */

export type Cell = string | number | boolean | Date | null | undefined;
export type Grid = readonly (readonly Cell[])[];

/** A cell as text, trimmed and with single spaces; '' for an empty one. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** True for a row in which nothing is written. */
export function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => textOf(cell) === '');
}
