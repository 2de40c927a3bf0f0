/** The finished sites on this machine. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../build/layout.ts';
import { readVersion } from '../build/version.ts';
import { CannotError } from '../lib/errors.ts';
import { readManifest } from './manifest.ts';
import type { LocalSite } from './target.ts';

/**
 * All sites in the output folder, or only those, sorted by id. @throws {CannotError} when there is none.
 */
export function localSites({ out }: Layout, only: readonly string[]): LocalSite[] {
  const ids = existsSync(out) ? readdirSync(out).filter((id) => !id.startsWith('.')) : [];
  const sites = ids
    .filter((id) => only.length === 0 || only.includes(id))
    .flatMap((id) => {
      const folder = join(out, id);
      const version = readVersion(folder);
      if (!version) return [];
      return [{ id, folder, domain: version.identitas.domain, manifest: readManifest(folder) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sites.length > 0) return sites;
  throw new CannotError(
    only.length > 0 ? `None of these villages is built in ${out}.` : `There is no built site in ${out}.`,
    'Make them first with: npm run balai -- build. Or name their folder with --out.',
  );
}
