/** Brings a village back from its archive, byte for byte. */
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isVillageName } from '../build/discover.ts';
import { CannotError } from '../lib/errors.ts';
import { BUNDLE, villageFolders } from './contents.ts';
import { openArchive, refusal } from './read-archive.ts';

export interface ImportOptions {
  archive: string;
  /** Folder with `sites/` and `content/`. */
  root: string;
  /** Where the files wait until all of them are sound; on the same disk as the root. */
  cache: string;
  /** Folder name of the village; the one that it had when left out. */
  site: string | undefined;
}

export interface Imported {
  site: string;
  /** Files in its two folders. */
  files: number;
  /** True when the archive has a history. */
  history: boolean;
}

/**
 * Writes both folders of the village or nothing.
 * @throws a CannotError where such a village exists, or the archive is not what it says
 */
export async function importVillage({ archive, root, cache, site }: ImportOptions): Promise<Imported> {
  using opened = await openArchive(archive);
  const { manifest } = opened;
  const id = site ?? manifest.desa;
  if (!isVillageName(id))
    throw new CannotError(
      `"${id}" is no name of a village.`,
      'Write --site with small letters, digits and single dashes.',
    );
  const targets = villageFolders(id).map((folder) => join(root, folder));
  const taken = targets.find((folder) => existsSync(folder));
  if (taken !== undefined)
    throw new CannotError(
      `${taken} exists already; an import writes over nothing.`,
      'Move the old village away first, or give this one another name with --site.',
    );
  const folders = villageFolders(manifest.desa);
  const isOwn = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`));
  const stray = manifest.berkas.find(({ path }) => /^(?:sites|content)\//.test(path) && !isOwn(path));
  if (stray) throw refusal(`${stray.path} is a file of another village than "${manifest.desa}"`);
  if (!manifest.berkas.some(({ path }) => path === `${folders[0]}/situs.yaml`))
    throw refusal('it has no situs.yaml, so it is no village');
  const staging = join(cache, `pindah.${process.pid}`);
  try {
    let files = 0;
    for (const facts of manifest.berkas) {
      const stream = await opened.read(facts);
      // What is not taken is compared all the same: a damaged archive should not pass for a whole one.
      await pipeline(stream, isOwn(facts.path) ? fileBelow(staging, facts.path) : nowhere());
      if (isOwn(facts.path)) files += 1;
    }
    switchIn(
      folders.map((folder) => join(staging, folder)),
      targets,
    );
    return { site: id, files, history: manifest.berkas.some(({ path }) => path === BUNDLE) };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function fileBelow(folder: string, path: string): Writable {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  return createWriteStream(file, { flags: 'wx' });
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** The content first: a village is there when its folder in `sites/` is. */
function switchIn(from: readonly string[], to: readonly string[]): void {
  const moved: string[] = [];
  try {
    for (const [index, target] of [...to.entries()].reverse()) {
      const source = from[index] ?? '';
      if (!existsSync(source)) continue;
      mkdirSync(dirname(target), { recursive: true });
      // Somebody may have made it meanwhile; a rename would take the place of an empty folder only.
      renameSync(source, target);
      moved.push(target);
    }
  } catch (error) {
    for (const target of moved) rmSync(target, { recursive: true, force: true });
    throw error;
  }
}
