/** Which paths may enter git. A name that git, or a file system that git is unpacked on, could misread is refused. */
import type { RepoPath } from './store.ts';

/** A path that no store accepts; a mistake of the caller, never of an operator. */
export class BadPath extends Error {
  constructor(path: string) {
    super(`Not a path of the repository: ${JSON.stringify(path)}`);
  }
}

const MOST_BYTES = 1024;
const MOST_BYTES_IN_A_NAME = 255;
// Control characters would end a line of the fast-import protocol; a backslash is a folder on Windows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f\\]/;
/** Code points that HFS+ leaves out when it compares names (git's own list, utf8.c). */
const IGNORED_BY_HFS = /\u200c|\u200d|\u200e|\u200f|[\u202a-\u202e]|[\u206a-\u206f]|\ufeff/g;
/** Files that git itself obeys, and their short names on NTFS: `git~1`, `gitmod~1`. */
const OBEYED_BY_GIT = /^(?:\.git|\.gitmodules|\.gitattributes|gi[0-9a-z]*~[0-9]+)$/;

/**
 * True for a path in its one canonical form: names joined by single slashes, none of them `.`, `..`, `.git`
 * or something that HFS+ or NTFS takes for it.
 */
export function isPath(path: string): path is RepoPath {
  return (
    path.isWellFormed() &&
    !FORBIDDEN.test(path) &&
    Buffer.byteLength(path) <= MOST_BYTES &&
    path.split('/').every(isName)
  );
}

function isName(name: string): boolean {
  if (name === '' || name === '.' || name === '..') return false;
  if (Buffer.byteLength(name) > MOST_BYTES_IN_A_NAME) return false;
  // NTFS cuts a name at its stream and drops dots and blanks at the end.
  const seen = name.replace(IGNORED_BY_HFS, '').toLowerCase();
  return !OBEYED_BY_GIT.test(seen.replace(/:.*$/, '').replace(/[. ]+$/, ''));
}

/** Throws a {@link BadPath} unless every path is canonical. */
export function assertPaths(paths: Iterable<RepoPath>): void {
  for (const path of paths) if (!isPath(path)) throw new BadPath(path);
}

/** True where one of the two would have to be a file and a folder at once. */
export function isInside(path: RepoPath, folder: RepoPath): boolean {
  return path.startsWith(`${folder}/`);
}

/** `a/b/c` gives `a`, `a/b`. */
export function foldersOf(path: RepoPath): RepoPath[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
