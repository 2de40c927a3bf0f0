/** An entry as lines that people read, and what changed between two versions of it: pure. */
import type { z } from 'zod';
import { fieldInfo } from '../../../theme/model/skema.ts';
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

/**
 * The lines of a version with what changed against the one before. Equal lines are found as the longest
 * common subsequence (Wagner and Fischer 1974), after equal ends are set aside.
 */
export function changedLines(before: readonly Line[], after: readonly Line[]): ChangedLine[] {
  const same = (a: Line | undefined, b: Line | undefined) => a?.label === b?.label && a?.text === b?.text;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end++;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  const kept = (lines: readonly Line[]) => lines.map((line): ChangedLine => ({ ...line, kind: 'tetap' }));
  return [
    ...kept(after.slice(0, start)),
    ...paired(merge(old, now, same)),
    ...kept(after.slice(after.length - end)),
  ];
}

/** Above this the table of the comparison would take more memory than it is worth. */
const MAX_CELLS = 4_000_000;

function merge(
  old: readonly Line[],
  now: readonly Line[],
  same: (a?: Line, b?: Line) => boolean,
): ChangedLine[] {
  const gone = (line: Line): ChangedLine => ({ ...line, kind: 'lama' });
  const fresh = (line: Line): ChangedLine => ({ ...line, kind: 'baru' });
  if (old.length * now.length > MAX_CELLS) return [...old.map(gone), ...now.map(fresh)];
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] = same(old[i], now[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const merged: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left && right && same(left, right)) {
      merged.push({ ...right, kind: 'tetap' });
      i++;
      j++;
    } else if (left && (!right || at(i + 1, j) >= at(i, j + 1))) {
      merged.push(gone(left));
      i++;
    } else if (right) {
      merged.push(fresh(right));
      j++;
    }
  }
  return merged;
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
