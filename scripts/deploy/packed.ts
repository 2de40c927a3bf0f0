/**
 * Text files compressed ahead of time, so that a server only sends. Kept by content: what a deploy has
 * compressed once, none does again.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../lib/write.ts';
import { chooseEncoding, encode } from '../serve/content.ts';
import type { LocalSite } from './target.ts';

/** Ending of the file that lies beside a text, by its encoding. */
export const PACKED = { br: '.br', gzip: '.gz' } as const;

/** The compressed files of a site: path in the site -> absolute path in `cache`. Makes those that are missing. */
export async function pack(cache: string, site: LocalSite): Promise<Map<string, string>> {
  const packed = new Map<string, string>();
  const made = [...site.manifest.files].flatMap(([path, { sha, size }]) =>
    (['br', 'gzip'] as const).map(async (encoding) => {
      if (chooseEncoding(path, size, encoding) !== encoding) return;
      const file = join(cache, `${sha}${PACKED[encoding]}`);
      packed.set(`${path}${PACKED[encoding]}`, file);
      if (!existsSync(file)) writeWhole(file, await encode(readFileSync(join(site.folder, path)), encoding));
    }),
  );
  await Promise.all(made);
  return packed;
}

/** Forgets what no site holds any more. */
export function prunePacked(cache: string, sites: readonly LocalSite[]): void {
  if (!existsSync(cache)) return;
  const known = new Set(sites.flatMap(({ manifest }) => [...manifest.files.values()].map(({ sha }) => sha)));
  for (const name of readdirSync(cache)) {
    if (!known.has(name.slice(0, 64))) rmSync(join(cache, name), { force: true });
  }
}
