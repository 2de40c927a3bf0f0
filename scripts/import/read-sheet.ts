/** A finance report as a file -> sheets of cells: .xlsx, .ods, .csv (comma, semicolon, tab) or text as it was pasted. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import Papa from 'papaparse';
import { firstLine } from '../lib/errors.ts';
import { findHead } from './columns.ts';
import type { Grid } from './grid.ts';
import { UnreadableReport } from './unreadable.ts';
import type { Workbook, WorkbookAnswer } from './workbook.ts';

export interface Sheet {
  /** Name of the sheet; '' for a file that has only one. */
  nama: string;
  grid: Grid;
}

/** A report of 2,000 rows has some 300 kB; what is far larger is something else. */
const MAX_BYTES = 20 * 1024 * 1024;

/** @param name file name, for its type and for messages */
export async function readSheets(name: string, content: Buffer): Promise<Sheet[]> {
  if (content.length > MAX_BYTES) throw new UnreadableReport('too_large', name);
  if (isZip(content)) return readWorkbook(name, content);
  if (content.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1')
    throw new UnreadableReport('old_workbook', name);
  return [{ nama: '', grid: readText(decode(content)) }];
}

/** A report of 20,000 rows needs a tenth of it. */
const MAX_MEMORY_MB = 512;

async function readWorkbook(name: string, content: Buffer): Promise<Sheet[]> {
  const kind = openDocument(content) ?? 'xlsx';
  if (kind !== 'xlsx' && kind !== 'spreadsheet') throw new UnreadableReport('no_sheet', name);
  const workbook: Workbook = { kind: kind === 'spreadsheet' ? 'ods' : 'xlsx', content };
  const reader = new Worker(new URL('./workbook.ts', import.meta.url), {
    workerData: workbook,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  let answer: WorkbookAnswer;
  try {
    [answer] = (await once(reader, 'message')) as [WorkbookAnswer];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new UnreadableReport('too_many_cells', name);
    throw new UnreadableReport('broken_workbook', name, firstLine(error));
  }
  if ('reason' in answer) throw new UnreadableReport(answer.reason, name);
  return answer.sheets;
}

const DELIMITERS = [';', '\t', ',', '|'];

/**
 * Semicolon, tab or comma: whichever shows a head with names of columns, for amounts hold commas, too. Else
 * columns that are two or more spaces apart, as text from a PDF has them.
 */
export function readText(text: string): Grid {
  const plain = text.replace(/^\ufeff/, '');
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(plain, { delimiter });
    if (findHead(data)) return data;
  }
  return plain.split(/\r?\n/).map((line) => line.trim().split(/\s{2,}|\t/));
}

function isZip(content: Buffer): boolean {
  return content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

/** Which kind of OpenDocument it is: its archive begins with a file `mimetype`, not packed, that says so. */
function openDocument(content: Buffer): string | undefined {
  const head = content.subarray(0, 120).toString('latin1');
  return /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(head)?.[1];
}

/** UTF-8, else the Windows code page in which old spreadsheets save. */
function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}
