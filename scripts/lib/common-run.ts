/** What two lists have in common, in order: the longest common subsequence (Wagner and Fischer 1974). Pure. */

/** Above this the table of the comparison (2 bytes a cell) would take more memory and time than it is worth. */
const MAX_CELLS = 4_000_000;

/**
 * Pairs of places at which both lists hold the same, rising on both sides. Equal starts and ends, nearly all of
 * most lists, cost nothing; of lists whose middle is too long to compare they are all that is found.
 */
export function commonRun(
  a: readonly string[],
  b: readonly string[],
): (readonly [inA: number, inB: number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const middle = middleRun(a.slice(start, endA), b.slice(start, endB));
  return [
    ...Array.from({ length: start }, (_, place) => [place, place] as const),
    ...middle.map(([inA, inB]) => [inA + start, inB + start] as const),
    ...Array.from({ length: a.length - endA }, (_, place) => [endA + place, endB + place] as const),
  ];
}

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
