/** One build at a time for a root, one deploy for a folder: two would throw away each other's half-made sites. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotError } from '../lib/errors.ts';

/**
 * Takes the lock; returns the function that gives it back. A lock of a process that is gone is ignored.
 * @param work what only one may do at a time, for the error
 */
export function takeLock(file: string, work = 'build'): () => void {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (isAlive(owner)) {
        throw new CannotError(
          `Another ${work} of this folder is running (process ${owner}).`,
          `Wait until it has ended. If you are sure that it has, delete ${file}.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  // In a container each build may get the number that a killed one had.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return isNode(pid);
}

/** False when the number of a build that is gone was given to another program since; Linux tells. */
function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.includes('node') ?? true;
  } catch {
    return true;
  }
}
