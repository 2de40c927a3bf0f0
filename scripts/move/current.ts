/** Whether the finished site of a village is what its files say today. */
import { join } from 'node:path';
import { readChecked } from '../build/checked.ts';
import { checkedFile, type Layout } from '../build/layout.ts';
import { survey } from '../build/survey.ts';
import { CannotError } from '../lib/errors.ts';

/** @returns false also where the fleet is in no state to be built, so that nobody knows */
export async function isCurrent(layout: Layout, id: string, now: Date): Promise<boolean> {
  try {
    const { unchanged } = await survey({
      layout,
      sites: [id],
      date: undefined,
      force: false,
      now,
      checked: readChecked(checkedFile(layout)),
      siteFolder: (site) => join(layout.out, site),
      whole: true,
    });
    return unchanged.length > 0;
  } catch (error) {
    if (error instanceof CannotError) return false;
    throw error;
  }
}
