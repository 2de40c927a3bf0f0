/** Actions that read: lists of entries, one entry, photos and files beside it. */
import { setImmediate } from 'node:timers/promises';
import { situs } from '../../../theme/model/situs.ts';
import { isKind, notYours, type Target } from '../access/access.ts';
import { shownPath } from '../access/target.ts';
import { ADDITIONS } from '../forms/additions.ts';
import { EDITABLE_SITUS } from '../forms/situs-fields.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { flatPath, listEntries, readEntryFiles } from '../save/entry-files.ts';
import { besideFlat } from '../save/flat-entry.ts';
import { presentEntry, presentSite } from '../save/present.ts';
import type { BlobId, RepoPath, Store } from '../store/store.ts';
import type { ShownTexts } from './shown-texts.ts';

const UNWRITTEN = Buffer.from('---\n---\n');

/** An entry as Decap reads it; both are null for one that does not exist. */
export interface ShownEntry {
  data: string | null;
  file: { path: RepoPath; id: BlobId | null };
}

export interface MediaFile {
  id: BlobId;
  name: string;
  path: RepoPath;
  content: string;
  encoding: 'base64';
}

/** Entries that are read between two looks at what else is to do. */
const AT_A_TIME = 20;

/** All entries of a collection. Only the files of that collection are read. */
export async function entriesOf(
  store: Store,
  shown: ShownTexts,
  target: Target,
  extension: string,
): Promise<ShownEntry[]> {
  if (!isKind(target, 'collection') || extension !== target.koleksi.format) throw notYours();
  const { owner, koleksi } = target;
  const entries = await listEntries(store, owner, koleksi);
  const files = await store.readAll(entries.map(({ stored }) => stored.path));
  const list: ShownEntry[] = [];
  for (const [index, { slug }] of entries.entries()) {
    const file = files[index];
    if (!file) continue;
    const data = shown.of(file, koleksi, slug);
    list.push({ data, file: { path: shownPath(owner, koleksi, slug), id: file.id } });
    // A list that nobody has opened yet takes a second; saves of others go on meanwhile.
    if (index % AT_A_TIME === 0) await setImmediate();
  }
  return list;
}

export async function entryAt(store: Store, person: Person, target: Target): Promise<ShownEntry> {
  if (isKind(target, 'site')) {
    const path = `sites/${target.owner}/situs.yaml`;
    const file = await store.read(path);
    const data = file ? presentSite(file.content, situs, EDITABLE_SITUS[person.peran]) : null;
    return { data, file: { path, id: file?.id ?? null } };
  }
  if (!isKind(target, 'entry')) throw notYours();
  const { koleksi, slug } = target;
  const [inFolder, flat] = await store.readAll([shownPath(target.owner, koleksi, slug), flatPath(target)]);
  const file = inFolder ?? flat;
  // Of a service that nobody has added to, the form opens all the same, with its switches as they stand.
  const content = file?.content ?? (koleksi.nama === ADDITIONS ? UNWRITTEN : undefined);
  return {
    data: content ? presentEntry(content, koleksi.schema, slug) : null,
    file: { path: shownPath(target.owner, koleksi, slug), id: file?.id ?? null },
  };
}

/** Photos and files beside an entry, or beside `situs.yaml`. Elsewhere there are none. */
export async function mediaIn(store: Store, target: Target): Promise<MediaFile[]> {
  const shown = shownFolder(target);
  if (shown === undefined) return [];
  const files = await besideTarget(store, target);
  const contents = await store.readAll([...files.values()]);
  return [...files.keys()].flatMap((name, index) => {
    const file = contents[index];
    return file ? [media(`${shown}/${name}`, name, file)] : [];
  });
}

/** @throws Refusal 404 in one's own village, where the truth is no secret */
export async function mediaAt(store: Store, target: Target): Promise<MediaFile> {
  if (!isKind(target, 'asset') && !isKind(target, 'site-asset')) throw notYours();
  const path = (await besideTarget(store, target)).get(target.name);
  const file = path && (await store.read(path));
  if (!file) throw new Refusal(404, `Berkas "${target.name}" tidak ditemukan.`);
  return media(`${shownFolder(target)}/${target.name}`, target.name, file);
}

/** Where the editor sees what lies beside the target. */
function shownFolder(target: Target): RepoPath | undefined {
  if ('slug' in target) return `content/${target.owner}/${target.koleksi.nama}/${target.slug}`;
  return target.kind === 'site-folder' || target.kind === 'site-asset' ? `sites/${target.owner}` : undefined;
}

/** By name, where it lies. */
async function besideTarget(store: Store, target: Target): Promise<Map<string, RepoPath>> {
  if (!('slug' in target)) {
    const folder = `sites/${target.owner}`;
    const photos = (await store.list(folder)).map(
      ({ path }) => [path.slice(folder.length + 1), path] as const,
    );
    return new Map(photos.filter(([name]) => /^[^/]+\.(?:jpe?g|png|webp)$/i.test(name)));
  }
  const { assets, path, shown } = await readEntryFiles(store, target);
  const flat = path === shown ? [] : await besideFlat(store, target);
  return new Map([...flat, ...assets].map(([name, file]) => [name, file.path]));
}

function media(path: RepoPath, name: string, { id, content }: { id: BlobId; content: Buffer }): MediaFile {
  return { id, name, path, content: content.toString('base64'), encoding: 'base64' };
}
