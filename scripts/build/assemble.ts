/**
 * Stage 5: one village's site as files, in a folder of its own: pages, and only those browser files,
 * photos and attachments that its pages use.
 */
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from './addresses.ts';
import type { Page } from './render.ts';

/** Files that a page loads or offers, wherever it names them. */
const USED_FILE = /\b(?:_astro|foto|berkas|data)\/[\w.-]+/g;
/** Files that a script loads from beside itself. */
const USED_SCRIPT = /["'`]\.\/([\w.-]+\.js)["'`]/g;

/**
 * Writes the site into `folder`.
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
    for (const [name] of page.body.matchAll(USED_FILE)) {
      const source = name.startsWith('_astro/') ? browserFile(client, name) : assets.get(`/${name}`);
      if (source) used.set(`/${name}`, source);
    }
    const file = fileOf(page.path);
    put(page, join(folder, file), made);
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

/** Writes a page, or gives the file of the last build a second name, which costs nothing and keeps its date. */
function put({ body, file: finished }: Page, file: string, made: Set<string>): void {
  ensure(dirname(file), made);
  if (finished === undefined || !link(finished, file)) writeFileSync(file, body);
}

/** False where the file system gives no file two names. */
function link(finished: string, file: string): boolean {
  try {
    linkSync(finished, file);
    return true;
  } catch {
    return false;
  }
}

function ensure(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}
