/** A thread that reads a report: the bytes of a file in, its rows or the reason why there are none out. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSheets } from './read-sheet.ts';
import { bestReport } from './report.ts';
import { UnreadableReport } from './unreadable.ts';

const { name, content } = workerData as { name: string; content: Uint8Array };
try {
  parentPort?.postMessage({ report: bestReport(await readSheets(name, Buffer.from(content))) });
} catch (error) {
  if (!(error instanceof UnreadableReport)) throw error;
  parentPort?.postMessage({ reason: error.reason });
}
