/** What a branch changes, as git tells it; and files as they were before. */
import { CannotError } from '../../lib/errors.ts';
import { git } from '../../lib/git.ts';

/** One changed file. */
export interface FileChange {
  /** From the root of the fleet; starts with `../` where it lies outside. */
  path: string;
  /** A symbolic link or a submodule. */
  isLink: boolean;
}

/** Branches from which a change may have begun, where nobody says. */
const BEGINNINGS = ['origin/HEAD', 'origin/main', 'main'];

/**
 * The commit at which the branch of HEAD began.
 * @param since branch, tag or commit; the usual names of the main branch when left out
 * @throws CannotError where git does not know it
 */
export async function beginningOf(root: string, since: string | undefined): Promise<string> {
  for (const name of since === undefined ? BEGINNINGS : [since]) {
    const found = await git(['merge-base', '--end-of-options', name, 'HEAD'], { cwd: root });
    if (found.code === 0) return found.stdout.toString().trim();
  }
  throw new CannotError(
    `git knows no common beginning of ${since ?? BEGINNINGS.join(', ')} and HEAD.`,
    'Fetch the whole history (fetch-depth: 0), and name the main branch with --since origin/main.',
  );
}

/** All files that differ between that commit and HEAD; a renamed file counts at both its places. */
export async function changedFiles(root: string, since: string): Promise<FileChange[]> {
  const prefix = (await output(root, ['rev-parse', '--show-prefix'])).trim();
  const raw = await output(root, ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', since, 'HEAD']);
  const parts = raw.split('\0');
  const changes: FileChange[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, mode = ''] = parts[index]?.split(' ') ?? [];
    const path = parts[index + 1] ?? '';
    const within = path.startsWith(prefix) ? path.slice(prefix.length) : `../${path}`;
    changes.push({ path: within, isLink: mode === '120000' || mode === '160000' });
  }
  return changes;
}

/** A file as it was in that commit; undefined where it was not. */
export async function fileAt(root: string, commit: string, path: string): Promise<string | undefined> {
  const found = await git(['show', '--end-of-options', `${commit}:./${path}`], { cwd: root });
  return found.code === 0 ? found.stdout.toString('utf8') : undefined;
}

async function output(root: string, args: string[]): Promise<string> {
  const { code, stdout, stderr } = await git(args, { cwd: root });
  if (code !== 0)
    throw new CannotError(`git ${args[0]} failed: ${stderr.trim()}`, 'Run it in a git repository.');
  return stdout.toString('utf8');
}
