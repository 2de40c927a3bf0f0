/**
 * Stage 6: the search index of one village, by Pagefind's Node API. Pagefind also brings ready-made
 * interfaces and highlighters; ours is its own, so only what the search loads is kept. Pages must not use
 * `data-pagefind-filter`: Pagefind writes the values of a filter in an order that chance decides.
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
    const answers = await Promise.all(
      html.map(({ path, body }) => index.addHTMLFile({ url: path, content: body })),
    );
    const failed = answers.flatMap((answer) => answer.errors);
    if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
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
