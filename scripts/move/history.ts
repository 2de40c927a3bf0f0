/**
 * The history of one village out of that of its regency: only its two folders, only the commits that changed
 * them, with author and date. Nothing of another village can be in it, neither files nor words.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertWhole } from '../cms/backup/bundle.ts';
import { git, gitText } from '../lib/git.ts';
import { commitsOf, rewritten } from './commit-stream.ts';
import { villageFolders } from './contents.ts';

export interface HistorySource {
  /** A repository or a folder of one. */
  cwd: string;
  /** Where `sites/` lies in it: '' at its top, else `isi/`. */
  prefix: string;
}

export interface History {
  commits: number;
}

/** Where that folder lies in a repository; undefined outside of one, and in one without commits. */
export async function historyOf(folder: string): Promise<HistorySource | undefined> {
  const found = await git(['rev-parse', '--show-prefix'], { cwd: folder });
  const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { cwd: folder });
  if (found.code !== 0 || head.code !== 0) return undefined;
  return { cwd: folder, prefix: found.stdout.toString('utf8').trimEnd() };
}

/** True where files of the village are not as its newest commit has them. */
export async function hasUncommitted({ cwd }: HistorySource, id: string): Promise<boolean> {
  const args = ['status', '--porcelain', '--untracked-files=all', '--', ...villageFolders(id)];
  return (await gitText(args, { cwd })) !== '';
}

/**
 * Writes a bundle with one branch, `main`.
 * @param scratch an empty folder for the repository that it is made from
 * @returns undefined where no commit has anything of the village
 */
export async function writeHistory(
  { cwd, prefix }: HistorySource,
  id: string,
  bundle: string,
  scratch: string,
): Promise<History | undefined> {
  const [head, format, objects] = await Promise.all(
    [
      ['rev-parse', 'HEAD'],
      ['rev-parse', '--show-object-format'],
      ['rev-parse', '--path-format=absolute', '--git-path', 'objects'],
    ].map((args) => gitText(args, { cwd })),
  );
  // With --no-data the stream is short, however many photos there are; the contents stay where they are.
  const exporting = [
    'fast-export',
    '--no-data',
    '--show-original-ids',
    '--signed-tags=strip',
    '--reencode=no',
  ];
  const folders = villageFolders(id).map((folder) => `${prefix}${folder}`);
  // Paths count from the top of the repository, wherever git runs. It drops the first of two `--`; without the
  // second it would look for the folders in the working tree, where they may be missing.
  const top = await topOf(cwd);
  const stream = await output([...exporting, '--', head ?? 'HEAD', '--', ...folders], top);
  const commits = commitsOf(stream);
  if (commits.length === 0) return undefined;
  const paths = folders.map(bytewise);
  const mixed = await touchingOthers(top, commits, paths);
  const repo = join(scratch, 'riwayat.git');
  const init = ['init', '--quiet', '--bare', `--object-format=${format}`, '--initial-branch=main', repo];
  await gitText(init, { cwd: scratch });
  const alternates = join(repo, 'objects', 'info', 'alternates');
  mkdirSync(join(repo, 'objects', 'info'), { recursive: true });
  writeFileSync(alternates, `${objects}\n`);
  const run = (...args: string[]) =>
    gitText(args, { cwd: repo, background: true, settings: ['pack.threads=1'] });
  await gitText(['fast-import', '--quiet', '--done'], {
    cwd: repo,
    background: true,
    input: [Buffer.from(rewritten(stream, { paths, prefix: bytewise(prefix), mixed }), 'latin1')],
  });
  // Every object is packed anew, so that the bundle does not depend on how the regency's repository is packed.
  await run('repack', '-adFq', '--depth=50', '--window=10');
  writeFileSync(alternates, '');
  await assertWhole(repo);
  await run('bundle', 'create', '--quiet', bundle, 'HEAD', 'refs/heads/main');
  return { commits: Number(await run('rev-list', '--count', 'main')) };
}

async function topOf(cwd: string): Promise<string> {
  const top = await git(['rev-parse', '--show-toplevel'], { cwd });
  // A bare repository has none; there paths count from its top anyway.
  return top.code === 0 ? top.stdout.toString('utf8').trimEnd() : cwd;
}

/** Those of the commits that changed something besides the village. */
async function touchingOthers(
  cwd: string,
  commits: readonly string[],
  own: readonly string[],
): Promise<Set<string>> {
  const args = ['diff-tree', '--stdin', '--root', '-m', '-r', '--name-only', '--no-renames'];
  const text = await output(args, cwd, commits.map((oid) => `${oid}\n`).join(''));
  const known = new Set(commits);
  const mixed = new Set<string>();
  let current = '';
  for (const line of text.split('\n')) {
    if (known.has(line)) current = line;
    else if (line !== '' && !own.some((path) => line.replace(/^"/, '').startsWith(`${path}/`)))
      mixed.add(current);
  }
  return mixed;
}

/** One character a byte: names and messages need not be UTF-8. */
function bytewise(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** What git printed, one character a byte. */
async function output(args: readonly string[], cwd: string, input = ''): Promise<string> {
  const { code, stdout, stderr } = await git(args, { cwd, background: true, input: [input] });
  if (code !== 0) throw new Error(`git ${args[0]} ended with code ${code}: ${stderr.trim()}`);
  return stdout.toString('latin1');
}
