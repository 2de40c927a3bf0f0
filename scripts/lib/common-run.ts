/** What two lists have in common, in order: the longest common subsequence (Wagner and Fischer 1974). Pure. */

/**
 * Cells of the table of a comparison (2 bytes each) that one piece of work may fill, however many lists it compares:
 * some 20 ms. It stands on the thread that answers everybody, and the lists are whatever somebody sent.
 */
const MAX_CELLS = 4_000_000;

/** What is left of that; shared by all comparisons of one piece of work. */
export interface Allowance {
  cells: number;
}

/** As much as one piece of work may take. */
export function allowance(): Allowance {
  return { cells: MAX_CELLS };
}

/**
 * Pairs of places at which both lists hold the same, rising on both sides. Equal starts and ends, nearly all of
 * most lists, cost nothing; of lists whose middle is too long for what is left they are all that is found.
 */
export function commonRun(
  a: readonly string[],
  b: readonly string[],
  left: Allowance = allowance(),
): (readonly [inA: number, inB: number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const middle = middleRun(a.slice(start, endA), b.slice(start, endB), left);
  return [
    ...Array.from({ length: start }, (_, place) => [place, place] as const),
    ...middle.map(([inA, inB]) => [inA + start, inB + start] as const),
    ...Array.from({ length: a.length - endA }, (_, place) => [endA + place, endB + place] as const),
  ];
}

function middleRun(a: readonly string[], b: readonly string[], left: Allowance): [number, number][] {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (a.length * b.length === 0 || cells > left.cells) return [];
  left.cells -= cells;
  const numbers = new Map<string, number>();
  const [inA, inB] = [numbered(a, numbers), numbered(b, numbers)];
  const length = new Uint16Array(cells);
  const at = (i: number, j: number) => length[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const wanted = inA[i];
    // What `at` would read again and again: this row to the right, and the row below it.
    let [right, diagonal] = [0, 0];
    for (let j = b.length - 1, cell = i * width + j; j >= 0; j -= 1, cell -= 1) {
      const below = length[cell + width] as number;
      right = inB[j] === wanted ? diagonal + 1 : below > right ? below : right;
      length[cell] = right;
      diagonal = below;
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (inA[i] === inB[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A number for each text, the same for the same: texts that differ in their last letter are slow to compare. */
function numbered(list: readonly string[], numbers: Map<string, number>): Uint32Array {
  return Uint32Array.from(list, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
