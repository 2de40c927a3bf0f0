/** A thread that reads a report: the bytes of a file in, its rows or the reason why there are none out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFile } from './read-apart.ts';
import { readSheets } from './read-sheet.ts';
import { bestReport } from './report.ts';
import { UnreadableReport } from './unreadable.ts';

const { name, content, versi } = workerData as ReportFile;
try {
  parentPort?.postMessage({ report: bestReport(await readSheets(name, Buffer.from(content)), versi) });
} catch (error) {
  if (!(error instanceof UnreadableReport)) throw error;
  parentPort?.postMessage({ reason: error.reason });
}
