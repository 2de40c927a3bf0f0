/**
 * Files of the cache that only save time. Each starts with the hash of the rest, so that half of one, or one that
 * somebody wrote in, counts as none; and names the program that made it, since another one may say otherwise.
 */
import { readFileSync } from 'node:fs';
import { hashText } from '../lib/hash.ts';
import { writeWhole } from '../lib/write.ts';

interface Memory<T> {
  /** Hash of the program and the theme. */
  engine: string;
  kept: T;
}

/** What the same program kept there; undefined where there is nothing, or nothing that can be trusted. */
export function readMemory<T>(file: string, engine: string): T | undefined {
  try {
    const whole = readFileSync(file, 'utf8');
    const start = whole.indexOf('\n') + 1;
    const text = whole.slice(start);
    if (hashText(text) !== whole.slice(0, start - 1)) return undefined;
    const memory = JSON.parse(text) as Memory<T>;
    return memory.engine === engine ? memory.kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next run of the same program. */
export function writeMemory<T>(file: string, engine: string, kept: T): void {
  const text = JSON.stringify({ engine, kept } satisfies Memory<T>);
  writeWhole(file, `${hashText(text)}\n${text}`);
}
