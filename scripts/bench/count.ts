/** What came out: numbers to compare two ways of making the same sites. */
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface SiteCount {
  pages: number;
  /** Mean size of a page in bytes, before compression. */
  pageBytes: number;
  /** Photo variants. */
  photos: number;
  files: number;
}

/** Counts below `folder`; with `inside`, only what lies below a folder of that name. */
export async function countFiles(folder: string, inside?: string): Promise<SiteCount> {
  const count: SiteCount = { pages: 0, pageBytes: 0, photos: 0, files: 0 };
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.[a-z0-9_]+$/i.test(name) || (inside && !name.split(sep).includes(inside))) continue;
    count.files++;
    if (/\.(?:webp|jpe?g)$/.test(name)) count.photos++;
    if (!name.endsWith('.html')) continue;
    count.pages++;
    count.pageBytes += (await stat(join(folder, name))).size;
  }
  if (count.pages > 0) count.pageBytes = Math.round(count.pageBytes / count.pages);
  return count;
}
