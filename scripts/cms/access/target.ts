/**
 * What a path of a request means. A path is taken only as it stands: no decoding, no normalising, no folding
 * of case; every part must match a narrow grammar, so that whatever is accepted is already canonical.
 */

import { type Koleksi, koleksiBernama } from '../../../theme/model/koleksi.ts';
import {
  ekstensi,
  FOTO_EXTENSIONS,
  isNamaBerkas,
  LAMPIRAN_EXTENSIONS,
  slugify,
} from '../../../theme/model/teks.ts';
import { isVillageName, SHARED } from '../../build/discover.ts';
import type { Owner } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';

/** Something in the repository that the editor may name. */
export type Target =
  /** An entry, wherever its file lies. */
  | { kind: 'entry'; owner: Owner; koleksi: Koleksi; slug: string }
  /** A photo or a file beside an entry. */
  | { kind: 'asset'; owner: Owner; koleksi: Koleksi; slug: string; name: string }
  /** The folder of an entry. */
  | { kind: 'entry-folder'; owner: Owner; koleksi: Koleksi; slug: string }
  /** All entries of a collection. */
  | { kind: 'collection'; owner: Owner; koleksi: Koleksi }
  /** All of an owner's content, where the editor looks for photos that belong to no entry; there are none. */
  | { kind: 'content'; owner: Owner }
  /** `situs.yaml` of a village. */
  | { kind: 'site'; owner: Owner }
  /** A photo beside it. */
  | { kind: 'site-asset'; owner: Owner; name: string }
  | { kind: 'site-folder'; owner: Owner };

const ASSETS: ReadonlySet<string> = new Set([...FOTO_EXTENSIONS, ...LAMPIRAN_EXTENSIONS]);
const PHOTOS: ReadonlySet<string> = new Set(FOTO_EXTENSIONS);
const MAX_PATH = 500;
const MAX_SLUG = 80;

/**
 * The meaning of a path, or undefined when it means nothing that the editor could name. Says nothing of
 * whether it exists, nor of who may touch it.
 */
export function targetOf(path: string): Target | undefined {
  if (path.length > MAX_PATH || path !== path.normalize('NFC')) return undefined;
  const [top, owner = '', ...rest] = path.split('/');
  if (top === 'content' && (owner === SHARED || isVillageName(owner))) return inContent(owner, rest);
  if (top === 'sites' && isVillageName(owner)) return inSite(owner, rest);
  return undefined;
}

/** Where the editor sees an entry, whichever form its file has: `content/sukamaju/berita/panen/index.md`. */
export function shownPath(owner: Owner, koleksi: Koleksi, slug: string): RepoPath {
  return `content/${owner}/${koleksi.nama}/${slug}/index.${koleksi.format}`;
}

function inContent(owner: Owner, rest: readonly string[]): Target | undefined {
  const [nama, folder, file] = rest;
  if (nama === undefined) return { kind: 'content', owner };
  const koleksi = koleksiBernama(nama);
  if (!koleksi?.penulis.includes(owner === SHARED ? 'kabupaten' : 'desa') || rest.length > 3)
    return undefined;
  if (folder === undefined) return { kind: 'collection', owner, koleksi };
  const slug = slugOf(folder, '');
  if (!slug) return undefined;
  if (file === undefined) return { kind: 'entry-folder', owner, koleksi, slug };
  if (isAsset(file, ASSETS)) return { kind: 'asset', owner, koleksi, slug, name: file };
  const index = /^index(|-[1-9]\d{0,2})\.(md|mdx)$/.exec(file);
  const numbered = index?.[2] === koleksi.format && slugOf(folder, index[1] ?? '');
  return numbered ? { kind: 'entry', owner, koleksi, slug: numbered } : undefined;
}

function inSite(owner: Owner, rest: readonly string[]): Target | undefined {
  const [file] = rest;
  if (file === undefined) return { kind: 'site-folder', owner };
  if (rest.length > 1) return undefined;
  if (file === 'situs.yaml') return { kind: 'site', owner };
  return isAsset(file, PHOTOS) ? { kind: 'site-asset', owner, name: file } : undefined;
}

/**
 * The slug that a folder's name stands for. Decap makes names of its own from titles: it keeps dots
 * (`apbdes-2.0`), does not shorten, and numbers the second of a name at the end of the path, so that
 * `panen/index-1.md` is to be `panen-1/index.md`. Each such name stands for exactly one slug.
 */
function slugOf(folder: string, number: string): string | undefined {
  if (!/^[a-z0-9][a-z0-9._~-]{0,239}$/.test(folder) || folder.includes('..')) return undefined;
  const slug = slugify(folder).slice(0, MAX_SLUG - number.length);
  return `${slug.replace(/-+$/, '')}${number}`;
}

function isAsset(name: string, extensions: ReadonlySet<string>): boolean {
  return isNamaBerkas(name) && extensions.has(ekstensi(name));
}
