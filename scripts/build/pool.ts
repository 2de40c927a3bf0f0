/** Hands villages to worker threads, and makes a new thread when one dies. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { VillageResult, VillageTask } from './village.ts';
import type { FromWorker, ToWorker, WorkerData } from './worker.ts';

/** Villages that one thread works on at the same time. */
const AT_ONCE = 2;
/** A thread that says nothing for so long works on a village that would never end; in ms. */
const PATIENCE = 5 * 60_000;

export interface PoolOptions {
  data: WorkerData;
  tasks: VillageTask[];
  /** Asked once, when all tasks are done, for one more that needs what they made. */
  last?: () => VillageTask | undefined;
  /** Called as villages finish, in whatever order they do. */
  onResult: (result: VillageResult) => void;
  /** Called when a thread died while it worked on these villages. */
  onCrash: (ids: string[], error: Error) => void;
  /** A thread that is ready to begin. */
  warm?: Warm;
  /** Milliseconds of silence after which a thread is ended. */
  patience?: number;
}

interface Queue {
  tasks: VillageTask[];
  /** Villages that were in a thread when it died, one of them the cause: each is tried again by itself. */
  suspects: VillageTask[];
  /** How many are in a thread now. */
  working: number;
  /** See {@link PoolOptions.last}; gone when it was asked. */
  last: PoolOptions['last'];
}

/** The next task: what waits, and when nothing is left or under way, the last one. */
function take(queue: Queue): VillageTask | undefined {
  const task = queue.tasks.shift();
  if (task || queue.working > 0 || queue.suspects.length > 0) return task;
  const last = queue.last?.();
  queue.last = undefined;
  return last;
}

/** A thread that was started before there was work for it. */
export interface Warm extends Disposable {
  /** Hands the thread over, once; undefined when it is gone. */
  take: () => Worker | undefined;
}

/**
 * Starts a thread, so that it loads its modules while the main thread still looks for changes. It ends
 * with its scope unless somebody took it.
 */
export function warmUp(): Warm {
  let worker: Worker | undefined = start();
  const gone = () => {
    worker = undefined;
  };
  // Whatever goes wrong in it goes wrong again in the thread that takes its place, and is told there.
  worker.once('error', gone).once('exit', gone);
  const take = () => {
    const taken = worker?.off('error', gone).off('exit', gone);
    worker = undefined;
    return taken;
  };
  return { take, [Symbol.dispose]: () => void take()?.terminate() };
}

function start(): Worker {
  return new Worker(new URL('worker.ts', import.meta.url));
}

/** Resolves when every village has a result or was named in a crash. */
export async function runPool(options: PoolOptions): Promise<void> {
  const queue: Queue = { tasks: [...options.tasks], suspects: [], working: 0, last: options.last };
  // Where there is nothing but the last task, one thread asks for it.
  const wanted = Math.max(Math.ceil(queue.tasks.length / AT_ONCE), options.last ? 1 : 0);
  const threads = Math.min(availableParallelism(), wanted, 8);
  await Promise.all(Array.from({ length: threads }, () => runThreads(queue, options)));
}

async function runThreads(queue: Queue, options: PoolOptions): Promise<void> {
  // A thread that dies takes only the village that killed it along; the rest of the queue gets a new one.
  do await runThread(queue, options);
  while (queue.tasks.length + queue.suspects.length > 0 || (queue.last && queue.working === 0));
}

function runThread(
  queue: Queue,
  { data, warm, onResult, onCrash, patience = PATIENCE }: PoolOptions,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = warm?.take() ?? start();
    const working = new Map<string, VillageTask>();
    let failure: Error | undefined;
    const silence = setTimeout(() => {
      failure = new Error(`no answer for ${Math.round(patience / 1000)} seconds`);
      worker.terminate();
    }, patience);
    const send = (message: ToWorker) => worker.postMessage(message);
    const give = (task: VillageTask): void => {
      working.set(task.id, task);
      queue.working += 1;
      send({ task });
    };
    let ready = false;
    let ending = false;
    let alone = false;
    const next = (): void => {
      if (working.size === 0) {
        const suspect = queue.suspects.shift();
        alone = suspect !== undefined;
        if (suspect) give(suspect);
      }
      while (!alone && working.size < AT_ONCE) {
        const task = take(queue);
        if (!task) break;
        give(task);
      }
      if (working.size === 0 && !ending) {
        ending = true;
        send({ end: true });
      }
    };
    send({ init: data });
    worker.on('message', (message: FromWorker) => {
      ready = true;
      silence.refresh();
      if ('result' in message) {
        working.delete(message.result.id);
        queue.working -= 1;
        onResult(message.result);
      }
      next();
    });
    worker.on('error', (error) => {
      failure = error as Error;
    });
    worker.on('exit', () => {
      clearTimeout(silence);
      const error = failure ?? new Error('the thread ended unexpectedly');
      const ids = [...working.keys()];
      queue.working -= ids.length;
      // A thread that cannot even start would fail for each village in turn; say so once for all.
      if (!ready) {
        const waiting = [...queue.tasks.splice(0), ...queue.suspects.splice(0)];
        const last = queue.working === 0 ? take(queue) : undefined;
        onCrash(
          [...waiting, ...(last ? [last] : [])].map(({ id }) => id),
          error,
        );
      } else if (ids.length > 1) queue.suspects.push(...working.values());
      else if (ids.length === 1) onCrash(ids, error);
      resolve();
    });
  });
}
