/**
 * Stage 6: the search index of one village, by Pagefind's Node API, and the catalogue of what can be found, from what
 * Pagefind reads off the pages. Pagefind also brings ready-made interfaces and highlighters; ours is its own, so
 * only what the search loads is kept. Pages name no filters: Pagefind writes their values in another order each
 * time, and the search filters by the kind that the catalogue names.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type * as Pagefind from 'pagefind';
import { type Baris, BERKAS_KATALOG, pisahKata, tulisKatalog } from '../../theme/model/pencarian/baris.ts';
import { BERKAS_ISI, kataIsi } from '../../theme/model/pencarian/isi.ts';
import { unescapeHtml } from '../lib/html.ts';
import { SHARED } from './discover.ts';
import type { Page } from './render.ts';

const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.id\.pagefind|.*\.(?:pf_meta|pf_index|pf_fragment))$/;

/**
 * Writes `pagefind/` and the catalogue below `folder` and returns the addresses of the files.
 * @param elsewhere rows of the catalogue for pages of other sites; of their text only these rows are known
 */
export async function indexSearch(
  pagefind: typeof Pagefind,
  folder: string,
  pages: readonly Page[],
  elsewhere: readonly Baris[] = [],
): Promise<string[]> {
  const { index, errors } = await newIndex(pagefind);
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const html = pages.filter(({ path, body }) => path.endsWith('/') && body.includes('data-pagefind-body'));
    const rows: Baris[] = [];
    for (const { path, body } of ownFirst(html)) {
      // One after the other: Pagefind numbers pages as they come, and the same site must give the same bytes.
      const { errors: failed, file } = await index.addHTMLFile({ url: path, content: mainPart(body) });
      if (failed.length > 0) throw new Error(`Pagefind: ${path}: ${failed.join('; ')}`);
      rows.push(row(path, file.meta, body));
    }
    rows.push(...elsewhere);
    const { files } = await index.getFiles();
    const texts = new Map(files.filter(isFragment).map(readFragment));
    const words = kataIsi(
      rows,
      rows.map(({ path }) => texts.get(path) ?? ''),
    );
    const written = new Map<string, Uint8Array | string>([
      [BERKAS_KATALOG, tulisKatalog(rows)],
      [BERKAS_ISI, `${JSON.stringify(words).replaceAll('","', '",\n"')}\n`],
    ]);
    for (const { path, content } of files) if (NEEDED.test(path)) written.set(`/pagefind/${path}`, content);
    for (const [path, content] of written) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return [...written.keys()];
  } finally {
    await index.deleteIndex();
  }
}

/** Pages of the village before those that the regency wrote for all: of two that are equal, the first one is shown first. */
function ownFirst(pages: readonly Page[]): Page[] {
  const isShared = ({ berkas = '' }: Page) => berkas.startsWith(`content/${SHARED}/`);
  return [...pages.filter((page) => !isShared(page)), ...pages.filter(isShared)];
}

/** What Pagefind needs to read of a page: without the styles, the menu and the foot it has half the work. */
function mainPart(body: string): string {
  const main = body.slice(body.indexOf('<main'), body.lastIndexOf('</main>'));
  return `<html><body>${main}</main></body></html>`;
}

const FRAGMENT_START = 'pagefind_dcd';

function isFragment({ path }: Pagefind.IndexFile): boolean {
  return path.endsWith('.pf_fragment');
}

/** The address of a page and its text as Pagefind read it, without what the page keeps from search. */
function readFragment({ content }: Pagefind.IndexFile): [path: string, text: string] {
  const text = gunzipSync(content).toString('utf8').slice(FRAGMENT_START.length);
  const { url, content: words } = JSON.parse(text) as { url: string; content: string };
  return [url, words];
}

const OTHER_WORDS = /\sdata-kata="([^"]*)"/;

/** What a page says of itself to search (theme/lib/temu.ts): as Pagefind read it, and the words of its heading. */
function row(path: string, meta: Record<string, string>, body: string): Baris {
  const { title = path, jenis = '', catatan = '', ringkasan = '' } = meta;
  const kata = unescapeHtml(OTHER_WORDS.exec(body)?.[1] ?? '');
  return { path, judul: title, jenis, catatan, kata: pisahKata(kata), ringkasan };
}

/** Starts Pagefind anew where its process has died, or it would fail every village that is still to come. */
async function newIndex(pagefind: typeof Pagefind): Promise<Pagefind.NewIndexResponse> {
  // Indonesian stemming whatever a page says of its language: "pengumuman" and "umum" share a stem.
  const options = { forceLanguage: 'id' };
  try {
    return await pagefind.createIndex(options);
  } catch {
    await pagefind.close();
    return pagefind.createIndex(options);
  }
}
