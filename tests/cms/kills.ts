/** Killing a process in the middle of its work, and what must be true of a repository afterwards. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { BareRepository } from './bare.ts';

/** How often to kill: `few` in a run of the suite; `BALAI_KILLS=200` asks for more. */
export function moments(few: number): number {
  return Number(process.env.BALAI_KILLS ?? few);
}

/**
 * Ends a process like a power failure.
 * @param child started with `detached: true`
 * @param everything also kills what it started, as a service manager does
 */
export async function kill(child: ChildProcess, everything = true): Promise<void> {
  // `close`: all that it wrote has been read by then.
  const closed = once(child, 'close');
  if (child.pid === undefined || child.exitCode !== null) throw new Error('It has ended by itself.');
  process.kill(everything ? -child.pid : child.pid, 'SIGKILL');
  await closed;
}

/** Every object is whole, and no lock or half-written file is left. */
export function expectSound(repository: BareRepository): void {
  expect(repository.git('fsck', '--strict', '--no-dangling').trim()).toBe('');
  const left = readdirSync(repository.path, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /\.lock$|\.keep$|tmp_|crash/.test(name))).toEqual([]);
}
