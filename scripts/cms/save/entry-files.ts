/**
 * Where an entry lies. The editor sees each as `<slug>/index.md`; older ones lie flat, as `<slug>.md`, until a
 * photo or a file comes to lie beside them.
 */
import type { Koleksi } from '../../../theme/model/koleksi.ts';
import { shownPath } from '../access/target.ts';
import type { Owner } from '../people/person.ts';
import type { FileContent, RepoPath, Store, StoredFile } from '../store/store.ts';

export interface EntryRef {
  owner: Owner;
  koleksi: Koleksi;
  slug: string;
}

export interface EntryFiles {
  /** Where the entry lies, or would lie; in the folder form for a new one. */
  path: RepoPath;
  /** Undefined for an entry that does not exist. */
  file: FileContent | undefined;
  /** The folder form's path: what the editor sees, and where a photo brings it. */
  shown: RepoPath;
  folder: RepoPath;
  /** Photos and files beside it, by name. */
  assets: ReadonlyMap<string, StoredFile>;
  /** A flat file of the same name as the folder, which the build leaves out. */
  twin: StoredFile | undefined;
}

export function folderOf({ owner, koleksi, slug }: EntryRef): RepoPath {
  return `content/${owner}/${koleksi.nama}/${slug}`;
}

export function flatPath(entry: EntryRef): RepoPath {
  return `${folderOf(entry)}.${entry.koleksi.format}`;
}

/** Looks an entry up. As in the build, the folder form counts where both are there. */
export async function readEntryFiles(store: Store, entry: EntryRef): Promise<EntryFiles> {
  const folder = folderOf(entry);
  const shown = shownPath(entry.owner, entry.koleksi, entry.slug);
  const flat = flatPath(entry);
  const [listed, [inFolder, onItsOwn]] = await Promise.all([
    store.list(folder),
    store.readAll([shown, flat]),
  ]);
  const beside = listed.filter(({ path }) => path !== shown && !path.slice(folder.length + 1).includes('/'));
  const isFlat = !inFolder && onItsOwn !== undefined;
  return {
    path: isFlat ? flat : shown,
    file: inFolder ?? onItsOwn,
    shown,
    folder,
    assets: new Map(beside.map((file) => [file.path.slice(folder.length + 1), file])),
    twin: inFolder && onItsOwn ? { path: flat, id: onItsOwn.id, size: onItsOwn.content.length } : undefined,
  };
}

/** All entries of a collection in the order of their names, each once; what has no name for an address is left out. */
export async function listEntries(
  store: Store,
  owner: Owner,
  koleksi: Koleksi,
): Promise<{ slug: string; stored: StoredFile }[]> {
  const folder = `content/${owner}/${koleksi.nama}`;
  const found = new Map<string, StoredFile>();
  const pattern = new RegExp(`^([a-z0-9]+(?:-[a-z0-9]+)*)(/index)?\\.${koleksi.format}$`);
  for (const stored of await store.list(folder)) {
    const match = pattern.exec(stored.path.slice(folder.length + 1));
    const slug = match?.[1];
    if (slug && (match[2] !== undefined || !found.has(slug))) found.set(slug, stored);
  }
  return [...found].map(([slug, stored]) => ({ slug, stored })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
