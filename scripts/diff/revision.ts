/**
 * A revision of the project as a folder that can be built: its files, taken out of git without a worktree that
 * somebody would have to tidy up, with the caches and packages of this checkout where they fit.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotError } from '../lib/errors.ts';
import { git, gitText } from '../lib/git.ts';
import { withIndex, writeFilesOf } from '../lib/git-files.ts';
import { hashFile } from '../lib/hash.ts';
import { linkTree } from './link-tree.ts';

export interface Revision {
  /** For people: `HEAD~1 (3f2a9c1d)`, or `these files`. */
  name: string;
  /** Everything of this revision; kept, so that the next comparison with it is quick. */
  home: string;
  /** The project's files. */
  project: string;
  /** Where its `sites/` and `content/` are. */
  root: string;
  /** Where its sites are built. */
  out: string;
}

/** What git knows the files of a revision by. */
export interface Tree {
  name: string;
  /** Of a commit or a tree. */
  hash: string;
}

/** Caches that are named by what they are made from, so that any revision may use them. */
const SHARED_CACHES = ['foto', 'tema', 'spanduk'];

/** @throws {CannotError} when there is no such commit in this repository */
export async function commitOf(project: string, name: string): Promise<Tree> {
  // A word that begins with a dash would be an option.
  const known = name.startsWith('-')
    ? undefined
    : await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { cwd: project });
  const hash = known?.stdout.toString().trim();
  if (known?.code === 0 && hash) return { name: `${name} (${hash.slice(0, 8)})`, hash };
  throw new CannotError(
    `There is no commit "${name}" here.`,
    'Name a commit, branch or tag of this repository: npm run balai -- diff main. In a shallow clone, fetch its history first.',
  );
}

/** The files as they lie here, new ones too and ignored ones not, without touching what is staged. */
export async function filesHere(project: string): Promise<Tree> {
  return withIndex(async (index) => {
    const env = { GIT_INDEX_FILE: index };
    // With what git remembers of each file it reads only those that changed.
    const own = resolve(project, await gitText(['rev-parse', '--git-path', 'index'], { cwd: project }));
    if (existsSync(own)) copyFileSync(own, index);
    await gitText(['add', '--all'], { cwd: project, env });
    return { name: 'these files', hash: await gitText(['write-tree'], { cwd: project, env }) };
  });
}

/**
 * Writes the files of a revision below `folder`, unless they are there from an earlier time.
 * @param content the root whose villages are built; the revision's own when not given
 */
export async function takeOut(
  project: string,
  { name, hash }: Tree,
  folder: string,
  content: string | undefined,
): Promise<Revision> {
  const home = join(folder, hash.slice(0, 12));
  const tree = join(home, 'project');
  const whole = join(home, 'whole');
  if (!existsSync(whole)) {
    rmSync(home, { recursive: true, force: true });
    await writeFilesOf(project, hash, tree);
    shareCaches(project, tree);
    writeFileSync(whole, '');
  }
  const root = content === undefined ? tree : join(home, 'content');
  if (content !== undefined) {
    copyContent(content, root);
    shareCaches(project, root);
  }
  return { name, home, project: tree, root, out: join(home, 'dist') };
}

/**
 * Lets it use the packages of this checkout where both have the same lock file.
 * @returns whether it has packages now; false when it needs its own
 */
export function linkPackages(project: string, { project: tree }: Revision): boolean {
  const own = join(tree, 'node_modules');
  // A link of an earlier time: the packages here may be others by now.
  if (lstatSync(own, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(own);
  if (existsSync(own)) return true;
  const [here, there] = [project, tree].map((folder) => hashFile(join(folder, 'package-lock.json')));
  if (here !== there) return false;
  symlinkSync(join(project, 'node_modules'), own, 'junction');
  return true;
}

function shareCaches(project: string, root: string): void {
  for (const name of SHARED_CACHES) linkTree(join(project, '.balai', name), join(root, '.balai', name));
}

function copyContent(from: string, to: string): void {
  for (const name of ['sites', 'content']) {
    rmSync(join(to, name), { recursive: true, force: true });
    if (existsSync(join(from, name)))
      cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
  }
}
