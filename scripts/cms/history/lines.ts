/** An entry as lines that people read, and what changed between two versions of it: pure. */
import type { z } from 'zod';
import { fieldInfo } from '../../../theme/model/skema.ts';
import { commonRun } from '../../lib/common-run.ts';
import { schemaAt, wordsOf } from '../field-words.ts';
import { type Data, isGroup } from '../save/yaml/data.ts';

/** A field with its value, or a paragraph of the text. */
export interface Line {
  /** Labels on the way to it: `Syarat 2, Nama`; '' for a paragraph. */
  label: string;
  text: string;
}

export interface ChangedLine extends Line {
  /** `tetap` in both versions, `baru` only in this one, `lama` only in the one before. */
  kind: 'tetap' | 'baru' | 'lama';
}

/** All fields that hold something, in the order of the file; lists and groups as lines of their own. */
export function fieldLines(data: Data, schema: z.ZodType, path: readonly string[] = []): Line[] {
  if (Array.isArray(data))
    return data.flatMap((item, index) => fieldLines(item, schema, [...path, String(index)]));
  if (isGroup(data))
    return Object.entries(data).flatMap(([name, value]) => fieldLines(value, schema, [...path, name]));
  return [{ label: labelOf(schema, path), text: wordsOf(data, schemaAt(schema, path)) }];
}

/** Paragraphs of a body. */
export function bodyLines(body: string): Line[] {
  const parts = body.split(/\n{2,}/).map((part) => part.trim());
  return parts.filter((part) => part !== '').map((text) => ({ label: '', text }));
}

/** The lines of a version with what changed against the one before. */
export function changedLines(before: readonly Line[], after: readonly Line[]): ChangedLine[] {
  const keys = (lines: readonly Line[]) => lines.map(({ label, text }) => `${label}\n${text}`);
  const merged: ChangedLine[] = [];
  const add = (lines: readonly Line[], kind: ChangedLine['kind']): void => {
    for (const line of lines) merged.push({ ...line, kind });
  };
  let [i, j] = [0, 0];
  for (const [x, y] of [...commonRun(keys(before), keys(after)), [before.length, after.length] as const]) {
    add(before.slice(i, x), 'lama');
    add(after.slice(j, y), 'baru');
    add(after.slice(y, y + 1), 'tetap');
    [i, j] = [x + 1, y + 1];
  }
  return paired(merged);
}

/** Of lines that changed together, what a field said before stands right above what it says now. */
function paired(lines: readonly ChangedLine[]): ChangedLine[] {
  const result: ChangedLine[] = [];
  let run: ChangedLine[] = [];
  const close = (): void => {
    for (const same of Map.groupBy(run, ({ label }) => label).values())
      for (const which of ['lama', 'baru'])
        for (const line of same) if (line.kind === which) result.push(line);
    run = [];
  };
  for (const line of lines)
    if (line.kind === 'tetap') {
      close();
      result.push(line);
    } else run.push(line);
  close();
  return result;
}

/** `Syarat 2, Nama` */
function labelOf(schema: z.ZodType, path: readonly string[]): string {
  return path
    .flatMap((step, index) => {
      if (/^\d+$/.test(step)) return [];
      const { label } = fieldInfo(schema, path.slice(0, index + 1));
      const next = path[index + 1];
      return [next !== undefined && /^\d+$/.test(next) ? `${label} ${Number(next) + 1}` : label];
    })
    .join(', ');
}
