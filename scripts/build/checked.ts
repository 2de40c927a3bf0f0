/** Remembers the findings of each village, so that a village that is not made again still reports them. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from '../../theme/model/finding.ts';

export interface Checked {
  /** Hash of what was checked. */
  input: string;
  findings: Finding[];
}

export function readChecked(file: string): Map<string, Checked> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Checked>));
  } catch {
    // Missing or damaged: all villages are made again.
    return new Map();
  }
}

export function writeChecked(file: string, checked: ReadonlyMap<string, Checked>): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(Object.fromEntries(checked)));
  renameSync(temporary, file);
}
