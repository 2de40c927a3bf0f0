/** Stage 4: all pages of one village, from the compiled theme or, where they would be the same, from the last build. */
import type { Desa } from '../../theme/model/desa.ts';
import { type Rute, ruteDesa } from '../../theme/model/rute.ts';
import { firstLine } from '../lib/errors.ts';
import { hashText } from '../lib/hash.ts';
import { isHtml, withRelativeLinks } from './addresses.ts';
import { budgetPages } from './kept/budget-pages.ts';
import type { KeptPages } from './kept/kept-pages.ts';
import { NarrowError } from './kept/narrow.ts';

/** What the compiled theme exports (`theme/renderer.ts`). */
export type Render = (
  path: string,
  locals: { desa: Desa; rute: Rute },
) => Promise<{ status: number; body: string; error: unknown }>;

export interface Page extends Rute {
  /** As it is published: addresses in it are relative to the page. */
  body: string;
  /** Absolute path of the file of the last build that holds the same. */
  file?: string;
}

/** A page that could not be made; the village is held, or the shared entry that caused it is left out. */
export class RenderError extends Error {
  readonly rute: Rute;
  constructor(rute: Rute, cause: unknown) {
    super(firstLine(cause), { cause });
    this.rute = rute;
  }
}

/** Whose pages answer: `pages/[site]/` those of every site, `pages/@kabupaten/` what only the portal has. */
export function pageFolder({ id }: Pick<Desa, 'id'>, { portal }: Rute): string {
  return portal ? '/@kabupaten' : `/${id}`;
}

/** All pages of the village. Throws a RenderError at the first that fails. */
export async function renderVillage(render: Render, desa: Desa, kept: KeptPages): Promise<Page[]> {
  const pages: Page[] = [];
  const narrowOf = budgetPages(desa);
  for (const rute of ruteDesa(desa)) {
    const narrow = narrowOf(rute.path);
    const key = narrow && hashText(JSON.stringify([narrow.key, rute]));
    const same = key && kept.find(rute.path, key);
    if (same) {
      pages.push({ ...rute, ...same });
      continue;
    }
    const body = await renderPage(render, narrow?.desa ?? desa, rute);
    // A page that reads more than it was thought to is made from the whole village, each time.
    pages.push({ ...rute, body: body ?? (await renderPage(render, desa, rute)) ?? '' });
    if (key && body !== undefined) kept.note(rute.path, key, body);
  }
  return pages;
}

/** One page; undefined where the village is narrow and the page read more of it. */
async function renderPage(render: Render, desa: Desa, rute: Rute): Promise<string | undefined> {
  const { status, body, error } = await render(`${pageFolder(desa, rute)}${rute.path}`, { desa, rute });
  if (error instanceof NarrowError) return undefined;
  // The 404 page is answered with its own status; every other page must be there.
  if (error !== undefined || (status !== 200 && rute.jenis !== '404') || body === '') {
    throw new RenderError(rute, error ?? `status ${status}`);
  }
  return isHtml(rute) ? withRelativeLinks(body, rute.path) : body;
}
