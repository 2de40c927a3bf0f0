/** A save as it goes to the gateway: pure rules over Decap's `persistEntry` and `deleteFiles`. */
import type { ProxyRequest } from 'decap-cms-backend-proxy';
import type { Saved } from '../proxy/persist.ts';

export interface Asset {
  path: string;
  content: string;
  encoding: 'base64';
}

export interface DataFile {
  path: string;
  slug?: string;
  raw: string;
}

export interface SaveParams {
  dataFiles: DataFile[];
  assets: Asset[];
  options: Record<string, unknown> & {
    base?: Record<string, string | null>;
    newEntry?: boolean;
    /** How the copy of the typed text is called. */
    kunci?: string;
  };
}

/** What the gateway says of a save that it made. */
export type SaveAnswer = Saved;

export function isSave(
  payload: ProxyRequest,
): payload is ProxyRequest & { params: SaveParams & ProxyRequest['params'] } {
  return payload.action === 'persistEntry';
}

export function pathsOf({ dataFiles, assets }: SaveParams): string[] {
  return [...dataFiles, ...assets].map(({ path }) => path);
}

/** The same save on top of what was opened. */
export function withBases<P extends { options?: object }>(params: P, base: Record<string, string | null>): P {
  return { ...params, options: { ...params.options, base } };
}

/** A waiting save after one before it went through: it now builds on that one's contents. */
export function rebase(params: SaveParams, files: Saved['files']): SaveParams {
  const own = new Set(pathsOf(params));
  const news = files.filter(({ path }) => own.has(path)).map(({ path, id }) => [path, id] as const);
  if (news.length === 0) return params;
  return withBases(params, { ...params.options.base, ...Object.fromEntries(news) });
}

/** A title for lists, out of the front matter as Decap writes it. */
export function titleOf(raw: string): string {
  const line = /^(?:judul|nama|nama_lengkap|tahun):[ \t]*(.*)$/m.exec(raw)?.[1]?.trim() ?? '';
  return line.replace(/^(["'])(.*)\1$/, '$2');
}

/** Decap's name of an entry, by the path under which it is shown: `rapat/index`. */
export function slugOf(path: string): string {
  return path
    .split('/')
    .slice(3)
    .join('/')
    .replace(/\.\w+$/, '');
}

/** `sukamaju--pengumuman` and `content/sukamaju/pengumuman/rapat/index.md` name the same collection. */
export function placeOf(path: string): { koleksi: string; slug: string } {
  const [top, , koleksi = '', ...rest] = path.split('/');
  if (top === 'sites') return { koleksi: 'situs', slug: '' };
  return { koleksi, slug: rest.join('/').replace(/(?:\/index)?\.md$/, '') };
}
