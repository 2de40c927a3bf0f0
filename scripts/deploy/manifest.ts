/**
 * What a site consists of, as text that `sha256sum -c` reads on any server: one line a file. The hash of
 * that text names the bytes of the whole site; two sites with one digest are the same to their readers.
 */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { VERSION_FILE } from '../build/layout.ts';
import { hashText } from '../lib/hash.ts';
import { walk } from '../lib/walk.ts';

export interface ManifestFile {
  sha: string;
  /** Bytes; 0 where only the text of a manifest is known. */
  size: number;
}

export interface Manifest {
  /** By path in the site, without a leading slash. */
  files: ReadonlyMap<string, ManifestFile>;
  digest: string;
}

/**
 * Files that are sent with a site and do not make it another one: `versi.json` says from what a site was
 * made, and changes with every edit of a script, although no page does.
 */
export const UNCOUNTED: readonly string[] = [VERSION_FILE];

/** Reads all files of a finished site. */
export function readManifest(folder: string): Manifest {
  const files = new Map<string, ManifestFile>();
  for (const file of walk(folder)) {
    const path = relative(folder, file).split(sep).join('/');
    if (UNCOUNTED.includes(path)) continue;
    const bytes = readFileSync(file);
    files.set(path, { sha: hashText(bytes), size: bytes.length });
  }
  return { files, digest: hashText(manifestText(files)) };
}

/** One line a file, sorted by path. @throws {Error} for a name that this form cannot carry. */
export function manifestText(files: Manifest['files']): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { sha }]) => {
      if (/[\\\p{Cc}]/u.test(path)) throw new Error(`the file name ${JSON.stringify(path)} cannot be sent`);
      return `${sha}  ${path}\n`;
    })
    .join('');
}

/** Reads the text of a manifest; lines that are none are left out, so their files count as changed. */
export function parseManifest(text: string): Manifest {
  const files = new Map<string, ManifestFile>();
  for (const line of text.split('\n')) {
    const [, sha, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha && path) files.set(path, { sha, size: 0 });
  }
  return { files, digest: hashText(text) };
}
