/** What two lists have in common: as much as there is, at a price that nobody can drive up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowance, commonRun } from '../scripts/lib/common-run.ts';

/** Length of the longest common subsequence, by its definition. */
function longest([x, ...a]: readonly string[], [y, ...b]: readonly string[]): number {
  if (x === undefined || y === undefined) return 0;
  return x === y ? 1 + longest(a, b) : Math.max(longest(a, [y, ...b]), longest([x, ...a], b));
}

test('The pairs are of equal items, rise on both sides, and are as many as there can be', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 });
  fc.assert(
    fc.property(list, list, (a, b) => {
      const pairs = commonRun(a, b);
      for (const [inA, inB] of pairs) expect(a[inA]).toBe(b[inB]);
      for (const [index, [inA, inB]] of pairs.entries()) {
        expect(inA).toBeGreaterThan(pairs[index - 1]?.[0] ?? -1);
        expect(inB).toBeGreaterThan(pairs[index - 1]?.[1] ?? -1);
      }
      expect(pairs).toHaveLength(longest(a, b));
    }),
  );
});

const turned = (length: number) => {
  const list = Array.from({ length }, (_, index) => `baris ${index}`);
  return [list, [...list.slice(1), 'baru']] as const;
};

test('Lists that are too long for their middle give what is the same at their start and end', () => {
  const [a, b] = turned(2000);
  expect(commonRun(['x', ...a, 'y'], ['x', ...b, 'y'])).toEqual([
    [0, 0],
    [2001, 2001],
  ]);
});

test('Many lists that are compared in one piece of work share what it may take', () => {
  const [a, b] = turned(1000);
  const left = allowance();
  const found = Array.from({ length: 10 }, () => commonRun(a, b, left).length);
  expect(found).toEqual([999, 999, 999, ...Array(7).fill(0)]);
  expect(left.cells).toBeGreaterThanOrEqual(0);
});
