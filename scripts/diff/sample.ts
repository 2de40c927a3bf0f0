/** Which changed pages are looked at with eyes: one of each shape and kind of change, from as many villages as can be. */
import { alamat } from '../../theme/model/alamat.ts';
import type { PageChange } from './compare.ts';
import { shapeOf } from './page-kind.ts';

export interface Group {
  shape: string;
  change: PageChange['change'];
  pages: PageChange[];
}

/** Changed pages by shape and kind of change, the largest group first. */
export function groupsOf(pages: readonly PageChange[]): Group[] {
  const groups = Map.groupBy(pages, ({ path, change }) => `${shapeOf(path)}\n${change}`);
  return [...groups.values()]
    .map((members) => {
      const { path, change } = members[0] as PageChange;
      return { shape: shapeOf(path), change, pages: members };
    })
    .sort((a, b) => b.pages.length - a.pages.length || (a.shape < b.shape ? -1 : 1));
}

/** At most so many pages that stand in both builds. */
export function sampleOf(groups: readonly Group[], most: number): PageChange[] {
  const used = new Map<string, number>();
  const sample: PageChange[] = [];
  for (const { change, pages } of groups) {
    if (sample.length >= most) break;
    // The operators' door sends a browser on, to a gateway that may not even exist here.
    const isDoor = pages[0]?.path === alamat.pintuOperator;
    if (change === 'added' || change === 'removed' || isDoor) continue;
    const page = pages.reduce((best, one) =>
      (used.get(one.site) ?? 0) < (used.get(best.site) ?? 0) ? one : best,
    );
    used.set(page.site, (used.get(page.site) ?? 0) + 1);
    sample.push(page);
  }
  return sample;
}
