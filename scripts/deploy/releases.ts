/** Releases of one village in a folder: their numbers, and which of them may go. */
import type { Release, SiteState } from './target.ts';

/**
 * Where things lie below a target's path:
 *
 *     desa/<id>/rilis/<n>/situs/      the site, text files with .br and .gz beside them
 *     desa/<id>/rilis/<n>/manifes     its files, as `sha256sum -c` reads them
 *     desa/<id>/rilis/<n>/ditarik     there when a rollback went away from it
 *     desa/<id>/kini -> rilis/<n>     what citizens see
 *     desa/<id>/.siap-*               a release in the making
 *     kunci                           a deploy is running
 */
export const AT = {
  villages: 'desa',
  releases: 'rilis',
  site: 'situs',
  manifest: 'manifes',
  takenBack: 'ditarik',
  current: 'kini',
  draft: '.siap-',
  lock: 'kunci',
} as const;

/** The number of the next release. */
export function nextRelease(releases: readonly Release[]): string {
  return String(Math.max(0, ...releases.map(({ name }) => Number(name))) + 1);
}

/** Oldest first. */
export function byNumber(a: Release, b: Release): number {
  return Number(a.name) - Number(b.name);
}

/**
 * The newest release, when it holds these bytes and nobody took it back: a deploy that was killed between
 * making a release and showing it has left it so, and nothing needs to be sent again.
 */
export function finished(state: SiteState | undefined, digest: string): string | undefined {
  const newest = state?.releases.at(-1);
  return newest && newest.digest === digest && !newest.takenBack ? newest.name : undefined;
}

/** Releases beyond the newest `keep`; the one that is shown stays in any case. */
export function superfluous(names: readonly string[], current: string | undefined, keep: number): string[] {
  const newestFirst = [...names].sort((a, b) => Number(b) - Number(a));
  return newestFirst.slice(keep).filter((name) => name !== current);
}
