/** Where the regency's guides lie: `content/_kabupaten/panduan/<slug>.mdx` or `<slug>/index.mdx`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface GuideFile {
  slug: string;
  /** Absolute path. */
  file: string;
}

/** All guides in order of their slug; an empty list where there are none. */
export function guideFiles(root: string): GuideFile[] {
  const folder = join(root, 'content', '_kabupaten', 'panduan');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isFile() && entry.name.endsWith('.mdx')) {
        return [{ slug: entry.name.slice(0, -'.mdx'.length), file: join(folder, entry.name) }];
      }
      const index = join(folder, entry.name, 'index.mdx');
      return entry.isDirectory() && existsSync(index) ? [{ slug: entry.name, file: index }] : [];
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
