/** Hands villages to worker threads, and makes a new thread when one dies. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { VillageResult, VillageTask } from './village.ts';
import type { FromWorker, ToWorker, WorkerData } from './worker.ts';

/** Villages that one thread works on at the same time. */
const AT_ONCE = 2;

export interface PoolOptions {
  data: WorkerData;
  tasks: VillageTask[];
  /** Called as villages finish, in whatever order they do. */
  onResult: (result: VillageResult) => void;
  /** Called when a thread died while it worked on these villages. */
  onCrash: (ids: string[], error: Error) => void;
}

/** Resolves when every village has a result or was named in a crash. */
export async function runPool(options: PoolOptions): Promise<void> {
  const queue = [...options.tasks];
  const threads = Math.min(availableParallelism(), Math.ceil(queue.length / AT_ONCE), 8);
  await Promise.all(Array.from({ length: threads }, () => runThreads(queue, options)));
}

async function runThreads(queue: VillageTask[], options: PoolOptions): Promise<void> {
  // A thread that dies takes at most its own villages with it; the rest of the queue gets a new one.
  do await runThread(queue, options);
  while (queue.length > 0);
}

function runThread(queue: VillageTask[], { data, onResult, onCrash }: PoolOptions): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: data });
    const working = new Set<string>();
    const send = (message: ToWorker) => worker.postMessage(message);
    let ready = false;
    let ending = false;
    const next = (): void => {
      while (working.size < AT_ONCE) {
        const task = queue.shift();
        if (!task) break;
        working.add(task.id);
        send({ task });
      }
      if (working.size === 0 && !ending) {
        ending = true;
        send({ end: true });
      }
    };
    worker.on('message', (message: FromWorker) => {
      ready = true;
      if ('result' in message) {
        working.delete(message.result.id);
        onResult(message.result);
      }
      next();
    });
    let failure: Error | undefined;
    worker.on('error', (error) => {
      failure = error as Error;
    });
    worker.on('exit', () => {
      const error = failure ?? new Error('the thread ended unexpectedly');
      // A thread that cannot even start would fail for each village in turn; say so once for all.
      if (!ready)
        onCrash(
          queue.splice(0).map(({ id }) => id),
          error,
        );
      else if (working.size > 0) onCrash([...working], error);
      resolve();
    });
  });
}
