/** Makes a repository and a data folder of a backup, elsewhere or where there is none any more. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CannotError } from '../../lib/errors.ts';
import { flushFolder } from '../../lib/flush.ts';
import { assertWhole, bundleFacts, readBundle } from './bundle.ts';
import { countRows } from './databases.ts';
import { BUNDLE, brokenFiles, type Manifest, readManifest } from './manifest.ts';

export interface RestoreOptions {
  /** One backup. */
  folder: string;
  /** The bare repository to make; it must not exist. */
  repo: string;
  /** The data folder to make; it must not exist. */
  data: string;
}

/**
 * Restores both or nothing. Nothing that exists is written over.
 * @throws a CannotError where something is there already, or the backup is not what its manifest says
 */
export async function restore({ folder, repo, data }: RestoreOptions): Promise<Manifest> {
  for (const place of [repo, data])
    if (existsSync(place) && !isEmpty(place))
      throw new CannotError(
        `${place} exists already; a restore writes over nothing.`,
        'Name a new folder, or move the old one away.',
      );
  const manifest = readManifest(folder);
  const broken = await brokenFiles(folder, manifest);
  if (broken.length > 0) refuse(`not the files that were written: ${broken.join(', ')}`);
  const [newRepo, newData] = [`${repo}.${process.pid}`, `${data}.${process.pid}`];
  try {
    mkdirSync(dirname(repo), { recursive: true });
    await restoreRepository(folder, newRepo, manifest);
    restoreData(folder, newData, manifest);
    renameSync(newRepo, repo);
    renameSync(newData, data);
    await flushFolder(dirname(repo));
    await flushFolder(dirname(data));
    return manifest;
  } finally {
    for (const place of [newRepo, newData]) rmSync(place, { recursive: true, force: true });
  }
}

async function restoreRepository(folder: string, repo: string, { repository }: Manifest): Promise<void> {
  const bundle = join(folder, BUNDLE);
  try {
    await readBundle(bundle, repo, repository);
    await assertWhole(repo);
  } catch (error) {
    if (error instanceof CannotError) throw error;
    refuse(error instanceof Error ? error.message : String(error));
  }
  if (!isDeepStrictEqual(await bundleFacts(bundle, repo), repository)) refuse('other commits');
}

function restoreData(folder: string, data: string, { files, rows }: Manifest): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  for (const { name } of files.filter((file) => file.name !== BUNDLE)) {
    copyFileSync(join(folder, name), join(data, name));
    chmodSync(join(data, name), 0o600);
  }
  for (const [name, wanted] of Object.entries(rows))
    if (!isDeepStrictEqual(countRows(join(data, name)), wanted)) refuse(`other rows in ${name}`);
}

/** As `install -d` makes it for a folder to come. */
function isEmpty(place: string): boolean {
  return statSync(place).isDirectory() && readdirSync(place).length === 0;
}

function refuse(what: string): never {
  throw new CannotError(
    `This backup is damaged: ${what}.`,
    'Take the one before it. Nothing was restored from this one.',
  );
}
