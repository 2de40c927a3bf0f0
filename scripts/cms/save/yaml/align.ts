/** Which items of a list before are which items after, so that an edit of one row is a change of one row. */
import { type Allowance, commonRun } from '../../../lib/common-run.ts';
import type { Data } from './data.ts';

/**
 * For each item after, the place of the item before that it stems from, or undefined for a new one.
 * @param left shared by all lists of a file
 */
export function align(
  before: readonly (Data | undefined)[],
  after: readonly Data[],
  left: Allowance,
): (number | undefined)[] {
  const keys = (list: readonly (Data | undefined)[]) => list.map((item) => JSON.stringify(item) ?? '');
  const pairs = commonRun(keys(before), keys(after), left);
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
