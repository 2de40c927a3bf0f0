/** Puts commits on a branch, durably, through `git fast-import`. */
import { join } from 'node:path';
import { flushFolder } from '../../lib/flush.ts';
import { git } from '../../lib/git.ts';
import { isFull } from './full-disk.ts';
import { StoreFull } from './store.ts';
import { type Commit, commitStream } from './stream.ts';

/** Where a branch's commits go. */
export interface Branch {
  /** Folder to run git in. */
  cwd: string;
  /** The repository's own folder (`git rev-parse --git-common-dir`), absolute. */
  gitFolder: string;
  /** `refs/heads/main` */
  ref: string;
}

const SETTINGS = [
  // One pack a process: its two files and the reference are flushed, not every object by itself.
  'fastimport.unpackLimit=0',
  'core.bigFileThreshold=64k',
  // Somebody else may hold the reference for a moment.
  'core.filesRefLockTimeout=1000',
];

/** Photos and PDF do not get smaller, and trying takes four times as long as writing them (bytes). */
const LARGE = 64 * 1024;

/**
 * Commits on top of `parent`. When it resolves they are on the disk. When it throws, the branch may have been
 * moved by somebody else, or (after a crash of git in its last step) by this call: look before trying again.
 * @returns the ids of the commits
 */
export async function commitAll(
  branch: Branch,
  parent: string | undefined,
  commits: readonly Commit[],
): Promise<string[]> {
  const input = commitStream(branch.ref, parent, commits);
  const { code, stdout, stderr } = await git(['fast-import', '--quiet', '--done', '--depth=10'], {
    cwd: branch.cwd,
    settings: [...SETTINGS, `core.compression=${hasLarge(commits) ? 0 : 1}`],
    input,
  });
  if (code === 0) {
    await flushBranch(branch);
    return stdout.toString('latin1').trim().split('\n');
  }
  const needed = input.reduce((sum, part) => sum + part.length, 0);
  if (await isFull(branch.gitFolder, stderr, needed)) throw new StoreFull('The disk is full.');
  throw new Error(`git fast-import ended with code ${code}: ${stderr.trim()}`);
}

/** Waits until the packs of a branch, and then the branch, have their names on the disk. */
export async function flushBranch({ gitFolder, ref }: Branch): Promise<void> {
  await flushFolder(join(gitFolder, 'objects', 'pack'));
  await flushFolder(join(gitFolder, ref, '..'));
}

function hasLarge(commits: readonly Commit[]): boolean {
  return commits.some(({ edits }) => edits.some(({ content }) => content && content.length >= LARGE));
}
