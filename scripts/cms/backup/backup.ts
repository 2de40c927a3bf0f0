/** Backs a gateway up while it runs: its repository, its people, its drafts. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CannotError } from '../../lib/errors.ts';
import { flushFile, flushFolder } from '../../lib/flush.ts';
import { writeWhole } from '../../lib/write.ts';
import { peopleFile, startFile } from '../data-folder.ts';
import { bundleFacts, writeBundle } from './bundle.ts';
import { copyDatabase, countRows } from './databases.ts';
import { BUNDLE, factsOf, MANIFEST, type Manifest } from './manifest.ts';

export interface BackupOptions {
  /** The bare repository. */
  repo: string;
  /** Folder of people and drafts. */
  data: string;
  /** Folder of all backups; each gets a folder of its own in it. */
  to: string;
  /** How many stay, this one included. */
  keep: number;
  now: () => Date;
}

export interface Backup {
  folder: string;
  manifest: Manifest;
  /** Older ones that were deleted. */
  removed: string[];
}

const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;
const STAGING = /^\.\d{4}-.*\.\d+$/;
/** What is written for longer than this was left by a backup that was killed (milliseconds). */
const OLD = 24 * 60 * 60 * 1000;

/**
 * Writes a backup; under its name it is whole or not there. Every save that was acknowledged before the call is
 * in it. Throws a CannotError where there is nothing to back up, or no room.
 */
export async function backUp({ repo, data, to, keep, now }: BackupOptions): Promise<Backup> {
  if (!existsSync(peopleFile(data)))
    throw new CannotError(`There is no data of a gateway in ${data}.`, 'Correct --data.');
  const made = now().toISOString();
  const name = made.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-');
  const [folder, staging] = [join(to, name), join(to, `.${name}.${process.pid}`)];
  if (existsSync(folder)) throw new CannotError(`There is a backup ${folder} already.`, 'Wait a second.');
  removeLeftovers(to, now());
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  try {
    const databases = readdirSync(data).filter((file) => file.endsWith('.sqlite'));
    for (const file of databases) copyDatabase(join(data, file), join(staging, file));
    const start = startFile(data);
    // A gateway that was never started may have people.
    const starts = existsSync(start) ? [basename(start)] : [];
    for (const file of starts) copyFileSync(start, join(staging, file));
    await writeBundle(repo, join(staging, BUNDLE));
    const files = [...databases, ...starts, BUNDLE];
    const manifest: Manifest = {
      version: 1,
      made,
      repository: await bundleFacts(join(staging, BUNDLE), repo),
      rows: Object.fromEntries(databases.map((file) => [file, countRows(join(staging, file))])),
      files: await Promise.all(files.map((file) => factsOf(staging, file))),
    };
    writeWhole(join(staging, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
    for (const file of [...files, MANIFEST]) await flushFile(join(staging, file));
    await flushFolder(staging);
    renameSync(staging, folder);
    await flushFolder(to);
    return { folder, manifest, removed: removeOldest(to, keep) };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Deletes all but the newest ones. Returns what was deleted. */
function removeOldest(to: string, keep: number): string[] {
  const names = readdirSync(to).filter((name) => NAME.test(name));
  const removed = names.sort().slice(0, -keep);
  for (const name of removed) rmSync(join(to, name), { recursive: true });
  return removed;
}

function removeLeftovers(to: string, now: Date): void {
  if (!existsSync(to)) return;
  for (const name of readdirSync(to).filter((entry) => STAGING.test(entry)))
    if (now.getTime() - statSync(join(to, name)).mtimeMs > OLD)
      rmSync(join(to, name), { recursive: true, force: true });
}
