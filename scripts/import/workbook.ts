/**
 * A thread that reads a workbook: bytes in, sheets of cells out. A thread of its own, because its memory can be
 * bounded: one stray cell in the last row and column makes 17 thousand million empty ones of a file of 1 kB.
 */
import { parentPort, workerData } from 'node:worker_threads';
import readExcel from 'read-excel-file/node';
import type { Grid } from './grid.ts';
import { openDocumentSheets } from './open-document.ts';
import type { Sheet } from './read-sheet.ts';
import { repack, unpack } from './unpack.ts';
import { type UnreadableReason, UnreadableReport } from './unreadable.ts';

/** What the thread answers. */
export type WorkbookAnswer = { sheets: Sheet[] } | { reason: UnreadableReason };

export interface Workbook {
  kind: 'xlsx' | 'ods';
  content: Uint8Array;
}

async function read({ kind, content }: Workbook): Promise<Sheet[]> {
  const bytes = Buffer.from(content);
  if (kind === 'ods') {
    const parts = await unpack(bytes, (name) => name === 'content.xml');
    return openDocumentSheets(parts.get('content.xml')?.toString('utf8') ?? '');
  }
  const parts = await unpack(bytes, (name) => /\.(?:xml|rels)$/.test(name));
  const sheets = await readExcel(await repack(parts));
  return sheets.map(({ sheet, data }) => ({ nama: sheet, grid: data as Grid }));
}

async function answer(): Promise<WorkbookAnswer> {
  try {
    return { sheets: await read(workerData as Workbook) };
  } catch (error) {
    if (error instanceof UnreadableReport) return { reason: error.reason };
    throw error;
  }
}

parentPort?.postMessage(await answer());
