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
/** Commands that touch no reference. */
const PACKERS = new Set(['repack', 'pack-objects', 'prune-packed', 'commit-graph']);

type Part = 'objects' | 'references';

/**
 * Removes locks, half-written packs and crash reports. A file of a git that is still at work stays.
 * @param gitFolder a bare repository
 * @returns what was removed
 */
export async function removeLeftovers(gitFolder: string, now: Date): Promise<string[]> {
  const found = await Promise.all(
    (await findLeftovers(gitFolder)).map(async (file) => ({ file, seen: await stampOf(file) })),
  );
  if (found.length === 0) return [];
  const written = await writtenNow(gitFolder);
  const removed: string[] = [];
  for (const { file, seen } of found) {
    const stamp = await stampOf(file);
    // Gone meanwhile, or a new one of the same name: then its owner is alive.
    if (!stamp || stamp.inode !== seen?.inode || stamp.made !== seen.made) continue;
    if (written.has(partOf(gitFolder, file)) && now.getTime() - stamp.made < OLD) continue;
    if (file.endsWith('.keep') && !(await isOfFastImport(file))) continue;
    await rm(file, { force: true });
    removed.push(file);
  }
  return removed;
}

async function stampOf(file: string): Promise<{ inode: number; made: number } | undefined> {
  return stat(file).then(
    ({ ino, mtimeMs }) => ({ inode: ino, made: mtimeMs }),
    () => undefined,
  );
}

function partOf(gitFolder: string, file: string): Part {
  return file.startsWith(join(gitFolder, 'objects')) ? 'objects' : 'references';
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

/**
 * Staff may keep packs on purpose; fast-import signs those that it keeps for a moment. It may be killed before it has
 * signed, but then there is no pack yet.
 */
async function isOfFastImport(file: string): Promise<boolean> {
  const words = await readFile(file, 'utf8').catch(() => '');
  const hasPack = (await stampOf(file.replace(/keep$/, 'idx'))) !== undefined;
  return words.startsWith('fast-import') || (words === '' && !hasPack);
}

/** What gits at work may be writing. Processes of the gateway run inside the repository; so does a push. */
async function writtenNow(gitFolder: string): Promise<ReadonlySet<Part>> {
  const written = new Set<Part>();
  const folder = await realpath(gitFolder);
  const processes = await readdir('/proc').catch((): string[] => []);
  if (!processes.includes('self')) return new Set(['objects', 'references']);
  for (const id of processes.filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    const [program = '', ...words] = command.split('\0');
    if (!/(?:^|\/)git(?:-[a-z-]+)?$/.test(program) || words.some((word) => READERS.has(word))) continue;
    const place = await readlink(`/proc/${id}/cwd`).catch(() => folder);
    if (!`${place}/`.startsWith(`${folder}/`) && !command.includes(folder)) continue;
    written.add('objects');
    if (!words.some((word) => PACKERS.has(word))) written.add('references');
  }
  return written;
}
