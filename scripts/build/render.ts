/** Stage 4: all pages of one village, from the compiled theme. */
import type { Desa } from '../../theme/model/desa.ts';
import { type Rute, ruteDesa } from '../../theme/model/rute.ts';
import { firstLine } from '../lib/errors.ts';

/** What the compiled theme exports (`theme/renderer.ts`). */
export type Render = (
  path: string,
  locals: { desa: Desa; rute: Rute },
) => Promise<{ status: number; body: string; error: unknown }>;

export interface Page extends Rute {
  body: string;
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

/** Renders every page of the village. Throws a RenderError at the first that fails. */
export async function renderVillage(render: Render, desa: Desa): Promise<Page[]> {
  const pages: Page[] = [];
  for (const rute of ruteDesa(desa)) {
    const { status, body, error } = await render(`${pageFolder(desa, rute)}${rute.path}`, { desa, rute });
    // The 404 page is answered with its own status; every other page must be there.
    if (error !== undefined || (status !== 200 && rute.jenis !== '404') || body === '') {
      throw new RenderError(rute, error ?? `status ${status}`);
    }
    pages.push({ ...rute, body });
  }
  return pages;
}
