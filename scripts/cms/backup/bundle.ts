/** A repository as one file, and back. */
import { dirname } from 'node:path';
import { CannotError } from '../../lib/errors.ts';
import { git, gitText } from '../../lib/git.ts';
import type { Manifest } from './manifest.ts';

type Facts = Manifest['repository'];

/** What the gateway notes for itself, such as how far its mirror is: not true any more elsewhere. */
const OWN_REFS = 'refs/balai/*';
/** Joining packs may take one away that is being read; the next try finds the new one. */
const TRIES = 3;

/**
 * Writes all branches and tags into a file.
 * @param repo a bare repository; saves may go on
 * @throws a CannotError where there is no repository, nothing in it, or no room for the file
 */
export async function writeBundle(repo: string, file: string): Promise<void> {
  const branch = await git(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd: repo });
  if (branch.code !== 0)
    throw new CannotError(`${repo} is no git repository with a branch.`, 'Correct --repo.');
  if ((await git(['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: repo })).code !== 0)
    throw new CannotError(`${repo} has no commit yet; there is nothing to back up.`);
  const args = ['bundle', 'create', '--quiet', file, `--exclude=${OWN_REFS}`, '--all'];
  let words = '';
  for (let i = 0; i < TRIES; i++) {
    const { code, stderr } = await git(args, { cwd: repo, background: true, settings: ['pack.threads=1'] });
    if (code === 0) return;
    words = stderr.trim();
  }
  throw new CannotError(`git could not write the bundle: ${words}`, 'Free space, or name another --to.');
}

/** Makes a bare repository of a bundle. @param repo a folder that does not exist yet, inside one that does */
export async function readBundle(file: string, repo: string, { branch, objects }: Facts): Promise<void> {
  const init = [
    'init',
    '--quiet',
    '--bare',
    `--object-format=${objects}`,
    `--initial-branch=${branch}`,
    repo,
  ];
  await gitText(init, { cwd: dirname(repo) });
  await gitText(['fetch', '--quiet', file, '+refs/*:refs/*'], { cwd: repo, background: true });
}

/** Looks at every object and every link between them. Throws with git's words where something is missing. */
export async function assertWhole(repo: string): Promise<void> {
  await gitText(['fsck', '--full', '--no-dangling', '--no-progress'], { cwd: repo, background: true });
}

/**
 * What a bundle holds, for its manifest.
 * @param repo a repository that has all of it: the one that it was made of, or that was made of it
 */
export async function bundleFacts(file: string, repo: string): Promise<Facts> {
  const text = (...args: string[]) => gitText(args, { cwd: repo });
  const branch = await text('symbolic-ref', '--short', 'HEAD');
  const heads = (await text('bundle', 'list-heads', file)).split('\n').map((line) => line.split(' '));
  const ids = [...new Set(heads.map(([id = '']) => id))];
  return {
    branch,
    head: heads.find(([, name]) => name === `refs/heads/${branch}`)?.[0] ?? '',
    commits: Number(await text('rev-list', '--count', ...ids)),
    objects: await text('rev-parse', '--show-object-format'),
  };
}
