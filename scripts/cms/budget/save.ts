/** An uploaded budget becomes an entry, by the way of every save: same checks, same commit. */
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import { pisahNaskah } from '../../../theme/model/naskah.ts';
import { tanggalDi } from '../../../theme/model/tanggal.ts';
import { type EntryHead, entryText } from '../../import/entry.ts';
import type { Gateway } from '../gateway.ts';
import type { Owner, Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { carryOut } from '../save/commit.ts';
import { type EntryRef, readEntryFiles } from '../save/entry-files.ts';
import { planEntry } from '../save/plan-entry.ts';
import type { BlobId } from '../store/store.ts';
import { isYear } from './blockers.ts';
import type { Review } from './review.ts';

/** The entry of that year and version, by the name of its content; undefined when there is none. */
export async function existingBudget(
  { store }: Gateway,
  desa: Owner,
  head: Pick<EntryHead, 'tahun' | 'versi'>,
): Promise<BlobId | undefined> {
  if (!isYear(head.tahun)) return undefined;
  return (await readEntryFiles(store, refOf(desa, head))).file?.id;
}

/**
 * Saves what was seen and corrected.
 * @param base the entry that was agreed to be replaced; null for none
 * @returns why it was refused, for the page; empty when it is saved
 */
export async function saveBudget(
  gateway: Gateway,
  person: Person,
  desa: Owner,
  { head, review, base }: { head: EntryHead; review: Review; base: BlobId | null },
): Promise<string[]> {
  const { store, fleet, now } = gateway;
  const ref = refOf(desa, head);
  const stored = (await readEntryFiles(store, ref)).file?.content.toString('utf8') ?? '';
  // What somebody wrote below the table of the earlier one stays.
  const raw = entryText(head, review.judgement, review.accepted) + (pisahNaskah(stored)?.isi ?? '');
  const day = tanggalDi((await fleet.kabupaten()).zona_waktu, now());
  try {
    const plan = await planEntry(store, { ref, raw, uploads: [] }, day);
    await carryOut(gateway, person, desa, plan, base);
    return [];
  } catch (error) {
    // The form still holds everything, so that it can be mended there.
    if (error instanceof Refusal && (error.status === 422 || error.status === 409))
      return error.message.split('\n');
    throw error;
  }
}

function refOf(owner: Owner, { tahun, versi }: Pick<EntryHead, 'tahun' | 'versi'>): EntryRef {
  const koleksi = koleksiBernama('anggaran');
  if (!koleksi) throw new Error('there is no collection for budgets');
  return { owner, koleksi, slug: `${tahun}-${versi}` };
}
