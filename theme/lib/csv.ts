/** Tables for spreadsheets (RFC 4180). */

/** What makes a spreadsheet take a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV with CRLF, and a BOM, by which Excel knows UTF-8. A cell that looks like a formula becomes text. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(sel).join(',')}\r\n`).join('')}`;
}

function sel(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
