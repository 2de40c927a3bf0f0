/** The village that is measured: where its site lies, its own domain, its pages. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { build } from '../build/pipeline.ts';
import { silent } from '../build/progress.ts';
import { toLines } from '../build/summary.ts';
import { readVersion } from '../build/version.ts';
import { CannotError } from '../lib/errors.ts';
import { layoutFrom } from '../lib/options.ts';
import { publishedSites } from '../serve/server.ts';
import { pathsOfSitemap, type SitePage } from './pages.ts';

export interface Village {
  /** Folder that the site's folder lies in. */
  out: string;
  id: string;
  domain: string;
  pages: SitePage[];
}

interface Sources {
  root: string | undefined;
  site: string;
  date: Tanggal | undefined;
}

/** Builds the village into `out`, an empty folder. Throws a CannotError when it cannot be built. */
export async function buildInto(out: string, { root, site, date }: Sources): Promise<void> {
  const layout = layoutFrom({ root, out });
  const report = await build({
    layout,
    sites: [site],
    date,
    force: false,
    now: new Date(),
    progress: silent,
  });
  if (!publishedSites(out).includes(site))
    throw new CannotError(`${site} could not be built.`, toLines(report).join('\n'));
}

/** Reads what a build left in `out`. Throws a CannotError when that village is not there. */
export function readVillage(out: string, id: string): Village {
  const version = readVersion(join(out, id));
  if (!publishedSites(out).includes(id) || !version)
    throw new CannotError(
      `There is no built site ${id} in ${out}.`,
      'Leave --out out to have it built, or name a village that is there with --site.',
    );
  const paths = pathsOfSitemap(readFileSync(join(out, id, 'sitemap.xml'), 'utf8'));
  const pages = paths.map((path) => ({
    path,
    bytes: statSync(join(out, id, path, 'index.html')).size,
  }));
  return { out, id, domain: version.identitas.domain, pages };
}
