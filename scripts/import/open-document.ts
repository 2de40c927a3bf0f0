/**
 * The sheets of an OpenDocument workbook (.ods), as LibreOffice saves them: its `content.xml` -> cells. Cells and rows
 * that repeat are written once with a number, and the empty rest of a sheet is a million of them.
 */
import type { Cell } from './grid.ts';
import { UnreadableReport } from './unreadable.ts';
import { attribute, type XmlPart, xmlParts } from './xml.ts';

export interface OpenSheet {
  nama: string;
  grid: Cell[][];
}

/** A report of 20,000 rows and 12 columns has a quarter of it. */
const MAX_CELLS = 1_000_000;

/** Notes, drawings and the history of changes hold texts and cells that are not on the sheet. */
const ASIDE = new Set([
  'office:annotation',
  'draw:frame',
  'draw:custom-shape',
  'table:shapes',
  'table:tracked-changes',
]);

/**
 * @param xml `content.xml`
 * @throws UnreadableReport where a cell stands so far from the table that all between would fill the memory
 */
export function openDocumentSheets(xml: string): OpenSheet[] {
  const writer = new SheetWriter();
  /** The element beside the sheet in which the walk is, and how deep in others of its name. */
  let aside = '';
  let depth = 0;
  for (const part of xmlParts(xml)) {
    if (aside === '' && part.kind === 'open' && ASIDE.has(part.name)) aside = part.name;
    if (aside === '') writer.take(part);
    else if (part.kind === 'open' && part.name === aside && !part.closed) depth++;
    else if (part.kind === 'close' && part.name === aside) depth--;
    if (depth === 0) aside = '';
  }
  return writer.sheets;
}

interface OpenCell {
  repeated: number;
  /** The number as the file keeps it, exact; of everything else the text that people read. */
  number: number | undefined;
  lines: string[];
}

/** Puts cells into rows and rows into sheets. What is empty counts when something stands behind it. */
class SheetWriter {
  readonly sheets: OpenSheet[] = [];
  #cells = 0;
  #row: Cell[] = [];
  #rowRepeated = 1;
  #emptyRows = 0;
  #emptyCells = 0;
  #cell: OpenCell | undefined;

  take(part: XmlPart): void {
    if (part.kind === 'text') this.#write(part.text);
    else if (part.kind === 'open') {
      this.#open(part.name, part.attributes);
      if (part.closed) this.#close(part.name);
    } else this.#close(part.name);
  }

  #open(name: string, attributes: string): void {
    if (name === 'table:table') {
      this.sheets.push({ nama: attribute(attributes, 'table:name') ?? '', grid: [] });
      this.#emptyRows = 0;
    } else if (name === 'table:table-row') {
      this.#rowRepeated = times(attributes, 'table:number-rows-repeated');
    } else if (isCell(name)) {
      const repeated = times(attributes, 'table:number-columns-repeated');
      this.#cell = { repeated, number: numberOf(attributes), lines: [] };
    } else if (name === 'text:p') this.#cell?.lines.push('');
    else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') this.#write(' ');
  }

  #close(name: string): void {
    if (isCell(name)) this.#endCell();
    else if (name === 'table:table-row') this.#endRow();
  }

  /** Text stands in a paragraph of a cell; what is between tags otherwise is the file's own layout. */
  #write(text: string): void {
    const lines = this.#cell?.lines;
    if (lines && lines.length > 0) lines[lines.length - 1] += text;
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const held = cell.number ?? cell.lines.join('\n');
    if (held === '') this.#emptyCells += cell.repeated;
    else {
      this.#count(this.#emptyCells + cell.repeated);
      for (let left = this.#emptyCells; left > 0; left--) this.#row.push(null);
      for (let left = cell.repeated; left > 0; left--) this.#row.push(held);
      this.#emptyCells = 0;
    }
  }

  #endRow(): void {
    const row = this.#row;
    const grid = this.sheets.at(-1)?.grid;
    if (row.length === 0) this.#emptyRows += this.#rowRepeated;
    else {
      this.#count(this.#emptyRows + row.length * (this.#rowRepeated - 1));
      for (let left = this.#emptyRows; left > 0; left--) grid?.push([]);
      for (let left = this.#rowRepeated; left > 0; left--) grid?.push(row);
      this.#emptyRows = 0;
    }
    this.#row = [];
    this.#emptyCells = 0;
  }

  #count(more: number): void {
    this.#cells += more;
    if (this.#cells > MAX_CELLS) throw new UnreadableReport('too_many_cells');
  }
}

/** A covered cell lies under one that was merged: it takes its place and shows nothing of its own. */
function isCell(name: string): boolean {
  return name === 'table:table-cell' || name === 'table:covered-table-cell';
}

function numberOf(attributes: string): number | undefined {
  const value = attribute(attributes, 'office:value');
  const number = Number(value);
  return value && Number.isFinite(number) ? number : undefined;
}

function times(attributes: string, name: string): number {
  const number = Number(attribute(attributes, name) ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}
