/** Gives an older version back: as a new save like any other, so that nothing of the history is lost. */
import { formatTanggal, tanggalDi } from '../../../theme/model/tanggal.ts';
import type { Gateway } from '../gateway.ts';
import type { Owner, Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { carryOut } from '../save/commit.ts';
import { type EntryRef, folderOf, readEntryFiles } from '../save/entry-files.ts';
import { namedFiles } from '../save/files/named-files.ts';
import type { SentFile } from '../save/files/uploads.ts';
import { planEntry } from '../save/plan-entry.ts';
import { planSite } from '../save/plan-site.ts';
import { readSent } from '../save/yaml/canonical.ts';
import type { BlobId, Revision, Store } from '../store/store.ts';
import type { Place } from './place.ts';

/** Versions that are looked at; somebody who writes daily fills it in half a year. */
export const MAX_VERSIONS = 200;
/** Instead of a commit: the newest version that is no deletion. */
export const NEWEST = 'terakhir';

export interface Restoration {
  place: Place;
  /** The commit of the version, or {@link NEWEST}. */
  versi: string;
  /** The content that its reader saw as the current one; null when there was none. */
  base: BlobId | null;
}

/** @throws Refusal when today's checks object, somebody else was first, or there is no such version */
export async function restore(
  gateway: Gateway,
  person: Person,
  owner: Owner,
  { place, versi, base }: Restoration,
): Promise<void> {
  const { store } = gateway;
  const { zona_waktu } = await gateway.fleet.kabupaten();
  const versions = await store.history(place.path, MAX_VERSIONS);
  const version = versions.find(({ commit, id }) => id !== null && (versi === NEWEST || commit === versi));
  const content = version?.id && (await store.blob(version.id));
  if (!version || !content) throw new Refusal(404, 'Versi itu tidak ada lagi.');
  const raw = content.toString('utf8');
  const day = tanggalDi(zona_waktu, gateway.now());
  const plan = place.entry
    ? await planEntry(
        store,
        { ref: writable(place.entry), raw, uploads: await lostFiles(store, place.entry, raw) },
        day,
      )
    : await planSite(store, person, owner, raw, []);
  const from = formatTanggal(tanggalDi(zona_waktu, new Date(version.at)));
  await carryOut(gateway, person, owner, { ...plan, title: `${plan.title}, versi ${from}` }, base);
}

function writable(ref: EntryRef): EntryRef {
  if (ref.koleksi.format === 'mdx')
    throw new Refusal(403, 'Panduan hanya dapat dibaca di sini. Kominfo mengubahnya di repositori.');
  return ref;
}

/** Photos and files that the version names and that are gone since: as they were last. */
async function lostFiles(store: Store, ref: EntryRef, raw: string): Promise<SentFile[]> {
  const { schema } = ref.koleksi;
  const sent = readSent(raw, schema);
  const { assets } = await readEntryFiles(store, ref);
  const names = new Set(sent && namedFiles(sent, schema).map(({ name }) => name));
  const lost = [...names].filter((name) => !assets.has(name));
  const files = await Promise.all(lost.map((name) => lastOf(store, `${folderOf(ref)}/${name}`, name)));
  return files.filter((file) => file !== undefined);
}

async function lastOf(store: Store, path: string, name: string): Promise<SentFile | undefined> {
  const last = (await store.history(path, MAX_VERSIONS)).find(hasContent);
  const content = last && (await store.blob(last.id));
  return content && { name, content };
}

function hasContent(revision: Revision): revision is Revision & { id: BlobId } {
  return revision.id !== null;
}
