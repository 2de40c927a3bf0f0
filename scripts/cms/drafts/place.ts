/** Where a draft's entry lies in the repository, and how the editor calls it. */
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import type { FileContent, RepoPath, Store } from '../store/store.ts';
import type { Draft, DraftAsset } from './drafts.ts';

type Place = Pick<Draft, 'desa' | 'koleksi' | 'slug'>;

/** Paths under which the entry may lie; none for one that has no name yet. */
export function pathsOf({ desa, koleksi, slug }: Place): RepoPath[] {
  if (koleksi === 'situs') return [`sites/${desa}/situs.yaml`];
  const format = koleksiBernama(koleksi)?.format ?? 'md';
  const base = `content/${desa}/${koleksi}/${slug}`;
  return slug ? [`${base}/index.${format}`, `${base}.${format}`] : [];
}

/** The entry as it stands now; undefined where there is none. */
export async function currentOf(store: Store, place: Place): Promise<FileContent | undefined> {
  return (await store.readAll(pathsOf(place))).find((file) => file !== undefined);
}

/** A draft in the editor's own words. */
export interface EditorDraft {
  collection: string;
  /** '' opens the form of a new entry. */
  slug: string;
  path: string;
  raw: string;
  assets: DraftAsset[];
  base: Draft['base'];
}

/** @param exists false opens it as a new entry: its name was never taken */
export function editorDraft(draft: Draft, exists: boolean): EditorDraft {
  const { desa, koleksi, raw, assets, sebab, base } = draft;
  const collection = `${desa}--${koleksi}`;
  // Who opens a conflict has seen both versions: what lies there now is what they replace.
  const seen = sebab === 'bentrok' ? undefined : base;
  if (koleksi === 'situs') {
    return { collection, slug: 'situs', path: `sites/${desa}/situs.yaml`, raw, assets, base: seen };
  }
  const [path = ''] = pathsOf(draft);
  if (exists)
    return {
      collection,
      slug: path
        .split('/')
        .slice(3)
        .join('/')
        .replace(/\.\w+$/, ''),
      path,
      raw,
      assets,
      base: seen,
    };
  // A new entry's files lie here until its name is known.
  const folder = `content/${desa}/${koleksi}/${NEW_ENTRY}`;
  const moved = assets.map((asset) => ({ ...asset, path: `${folder}/${asset.path.split('/').at(-1)}` }));
  return { collection, slug: '', path: '', raw, assets: moved, base: undefined };
}

/** Decap's word. */
const NEW_ENTRY = 'DRAFT_MEDIA_FILES';
