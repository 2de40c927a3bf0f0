/**
 * Writes a plan. Nothing that exists is ever changed: a new folder appears whole by a rename, and into an
 * existing one only files that are missing are linked. A run that is killed leaves no half file.
 */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Paket } from './rencana.ts';

export interface Penulis {
  /** Writes one folder; returns the paths (from the root) that are new. Throws what the file system throws. */
  tulis: (paket: Paket) => string[];
  /** Removes the workshop. */
  selesai: () => void;
}

/** Opens a workshop inside `root`, on the same file system, so that a rename can publish what it holds. */
export function bukaPenulis(root: string): Penulis {
  const cache = join(root, '.balai');
  const hadCache = existsSync(cache);
  mkdirSync(cache, { recursive: true });
  const workshop = mkdtempSync(join(cache, 'new-'));
  let count = 0;
  return {
    tulis: (paket) => {
      const draft = join(workshop, String(++count));
      const folders = new Set(paket.berkas.map(({ path }) => dirname(join(draft, path))));
      for (const folder of folders) mkdirSync(folder, { recursive: true });
      for (const { path, isi } of paket.berkas) writeFileSync(join(draft, path), isi);
      return publish(draft, root, paket);
    },
    selesai: () => {
      rmSync(workshop, { recursive: true, force: true });
      if (!hadCache) removeIfEmpty(cache);
    },
  };
}

function publish(draft: string, root: string, paket: Paket): string[] {
  const target = join(root, paket.folder);
  const all = paket.berkas.map(({ path }) => `${paket.folder}/${path}`);
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true });
    try {
      renameSync(draft, target);
      return all;
    } catch (error) {
      // Made by someone else in this moment, or a folder that lies on another disk: file by file below.
      if (!isOneOf(error, ['EEXIST', 'ENOTEMPTY', 'EXDEV'])) throw error;
    }
  }
  return paket.berkas
    .filter(({ path }) => add(join(draft, path), join(target, path)))
    .map(({ path }) => `${paket.folder}/${path}`);
}

/** Puts one finished file in its place; false when there is one already. */
function add(source: string, target: string): boolean {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if (isOneOf(error, ['EEXIST'])) return false;
    if (!isOneOf(error, ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP'])) throw error;
  }
  // No hard links here (some network and memory-card file systems).
  if (existsSync(target)) return false;
  cpSync(source, target, { force: false, errorOnExist: true });
  return true;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!isOneOf(error, ['ENOTEMPTY', 'EEXIST', 'ENOENT'])) throw error;
  }
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code !== undefined && codes.includes(code);
}
