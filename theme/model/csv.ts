/** Tables for spreadsheets (RFC 4180). */

/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Digits that were computed here, such as an amount: they stay a number, also with a minus in front. */
export interface Angka {
  angka: string;
}

/** Rows as a file without a BOM: programs that read open data take one for a part of the first column's name. */
export function csv(rows: readonly (readonly (string | Angka)[])[]): string {
  return rows.map(barisCsv).join('');
}

/** The same for people who open it in Excel, which knows UTF-8 by a BOM. */
export function csvExcel(rows: readonly (readonly (string | Angka)[])[]): string {
  return `\ufeff${csv(rows)}`;
}

/** One row with its CRLF, for files that are written row by row. Text that looks like a formula stays text. */
export function barisCsv(row: readonly (string | Angka)[]): string {
  return `${row.map(sel).join(',')}\r\n`;
}

/** Text as no spreadsheet takes it for a formula. */
export function bukanRumus(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function sel(cell: string | Angka): string {
  if (typeof cell !== 'string') return cell.angka;
  const harmless = bukanRumus(cell);
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
