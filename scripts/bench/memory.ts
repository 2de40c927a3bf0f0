/**
 * Memory of a process and all that it started, read from /proc ten times a second. Pages that several
 * processes share count for each of them, so the sum is never too low.
 */
import { readdirSync, readFileSync } from 'node:fs';

export interface Memory {
  /** Largest sum of the resident memory of the whole tree, in bytes. */
  tree: number;
  /** Largest resident memory of one process alone, in bytes, as the kernel kept it. */
  single: number;
}

const INTERVAL_MS = 100;
const PAGE_BYTES = 4096;

/** Watches the tree below `pid` until `stop` is called; undefined where there is no /proc. */
export function watchMemory(pid: number): { stop: () => Memory | undefined } {
  const peak: Memory = { tree: 0, single: 0 };
  const sample = (): void => {
    const resident = tree(pid);
    peak.tree = Math.max(
      peak.tree,
      resident.reduce((sum, one) => sum + one.now, 0),
    );
    peak.single = Math.max(peak.single, ...resident.map((one) => one.high));
  };
  sample();
  const timer = setInterval(sample, INTERVAL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak.tree > 0 ? peak : undefined;
    },
  };
}

interface Resident {
  now: number;
  /** The most that the process ever held. */
  high: number;
}

function tree(root: number): Resident[] {
  return descendants(root).map((pid) => {
    const pages = Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0);
    const [, high] = /^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`)) ?? [];
    return { now: pages * PAGE_BYTES, high: Number(high ?? 0) * 1024 };
  });
}

/** A process and all that it started, and those of them. */
export function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of list('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The second field is the command in brackets and may hold blanks; the parent stands after it.
    const [, parent] = read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    const siblings = children.get(Number(parent)) ?? [];
    siblings.push(Number(name));
    children.set(Number(parent), siblings);
  }
  const found: number[] = [];
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    found.push(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return found;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Processes come and go while they are read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
