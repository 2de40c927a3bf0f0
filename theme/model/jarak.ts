/** How far one spelling is from another, for suggestions. */

/** Edits between two short words (Levenshtein); Infinity where their lengths alone are far apart. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What was probably meant: the known word with the fewest edits, if these are fewer than half of its letters. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const [near] = [...known]
    .map((one) => ({ one, far: distance(one, word) }))
    .filter(({ far }) => far * 2 < word.length)
    .sort((a, b) => a.far - b.far);
  return near?.one;
}
