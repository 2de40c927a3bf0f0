/** Entries of a checkout's index (what is staged), for some files only: all others stay as they are. */
import { git } from '../../lib/git.ts';
import type { RepoPath } from './store.ts';

export interface IndexEntry {
  path: RepoPath;
  mode: string;
  /** Null where the index does not have the file. */
  id: string | null;
}

/** @param top the checkout's own folder; paths start there */
export async function readIndex(top: string, paths: readonly RepoPath[]): Promise<IndexEntry[]> {
  const { code, stdout, stderr } = await git(['ls-files', '--stage', '-z', '--', ...paths], { cwd: top });
  if (code !== 0) throw new Error(`git ls-files ended with code ${code}: ${stderr.trim()}`);
  const found = new Map<RepoPath, IndexEntry>();
  for (const line of stdout.toString('utf8').split('\0')) {
    const [, mode, id, path] = /^(\d+) ([0-9a-f]+) 0\t(.*)$/.exec(line) ?? [];
    if (mode && id && path) found.set(path, { path, mode, id });
  }
  return paths.map((path) => found.get(path) ?? { path, mode: '100644', id: null });
}

/**
 * Throws when another git holds the index.
 * @param idLength hexadecimal digits of the repository's ids
 */
export async function writeIndex(
  top: string,
  entries: readonly IndexEntry[],
  idLength: number,
): Promise<void> {
  const lines = entries.map(({ path, mode, id }) =>
    id === null ? `0 ${'0'.repeat(idLength)}\t${path}\0` : `${mode} ${id}\t${path}\0`,
  );
  const { code, stderr } = await git(['update-index', '-z', '--index-info'], { cwd: top, input: lines });
  if (code !== 0) throw new Error(`git update-index ended with code ${code}: ${stderr.trim()}`);
}

/** Puts the contents of files into the repository, where entries of the index may name them. Returns their ids. */
export async function addContents(top: string, files: readonly string[]): Promise<string[]> {
  const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
  const { code, stdout, stderr } = await git(args, { cwd: top, input: files.map((file) => `${file}\n`) });
  if (code !== 0) throw new Error(`git hash-object ended with code ${code}: ${stderr.trim()}`);
  return stdout.toString('latin1').split('\n').filter(Boolean);
}
