/** Remembers the findings of each village, so that a village that is not made again still reports them. */
import { readFileSync } from 'node:fs';
import type { Finding } from '../../theme/model/finding.ts';
import { writeWhole } from '../lib/write.ts';

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
  writeWhole(file, JSON.stringify(Object.fromEntries(checked)));
}
