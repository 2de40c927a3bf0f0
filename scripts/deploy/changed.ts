/**
 * Must a village be built anew since an earlier commit? For hosts that build one site a village and ask
 * first (`ignore` at Netlify). It fails open: only a certain no is a no. Hosts ask before they install
 * anything, so nothing here may need a package.
 */
import { WITHOUT_EFFECT } from '../build/without-effect.ts';
import { git } from '../lib/git.ts';

export interface Verdict {
  changed: boolean;
  /** For the log of the host. */
  reason: string;
}

/** Tells a host how to build, so it is no matter of indifference here, although it reaches no page. */
const COUNTS_HERE = 'netlify.toml';

/**
 * The first of the changed paths that may reach a page of that village; undefined when none can.
 * @param paths from the root of the repository, with forward slashes
 */
export function reaches(paths: readonly string[], id: string): string | undefined {
  return paths.find((path) => {
    const [top = '', inner = '', ...deeper] = path.split('/');
    if (top !== 'sites' && top !== 'content') return top === COUNTS_HERE || !WITHOUT_EFFECT.has(top);
    // Only what lies in the folder of another village is known to be that village's alone.
    return inner === id || inner.startsWith('_') || deeper.length === 0;
  });
}

/**
 * @param folder the repository, with theme and content
 * @param since a commit; undefined when nobody knows one
 */
export async function changedSince(folder: string, id: string, since: string | undefined): Promise<Verdict> {
  if (!since) return { changed: true, reason: 'there is no earlier commit to compare with' };
  // A word that begins with a dash would be an option.
  if (!/^[\w][\w./~^@-]*$/.test(since)) return { changed: true, reason: `"${since}" is not a commit` };
  const ask = (...args: string[]) => git(args, { cwd: folder });
  try {
    const [before, now] = [
      await ask('rev-parse', '--verify', '--quiet', `${since}^{commit}`),
      await ask('rev-parse', '--verify', 'HEAD^{commit}'),
    ];
    if (before.code !== 0 || now.code !== 0)
      return { changed: true, reason: `the commit ${since} is not in this clone` };
    if (before.stdout.equals(now.stdout))
      return { changed: true, reason: 'no new commit: the build was asked for, as every night for the date' };
    const [old, head] = [before.stdout.toString().trim(), now.stdout.toString().trim()];
    const diff = await ask('diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', old, head);
    if (diff.code !== 0) return { changed: true, reason: diff.stderr.trim() };
    const paths = diff.stdout.toString().split('\0').filter(Boolean);
    const path = reaches(paths, id);
    return path === undefined
      ? { changed: false, reason: `${paths.length} changed files, none of which ${id} is made from` }
      : { changed: true, reason: `${path} changed` };
  } catch (error) {
    return { changed: true, reason: error instanceof Error ? error.message : String(error) };
  }
}
