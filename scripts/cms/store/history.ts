/** Earlier versions of an entry. */
import { gitText } from '../../lib/git.ts';
import type { RepoPath, Revision } from './store.ts';
import type { TreeEntry } from './trees.ts';

type Version = Omit<Revision, 'id' | 'path'>;

/** `id`, seconds, name, email, message; fields end with a unit separator, versions with NUL. */
const FORMAT = '%H%x1f%at%x1f%an%x1f%ae%x1f%B';

/** Versions read beyond the limit, in which the two lists of a moved entry find the commits that join them. */
const SPARE = 20;

/**
 * The other place where the same entry may have lain: `ktp.md` and `ktp/index.md`.
 * @returns undefined for a file that is no entry
 */
function twinOf(path: RepoPath): RepoPath | undefined {
  const [, slug, extension] = /^(.*[^/]?)\/index(\.mdx?)$/.exec(path) ?? [];
  if (slug) return slug + extension;
  const [, flat, ending] = /^(.*[^/])(\.mdx?)$/.exec(path) ?? [];
  return flat && !/(?:^|\/)index$/.test(flat) ? `${flat}/index${ending}` : undefined;
}

/**
 * Versions of the file at `path` and of its twin, newest first. Each path is asked for by itself, because only
 * then git can use what the commit graph knows of changed paths.
 * @param entry what lay at a path in a commit
 */
export async function historyOf(
  cwd: string,
  head: string | undefined,
  path: RepoPath,
  limit: number,
  entry: (commit: string, path: RepoPath) => Promise<TreeEntry | undefined>,
): Promise<Revision[]> {
  if (head === undefined || limit < 1) return [];
  const twin = twinOf(path);
  const [own, other] = await Promise.all([
    log(cwd, head, path, limit + SPARE),
    twin === undefined ? [] : log(cwd, head, twin, limit + SPARE),
  ]);
  const fileAt = async (commit: string, place: RepoPath) => {
    const found = await entry(commit, place);
    return found?.kind === 'file' ? found.id : null;
  };
  return Promise.all(
    merge(own, other)
      .slice(0, limit)
      .map(async ({ version, places }) => {
        const candidates = places.map((own) => (own ? path : (twin as RepoPath)));
        const ids = await Promise.all(candidates.map((place) => fileAt(version.commit, place)));
        const index = Math.max(
          0,
          ids.findIndex((id) => id !== null),
        );
        return { ...version, path: candidates[index] ?? path, id: ids[index] ?? null };
      }),
  );
}

interface Merged {
  version: Version;
  /** True: the file itself changed; false: its twin. Both, when it moved. */
  places: boolean[];
}

/** Both lists are in the order of the branch; commits that are in both (moves) keep them in step. */
function merge(own: readonly Version[], other: readonly Version[]): Merged[] {
  const shared = new Set(own.map(({ commit }) => commit).filter((id) => other.some((v) => v.commit === id)));
  const merged: Merged[] = [];
  let [a, b] = [0, 0];
  while (a < own.length || b < other.length) {
    const [left, right] = [own[a], other[b]];
    if (left && left.commit === right?.commit) {
      merged.push({ version: left, places: [true, false] });
      a++;
      b++;
    } else if (
      left &&
      (!right || shared.has(right.commit) || (!shared.has(left.commit) && left.at >= right.at))
    ) {
      merged.push({ version: left, places: [true] });
      a++;
    } else if (right) {
      merged.push({ version: right, places: [false] });
      b++;
    }
  }
  return merged;
}

async function log(cwd: string, head: string, path: RepoPath, limit: number): Promise<Version[]> {
  const args = ['log', '-z', `--max-count=${limit}`, `--format=${FORMAT}`, head, '--', path];
  const text = await gitText(args, { cwd });
  return text
    .split('\0')
    .filter((part) => part.includes('\x1f'))
    .map((part) => {
      const [commit = '', at = '0', name = '', email = '', ...message] = part.split('\x1f');
      return {
        commit,
        at: Number(at) * 1000,
        author: { name, email },
        message: message.join('\x1f').trimEnd(),
      };
    });
}
