/**
 * Stage 6: the search index of one village, by Pagefind's Node API. Pagefind also brings ready-made
 * interfaces and highlighters; ours is its own, so only what the search loads is kept. Pages name no
 * filters: the search has none, and Pagefind writes their values in another order each time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Pagefind from 'pagefind';
import type { Page } from './render.ts';

const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.id\.pagefind|.*\.(?:pf_meta|pf_index|pf_fragment))$/;

/** Writes `pagefind/` below `folder` and returns the addresses of its files. */
export async function indexSearch(
  pagefind: typeof Pagefind,
  folder: string,
  pages: readonly Page[],
): Promise<string[]> {
  const { index, errors } = await newIndex(pagefind);
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const html = pages.filter(({ path, body }) => path.endsWith('/') && body.includes('data-pagefind-body'));
    for (const { path, body } of html) {
      // One after the other: Pagefind numbers pages as they come, and the same site must give the same bytes.
      const { errors: failed } = await index.addHTMLFile({ url: path, content: body });
      if (failed.length > 0) throw new Error(`Pagefind: ${path}: ${failed.join('; ')}`);
    }
    const { files } = await index.getFiles();
    const written: string[] = [];
    for (const { path, content } of files) {
      if (!NEEDED.test(path)) continue;
      const target = join(folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      written.push(`/pagefind/${path}`);
    }
    return written;
  } finally {
    await index.deleteIndex();
  }
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
