/** From the commits of a village to the entries that they touched. */

import type { Owner } from '../people/person.ts';
import { readEntryFiles } from '../save/entry-files.ts';
import type { RecentChange, Store } from '../store/store.ts';
import { entryTitle } from './entry-title.ts';
import { type Place, placeOfFile } from './place.ts';
import type { Touched, VillageChange } from './village-page.ts';

/** Commits that the page shows. */
const SHOWN = 60;
/** A commit by staff may touch a whole village; the page names the first few. */
const NAMED = 10;

/** Newest first. */
export async function villageChanges(store: Store, owner: Owner): Promise<VillageChange[]> {
  const changes = await store.recent([`content/${owner}`, `sites/${owner}`], SHOWN);
  // Of an entry that was deleted more than once, only the last time offers it back.
  const seen = new Set<string>();
  const told: VillageChange[] = [];
  const titles = new Map<string, Promise<string>>();
  for (const { files, ...change } of changes) {
    const touched: Touched[] = [];
    for (const place of placesIn(owner, files).slice(0, NAMED)) {
      const isLast = !seen.has(place.address);
      seen.add(place.address);
      const title = titles.get(place.address) ?? entryTitle(store, place);
      titles.set(place.address, title);
      touched.push(await touchedOf(store, place, await title, isLast));
    }
    told.push({ ...change, touched });
  }
  return told;
}

/** Each entry once, however many of its files a commit touched. */
function placesIn(owner: Owner, files: RecentChange['files']): Place[] {
  const places = files.map(({ path }) => placeOfFile(owner, path)).filter((place) => place !== undefined);
  return [...new Map(places.map((place) => [place.address, place])).values()];
}

async function touchedOf(store: Store, place: Place, title: string, isLast: boolean): Promise<Touched> {
  const { address, label, entry } = place;
  const isGone = entry !== undefined && (await readEntryFiles(store, entry)).file === undefined;
  return {
    address,
    nama: title === '' ? label : `${label}: ${title}`,
    hilang: isLast && isGone && entry.koleksi.format === 'md',
  };
}
