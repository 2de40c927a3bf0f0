/** What a killed git leaves in a repository, and when it may be removed. */
import { readdir, readFile, readlink, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where nobody can be seen at work, for lack of `/proc`, only what is this old is removed (milliseconds). */
const OLD = 60 * 60 * 1000;
const LITTER: readonly [folder: string, names: RegExp][] = [
  ['.', /^fast_import_crash_\d+$|^(?:HEAD|packed-refs|config|shallow)\.lock$|^gc\.pid(?:\.lock)?$/],
  ['objects/pack', /^tmp_(?:pack|idx|rev|bitmap)_|^\.tmp-\d+-pack-|\.keep$|\.lock$/],
  ['objects/info', /\.lock$|^tmp_/],
  ['objects/info/commit-graphs', /\.lock$|^tmp_/],
];

/** Commands that write nothing into the repository they run in, the gateway's own ones above all. */
const READERS = new Set(['cat-file', 'log', 'push', 'send-pack', 'rev-parse', '--stdout']);

/**
 * Removes locks, half-written packs and crash reports. A file of a git that is still at work stays.
 * @param gitFolder a bare repository
 * @returns what was removed
 */
export async function removeLeftovers(gitFolder: string, now: Date): Promise<string[]> {
  const found = await findLeftovers(gitFolder);
  if (found.length === 0) return [];
  const quiet = await isQuiet(gitFolder);
  const removed: string[] = [];
  for (const file of found) {
    const made = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (made === undefined || !(quiet || now.getTime() - made > OLD)) continue;
    if (file.endsWith('.keep') && !(await isOfFastImport(file))) continue;
    await rm(file, { force: true });
    removed.push(file);
  }
  return removed;
}

async function findLeftovers(gitFolder: string): Promise<string[]> {
  const found: string[] = [];
  for (const [folder, names] of LITTER)
    for (const name of await readdir(join(gitFolder, folder)).catch(() => []))
      if (names.test(name)) found.push(join(gitFolder, folder, name));
  const refs = await readdir(join(gitFolder, 'refs'), { recursive: true, withFileTypes: true });
  for (const entry of refs)
    if (entry.isFile() && entry.name.endsWith('.lock')) found.push(join(entry.parentPath, entry.name));
  return found;
}

/** Staff may keep packs on purpose; fast-import signs those that it keeps for a moment. */
async function isOfFastImport(file: string): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => '')).startsWith('fast-import');
}

/** True when no git can be writing there. Processes of the gateway run inside the repository; so does a push. */
async function isQuiet(gitFolder: string): Promise<boolean> {
  const folder = await realpath(gitFolder);
  const processes = await readdir('/proc').catch(() => undefined);
  if (!processes?.includes('self')) return false;
  for (const id of processes.filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    const [program = '', ...words] = command.split('\0');
    if (!/(?:^|\/)git(?:-[a-z-]+)?$/.test(program) || words.some((word) => READERS.has(word))) continue;
    const place = await readlink(`/proc/${id}/cwd`).catch(() => folder);
    if (`${place}/`.startsWith(`${folder}/`) || command.includes(folder)) return false;
  }
  return true;
}
