/** What deleting means: an entry goes with all that lies beside it; a file alone only when nothing names it. */
import { Refusal } from '../refusal.ts';
import type { Change, Store } from '../store/store.ts';
import type { Plan } from './commit.ts';
import { type EntryRef, flatPath, readEntryFiles } from './entry-files.ts';
import { namedFiles } from './files/named-files.ts';
import { titleField } from './present.ts';
import { readSent } from './yaml/canonical.ts';

export async function planDeletion(store: Store, ref: EntryRef): Promise<Plan> {
  const { koleksi, slug } = ref;
  const { file, path, shown, assets, twin } = await readEntryFiles(store, ref);
  const sent = file && readSent(file.content.toString('utf8'), koleksi.schema);
  const title = sent?.data[titleField(koleksi.schema) ?? ''];
  const changes: Change[] = file
    ? [{ path, id: file.id }, ...assets.values(), ...(twin ? [twin] : [])].map(({ path, id }) => ({
        path,
        content: null,
        base: id,
      }))
    : [];
  return {
    before: file && { path, id: file.id },
    path,
    places: [shown, flatPath(ref)],
    changes,
    label: koleksi.label,
    title: typeof title === 'string' ? title : slug,
    deed: 'hapus',
    warnings: [],
    faults: [],
    names: new Map(),
  };
}

/** @throws Refusal when the entry still names the file */
export async function planFileDeletion(store: Store, ref: EntryRef, name: string): Promise<Plan> {
  const { file, folder, assets } = await readEntryFiles(store, ref);
  const sent = file && readSent(file.content.toString('utf8'), ref.koleksi.schema);
  if (sent && namedFiles(sent, ref.koleksi.schema).some((each) => each.name === name))
    throw new Refusal(409, `Berkas "${name}" masih dipakai isian ini. Hapus dulu dari isiannya.`);
  const asset = assets.get(name);
  return {
    before: asset && { path: asset.path, id: asset.id },
    path: `${folder}/${name}`,
    places: [`${folder}/${name}`],
    changes: asset ? [{ path: asset.path, content: null, base: asset.id }] : [],
    label: ref.koleksi.label,
    title: `${ref.slug}, ${name}`,
    deed: 'hapus',
    warnings: [],
    faults: [],
    names: new Map(),
  };
}
