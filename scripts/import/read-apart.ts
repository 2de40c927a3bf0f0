/** Reads a report that a stranger sent: in a thread of its own, with an end to its time and its memory. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Versi } from '../../theme/model/anggaran.ts';
import { Gate } from '../lib/gate.ts';
import type { Report } from './report.ts';
import { type UnreadableReason, UnreadableReport } from './unreadable.ts';

/** What was sent, and as which version of the budget it is read. */
export interface ReportFile {
  name: string;
  content: Uint8Array;
  versi: Versi;
}

/** A report of 20,000 rows takes two seconds of a slow machine. In ms. */
const PATIENCE = 30_000;
const MAX_MEMORY_MB = 512;
/** Reports that are read at the same time, whoever sent them; the others wait. */
const gate = new Gate(2);

/**
 * The same as reading it here, but whatever the file is, the process goes on.
 * @throws UnreadableReport
 */
export function readReportApart(file: ReportFile): Promise<Report> {
  return gate.pass(() => readInThread(file));
}

async function readInThread(file: ReportFile): Promise<Report> {
  const thread = new Worker(new URL('./report-thread.ts', import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const [answer] = (await once(thread, 'message', { signal })) as [
      { report: Report } | { reason: UnreadableReason },
    ];
    if ('report' in answer) return answer.report;
    throw new UnreadableReport(answer.reason);
  } catch (error) {
    const { code, name: kind } = error as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY' || kind === 'AbortError')
      throw new UnreadableReport('too_many_cells');
    throw error;
  } finally {
    await thread.terminate();
  }
}
