/**
 * What a village is made from of that which the regency shares: all of it, less the entries that are for others.
 * A change of a notice for one kecamatan then selects the villages of that kecamatan.
 *
 * Why this is right: a village is made from its share alone (`entriesFor` drops the others before anything else
 * sees them), an entry is read by itself, and whether it reaches a village follows from the entry and from the
 * village's own name and place, which are in its own input. Left out is therefore only what is certainly not
 * looked at: the file of an entry that was read without a finding, and what lies in the folder of that entry.
 * Where two entries claim one address or one of them cannot be read, one may stand for the other, and nothing is
 * left out.
 */
import type { Letak } from '../../theme/model/jangkauan.ts';
import { reaches } from './audience.ts';
import { type FileRef, SHARED } from './discover.ts';
import { type AnyEntry, readEntries } from './entries.ts';
import type { EntryMemory } from './entry-memory.ts';
import type { Stamps } from './stamps.ts';

/** Hash of what a village shares; undefined where nobody knows which village it is. */
export type SharedInput = (letak: Letak | undefined) => string;

/** @param files all that the regency shares, the files of `sites/` included */
export function sharedInput(
  root: string,
  files: readonly FileRef[],
  stamps: Stamps,
  memory: EntryMemory,
): SharedInput {
  const base = `content/${SHARED}`;
  const content = files.filter(({ path }) => path.startsWith(`${base}/`));
  const { byCollection, findings } = readEntries(root, base, content, 'kabupaten', SHARED, memory);
  const isSound = findings.every(({ severity }) => severity !== 'error');
  const entries = isSound ? [...byCollection.values()].flat() : [];
  const known = new Map<string, string>();
  return (letak) => {
    const others = letak ? entries.filter((entry) => !reaches(entry, letak)) : [];
    const key = others.map(({ berkas }) => berkas).join('\n');
    const hash = known.get(key) ?? stamps.digest(without(files, others));
    known.set(key, hash);
    return hash;
  };
}

function without(files: readonly FileRef[], entries: readonly AnyEntry[]): readonly FileRef[] {
  const own = new Set(entries.map(({ berkas }) => berkas));
  const folders = entries
    .filter(({ berkas }) => /\/index\.mdx?$/.test(berkas))
    .map(({ folder }) => `${folder}/`);
  return files.filter(({ path }) => !own.has(path) && !folders.some((folder) => path.startsWith(folder)));
}
