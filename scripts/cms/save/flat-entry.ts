/** A flat entry (`panen.md`) names files that lie in the folder of its collection; with it they move into a folder. */
import type { Change, Store, StoredFile } from '../store/store.ts';
import { type EntryRef, flatPath, folderOf } from './entry-files.ts';

/** Files beside a flat entry, by name: those of all flat entries of the collection. */
export async function besideFlat(
  store: Store,
  { owner, koleksi }: EntryRef,
): Promise<Map<string, StoredFile>> {
  const folder = `content/${owner}/${koleksi.nama}`;
  const files = (await store.list(folder)).map((file) => [file.path.slice(folder.length + 1), file] as const);
  return new Map(files.filter(([name]) => !name.includes('/') && !name.endsWith(`.${koleksi.format}`)));
}

/** Brings the files that an entry names into its folder. One that another flat entry names, too, stays as well. */
export async function movedFiles(
  store: Store,
  ref: EntryRef,
  beside: ReadonlyMap<string, StoredFile>,
  kept: ReadonlySet<string>,
): Promise<Change[]> {
  const moving = [...beside].filter(([name]) => kept.has(name));
  if (moving.length === 0) return [];
  const contents = await store.readAll(moving.map(([, { path }]) => path));
  const others = await otherTexts(store, ref);
  return moving.flatMap(([name, { path, id }], index): Change[] => {
    const content = contents[index]?.content;
    if (!content) return [];
    const copy: Change = { path: `${folderOf(ref)}/${name}`, content, base: null };
    return others.includes(name) ? [copy] : [copy, { path, content: null, base: id }];
  });
}

async function otherTexts(store: Store, ref: EntryRef): Promise<string> {
  const { owner, koleksi } = ref;
  const folder = `content/${owner}/${koleksi.nama}`;
  const flat = (await store.list(folder))
    .map(({ path }) => path)
    .filter((path) => !path.slice(folder.length + 1).includes('/') && path.endsWith(`.${koleksi.format}`));
  const texts = await store.readAll(flat.filter((path) => path !== flatPath(ref)));
  return texts.map((file) => file?.content.toString('utf8') ?? '').join('\n');
}
