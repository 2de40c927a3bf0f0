/** What was done below some folders lately, commit by commit. */
import { gitText } from '../../lib/git.ts';
import type { RecentChange, RepoPath } from './store.ts';

/** A commit begins with a record separator; its raw list of files follows the last unit separator. */
const FORMAT = '%x1e%H%x1f%at%x1f%an%x1f%ae%x1f%B%x1f';

/**
 * Newest first. Each folder is asked for by itself, because only then git can use what the commit graph knows of
 * changed paths: in a long history that is ten times as fast.
 */
export async function recentBelow(
  cwd: string,
  head: string | undefined,
  folders: readonly RepoPath[],
  limit: number,
): Promise<RecentChange[]> {
  if (head === undefined || limit < 1) return [];
  const lists = await Promise.all(folders.map((folder) => below(cwd, head, folder, limit)));
  const changes = new Map<string, RecentChange>();
  for (const change of lists.flat()) {
    const known = changes.get(change.commit);
    if (known) known.files.push(...change.files);
    else changes.set(change.commit, change);
  }
  // Commits of one second keep the order in which git gave them.
  return [...changes.values()].sort((a, b) => b.at - a.at).slice(0, limit);
}

async function below(cwd: string, head: string, folder: RepoPath, limit: number): Promise<RecentChange[]> {
  const options = ['-z', '--raw', '--no-renames', '--no-abbrev', `--max-count=${limit}`];
  const text = await gitText(['log', ...options, `--format=${FORMAT}`, head, '--', folder], { cwd });
  return text.split('\x1e').slice(1).map(changeOf);
}

function changeOf(record: string): RecentChange {
  const [commit = '', at = '0', name = '', email = '', ...rest] = record.split('\x1f');
  const tokens = (rest.pop() ?? '').split('\0').map((token) => token.replace(/^\n/, ''));
  return {
    commit,
    at: Number(at) * 1000,
    author: { name, email },
    message: rest.join('\x1f').trimEnd(),
    files: tokens.flatMap((facts, index) => {
      const [, mode = '', , id = ''] = facts.split(' ');
      const path = tokens[index + 1];
      if (!facts.startsWith(':') || path === undefined) return [];
      return [{ path, id: mode.startsWith('100') ? id : null }];
    }),
  };
}
