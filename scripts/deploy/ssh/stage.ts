/** A release on this machine as rsync will send it: links to the site's files, and the compressed ones beside them. */
import { copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestText, UNCOUNTED } from '../manifest.ts';
import { AT } from '../releases.ts';
import type { LocalSite } from '../target.ts';

/** Fills `folder` anew. @param packed compressed files: path in the site -> absolute path */
export function stage(folder: string, site: LocalSite, packed: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  const sources = new Map([
    ...[...site.manifest.files.keys(), ...UNCOUNTED].map((path) => [path, join(site.folder, path)] as const),
    ...packed,
  ]);
  for (const [path, source] of sources) {
    const file = join(folder, AT.site, path);
    mkdirSync(dirname(file), { recursive: true });
    try {
      linkSync(source, file);
    } catch {
      // Another disk, or one without hard links.
      copyFileSync(source, file);
    }
  }
  writeFileSync(join(folder, AT.manifest), manifestText(site.manifest.files));
}
