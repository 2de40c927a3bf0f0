/** The middle of several runs: one slow run of a busy machine says nothing about a page. */
import { median as middleOf } from '../../theme/model/angka.ts';

/** The middle value; of an even number of values the mean of the two in the middle. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = middleOf(values);
  if (middle === undefined) throw new RangeError('There is no median of no values.');
  return middle;
}
