/** Which items of a list before are which items after, so that an edit of one row is a change of one row. */
import type { Data } from './data.ts';

/** For each item after, the place of the item before that it stems from, or undefined for a new one. */
export function align(before: readonly (Data | undefined)[], after: readonly Data[]): (number | undefined)[] {
  const keys = (list: readonly (Data | undefined)[]) => list.map((item) => JSON.stringify(item) ?? '');
  const pairs = commonRun(keys(before), keys(after));
  const origin: (number | undefined)[] = after.map(() => undefined);
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [before.length, after.length] as const]) {
    // Between two items that did not change, what is left over on both sides was edited, in order.
    for (; i < x && j < y; i += 1, j += 1) origin[j] = i;
    [i, j] = [x, y];
    if (j < after.length) origin[j] = i;
    i += 1;
    j += 1;
  }
  return origin;
}

/** Longest common subsequence, as pairs of places; equal starts and ends, nearly all of most lists, cost nothing. */
function commonRun(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const pairs: (readonly [number, number])[] = Array.from({ length: start }, (_, index) => [index, index]);
  pairs.push(
    ...middleRun(a.slice(start, endA), b.slice(start, endB)).map(([x, y]) => [x + start, y + start] as const),
  );
  for (let offset = 0; endA + offset < a.length; offset += 1) pairs.push([endA + offset, endB + offset]);
  return pairs;
}

/** Lists whose middle differs in more than this are taken as edited in order: the table would be too large. */
const MAX_CELLS = 1_000_000;

function middleRun(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  if (a.length * b.length === 0 || (a.length + 1) * width > MAX_CELLS) return [];
  const length = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
