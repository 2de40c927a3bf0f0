/** Carries a plan out: nobody else was first, the checks agree, one commit, and the site is told. */
import type { Gateway } from '../gateway.ts';
import { momentInSentence } from '../moment.ts';
import { authorOf, type Owner, type Person } from '../people/person.ts';
import { Refusal, storageFull } from '../refusal.ts';
import { type BlobId, type Change, type RepoPath, type SaveResult, StoreFull } from '../store/store.ts';
import { refusedBy } from './refusals.ts';
import { commitMessage, type Deed, type Told } from './words.ts';

/** What a save would write, checked. */
export interface Plan {
  /** The file before; undefined for a new one. */
  before: { path: RepoPath; id: BlobId } | undefined;
  /** Where it will lie. */
  path: RepoPath;
  /** Where it may have lain. */
  places: readonly RepoPath[];
  /** Empty when the repository says all of it already. */
  changes: Change[];
  /** Of the collection, and of the entry: for the commit. */
  label: string;
  title: string;
  deed: Deed;
  warnings: Told[];
  /** Refuse the save, unless somebody else was first, which is told instead. */
  faults: Told[];
  /** From names of files as they were sent to those in the repository. */
  names: ReadonlyMap<string, string>;
}

/**
 * @param base content's name of what the writer had opened; null for nothing; undefined when it was not said
 * @returns content's name of what is there now; null when it is deleted
 * @throws Refusal 409 when somebody else was first, 422 when the checks object, 507 when the disk is full
 */
export async function carryOut(
  gateway: Gateway,
  person: Person,
  owner: Owner,
  plan: Plan,
  base: BlobId | null | undefined,
): Promise<{ id: BlobId | null }> {
  const { before, path, changes, label, title, deed, faults } = plan;
  if (changes.length === 0) return { id: before?.id ?? null };
  if (base === undefined || base !== (before?.id ?? null)) throw await conflict(gateway, plan);
  if (faults.length > 0) throw refusedBy(faults);
  const result = await save(gateway, changes, person, commitMessage(label, title, deed));
  if (result.kind === 'conflict') throw await conflict(gateway, plan);
  if (result.kind === 'saved')
    gateway.live.saved(
      owner,
      changes.map((change) => change.path),
      result.commit,
    );
  return { id: result.files.find((file) => file.path === path)?.id ?? null };
}

async function save(
  gateway: Gateway,
  changes: Change[],
  person: Person,
  message: string,
): Promise<SaveResult> {
  try {
    return await gateway.store.save(changes, authorOf(person), message);
  } catch (error) {
    throw error instanceof StoreFull ? storageFull() : error;
  }
}

/** Who was first, and when. The other's text is there to be read; the refused one is kept by the caller. */
async function conflict({ store, fleet }: Gateway, { before, path, places }: Plan): Promise<Refusal> {
  // A history follows the file from one place to the other; only of one that is gone is it not known where it lay.
  const asked = before ? [before.path] : places;
  const revisions = await Promise.all(asked.map((place) => store.history(place, 1)));
  const [last] = revisions.flat().sort((a, b) => b.at - a.at);
  const { zona_waktu } = await fleet.kabupaten();
  const who = last ? ` oleh ${last.author.name} pada ${momentInSentence(last.at, zona_waktu)}` : '';
  const what = before ? `sudah diubah${who}` : `sudah dihapus${who}`;
  return new Refusal(
    409,
    `Isian ini ${what}. Tulisan Anda tidak hilang: ada di "Naskah tersimpan"; di sana keduanya dapat dibandingkan.`,
    {
      bentrok: {
        path: before?.path ?? path,
        id: before?.id ?? null,
        oleh: last?.author.name,
        pada: last?.at,
      },
    },
  );
}
