/**
 * Stage 5: one village's site as files, in a folder of its own: pages, and only those browser files,
 * photos and attachments that its pages use.
 */
import { constants, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { relatif } from '../../theme/model/alamat.ts';
import type { Page } from './render.ts';

/** Addresses in attributes that start at the root of the site. Quotes are found sooner than blanks: there are fewer. */
const FROM_ROOT = /(?<=\s(?:href|src|srcset|action))="\/(?!\/)[^"]*"/g;
/** Files that a page loads or offers, wherever it names them. */
const USED_FILE = /\b(?:_astro|foto|berkas|data)\/[\w.-]+/g;
/** Files that a script loads from beside itself. */
const USED_SCRIPT = /["'`]\.\/([\w.-]+\.js)["'`]/g;

/**
 * Writes the site into `folder`. Addresses that start at the root of the site become relative to the
 * page (`page.body` changes), so that a site works at the root of a domain and in any folder of a host.
 * @param assets address in the site -> absolute path of the file
 * @param client folder of Astro's browser files
 * @returns every file of the site, as an address with a leading slash
 */
export function assemble(
  folder: string,
  pages: Page[],
  assets: ReadonlyMap<string, string>,
  client: string,
): Set<string> {
  const files = new Set<string>();
  const used = new Map<string, string>();
  const made = new Set<string>();
  for (const page of pages) {
    if (isHtml(page)) page.body = page.body.replace(FROM_ROOT, (attribute) => fromPage(attribute, page.path));
    for (const [name] of page.body.matchAll(USED_FILE)) {
      const source = name.startsWith('_astro/') ? browserFile(client, name) : assets.get(`/${name}`);
      if (source) used.set(`/${name}`, source);
    }
    const file = fileOf(page.path);
    write(join(folder, file), page.body, made);
    files.add(file);
  }
  // The map grows while it is walked: a script may load another one.
  for (const [address, source] of used) {
    if (address.endsWith('.js')) {
      for (const [, name = ''] of readFileSync(source, 'utf8').matchAll(USED_SCRIPT)) {
        const script = browserFile(client, `_astro/${name}`);
        if (script) used.set(`/_astro/${name}`, script);
      }
    }
    const target = join(folder, address);
    ensure(dirname(target), made);
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    files.add(address);
  }
  return files;
}

/** A browser file of the theme; undefined where the words of a page only look like one. */
function browserFile(client: string, name: string): string | undefined {
  const file = join(client, name);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** True for pages, false for feeds and data. */
export function isHtml({ path }: Pick<Page, 'path'>): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

/** One attribute with its addresses made relative; `srcset` holds several. */
function fromPage(attribute: string, page: string): string {
  return attribute.replace(
    /(["\s])(\/(?!\/)[^\s",]*)/g,
    (_, before: string, path: string) => `${before}${relatif(page, path)}`,
  );
}

/** `/layanan/` is the file `/layanan/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

function write(file: string, content: string, made: Set<string>): void {
  ensure(dirname(file), made);
  writeFileSync(file, content);
}

function ensure(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}
