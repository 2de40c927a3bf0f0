/** Workbooks as LibreOffice saves them: what repeats is written once, and the rest of the sheet is one empty row. */
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Cell } from '../../scripts/import/grid.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cell(value: Cell): string {
  if (value === null || value === undefined || value === '') return '<table:table-cell/>';
  if (typeof value === 'number')
    return `<table:table-cell table:style-name="ce2" office:value-type="float" office:value="${value}" calcext:value-type="float"><text:p>${value.toLocaleString('id-ID')}</text:p></table:table-cell>`;
  const words = escaped(String(value)).replace(/ {2}/g, ' <text:s/>').replaceAll('\n', '</text:p><text:p>');
  return `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
}

/** One sheet; the cells of each row as they are, or as XML of their own. */
export function lembarOds(nama: string, rows: readonly (readonly Cell[] | string)[]): string {
  const lines = rows.map((row) =>
    typeof row === 'string'
      ? row
      : `<table:table-row table:style-name="ro1">${row.map(cell).join('')}<table:table-cell table:number-columns-repeated="16376"/></table:table-row>`,
  );
  return `<table:table table:name="${escaped(nama)}" table:style-name="ta1"><table:table-column table:number-columns-repeated="16384"/>${lines.join('')}<table:table-row table:style-name="ro1" table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
}

/** The file, of sheets as XML. */
export function ods(sheets: string, kind = 'spreadsheet'): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const mimetype = `application/vnd.oasis.opendocument.${kind}`;
  zip.addBuffer(Buffer.from(mimetype), 'mimetype', { compress: false });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet><table:calculation-settings table:case-sensitive="false"/>${sheets}<table:named-expressions/></office:spreadsheet></office:body></office:document-content>`;
  zip.addBuffer(Buffer.from(xml), 'content.xml');
  zip.end();
  return buffer(zip.outputStream);
}
