/** One page of each template of the theme, found by the theme's own files, so that a new one is never forgotten. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT } from '../scripts/lib/options.ts';
import { walk } from '../scripts/lib/walk.ts';

/** A desa with all sections, and a nagari for what only that one has. */
export const SITES = ['sukamaju', 'nagari-koto-baru'];
/** An address that no village has. */
export const LOST = '/alamat-yang-tidak-ada/';

export interface Template {
  /** File below `theme/pages/[site]/`. */
  file: string;
  /** The village and the address of the page that has the most HTML of this template. */
  site: string;
  path: string;
}

/** Templates that the sample fleet has no page of, each with its reason. */
const UNSEEN: Readonly<Record<string, string>> = {
  'dokumen/kelompok/[kelompok]/[tahun].astro':
    'an earlier year of sixty documents and more: the list of its group',
};

const PAGES = join(PROJECT, 'theme', 'pages', '[site]');
const PORTAL_PAGES = join(PROJECT, 'theme', 'pages', '@kabupaten');
const PORTAL = '_kabupaten';

/**
 * All templates with their heaviest page among those of `sites`; the first village that has one counts.
 * @throws when a template has no page in any of them: it would be tested by nobody
 */
export function templates(out: string, sites: readonly string[]): Template[] {
  const files = walk(PAGES)
    .map((file) => relative(PAGES, file))
    .filter((file) => file.endsWith('.astro') && !(file in UNSEEN))
    // As in Astro's router: what is spelt out goes before what is open.
    .sort((a, b) => count(a, '[') - count(b, '[') || (a < b ? -1 : 1));
  const patterns = files.map((file) => ({ file, pattern: patternOf(file) }));
  const found = new Map<string, Template & { bytes: number }>([
    ['404.html.astro', { file: '404.html.astro', site: sites[0] ?? '', path: LOST, bytes: 0 }],
  ]);
  for (const site of sites) {
    for (const { path, bytes } of pagesOf(join(out, site))) {
      const file = patterns.find(({ pattern }) => pattern.test(path))?.file;
      if (!file) throw new Error(`No template makes ${site}${path}.`);
      const before = found.get(file);
      if (!before || (before.site === site && before.bytes < bytes))
        found.set(file, { file, site, path, bytes });
    }
  }
  return files.map((file) => {
    const template = found.get(file);
    if (!template) throw new Error(`The sample fleet has no page of ${file}; add an entry that shows it.`);
    return template;
  });
}

/** The same of the regency's portal: the pages that only it has. */
export function portalTemplates(out: string): Template[] {
  const pages = pagesOf(join(out, PORTAL));
  return walk(PORTAL_PAGES)
    .map((file) => relative(PORTAL_PAGES, file))
    .filter((file) => file.endsWith('.astro'))
    .map((file) => {
      // The sheets of a list stand below their own name: `[...lembar]` is `/loker/` and `/loker/lembar/2/`.
      const pattern = patternOf(file, (name) => `(?:${name}/[^/]+/)?`);
      const found = pages.filter(({ path }) => pattern.test(path)).sort((a, b) => b.bytes - a.bytes)[0];
      if (!found) throw new Error(`The sample portal has no page of @kabupaten/${file}.`);
      return { file: `@kabupaten/${file}`, site: PORTAL, path: found.path };
    });
}

/** Every page of a finished site but its 404; the operators' door is no page of the theme. */
function pagesOf(folder: string): { path: string; bytes: number }[] {
  return walk(folder)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => ({
      path: `/${relative(folder, file).slice(0, -'index.html'.length)}`,
      bytes: statSync(file).size,
    }))
    .filter(({ path }) => !path.startsWith('/admin/'));
}

/** `layanan/[slug].astro` as a pattern for `/layanan/surat/`; `[...rest]` may be several parts, or none. */
function patternOf(file: string, rest = (_name: string) => '(?:[^/]+/)*'): RegExp {
  const path = file.replace(/(?:^|\/)index\.astro$/, '').replace(/\.astro$/, '');
  const parts = path.split('/').filter(Boolean);
  const pattern = (part: string) => {
    if (part.startsWith('[...')) return rest(part.slice(4, -1));
    return part.startsWith('[') ? '[^/]+/' : `${part}/`;
  };
  return new RegExp(`^/${parts.map(pattern).join('')}$`);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
