/** `persistEntry`: one entry or `situs.yaml`, with the photos and files that come along. */
import { tanggalDi } from '../../../theme/model/tanggal.ts';
import { isKind, notYours, type Target } from '../access/access.ts';
import { shownPath } from '../access/target.ts';
import type { Gateway } from '../gateway.ts';
import type { Owner, Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { carryOut, type Plan } from '../save/commit.ts';
import type { EntryRef } from '../save/entry-files.ts';
import type { SentFile } from '../save/files/uploads.ts';
import { planEntry } from '../save/plan-entry.ts';
import { planSite } from '../save/plan-site.ts';
import { nameTaken } from '../save/refusals.ts';
import type { Told } from '../save/words.ts';
import type { BlobId, RepoPath } from '../store/store.ts';
import type { Params } from './protocol.ts';

/** Answer to a save. Decap reads none of it; the editor's own script does. */
export interface Saved {
  message: string;
  /** Contents' names to send as `base` next time, under each path by which the editor may call the entry. */
  files: { path: RepoPath; id: BlobId | null }[];
  /** What the build will leave out of the page, although the entry is shown. */
  warnings: Told[];
  /** Files that are kept under another name than they were sent with. */
  nama: Record<string, string>;
}

interface Sender {
  gateway: Gateway;
  person: Person;
  owner: Owner;
}

/** @param target what the data file's path means; its right was checked */
export async function persist(
  sender: Sender,
  target: Target,
  params: Params<'persistEntry'>,
): Promise<Saved> {
  const [{ path, raw, newPath }] = params.dataFiles as [Params<'persistEntry'>['dataFiles'][number]];
  if (newPath !== undefined && newPath !== path)
    throw new Refusal(400, 'Nama isian tidak dapat diganti, karena alamatnya sudah dipakai orang.');
  const uploads = uploadsBeside(path, params.assets);
  const { newEntry, base } = params.options;
  if (isKind(target, 'site')) {
    const plan = await planSite(sender.gateway.store, sender.person, sender.owner, raw, uploads);
    return answer(
      plan,
      [path],
      await carryOut(sender.gateway, sender.person, sender.owner, plan, base[path]),
    );
  }
  if (!isKind(target, 'entry')) throw notYours();
  const { gateway, person, owner } = sender;
  const { zona_waktu } = await gateway.fleet.kabupaten();
  const day = tanggalDi(zona_waktu, gateway.now());
  const planOf = (ref: EntryRef) => planEntry(gateway.store, { ref, raw, uploads }, day);
  const earlier = newEntry ? withoutNumber(target) : undefined;
  const retried = earlier && (await planOf(earlier));
  // The answer to the first try was lost, and the editor chose the next free name: it is saved already.
  const isRetry = retried?.before !== undefined && retried.changes.length === 0;
  const ref = earlier && isRetry ? earlier : target;
  const plan = retried && isRetry ? retried : await planOf(target);
  if (newEntry && plan.before && plan.changes.length > 0) throw nameTaken(target.slug);
  const result = await carryOut(gateway, person, owner, plan, newEntry ? null : base[path]);
  return answer(plan, [path, shownPath(owner, ref.koleksi, ref.slug)], result);
}

/** Files come into the folder of what they belong to, and nowhere else. */
function uploadsBeside(path: RepoPath, assets: Params<'persistEntry'>['assets']): SentFile[] {
  const folder = `${path.slice(0, path.lastIndexOf('/'))}/`;
  return assets.map((asset) => {
    const name = asset.path.slice(folder.length);
    if (!asset.path.startsWith(folder) || name.includes('/')) throw notYours();
    return { name, content: asset.content };
  });
}

function withoutNumber(ref: EntryRef): EntryRef | undefined {
  const slug = /^(.+)-\d{1,3}$/.exec(ref.slug)?.[1];
  return slug ? { ...ref, slug } : undefined;
}

function answer({ warnings, names }: Plan, paths: readonly RepoPath[], { id }: { id: BlobId | null }): Saved {
  const renamed = [...names].filter(([from, to]) => from !== to);
  const files = [...new Set(paths)].map((path) => ({ path, id }));
  return {
    message: 'Tersimpan.',
    files,
    warnings,
    nama: Object.fromEntries(renamed),
  };
}
