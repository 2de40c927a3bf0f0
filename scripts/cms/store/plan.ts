/** Decides what a save comes to: a commit, nothing (the bytes are there already), or a conflict. */
import { createHash } from 'node:crypto';
import { assertPaths, BadPath, foldersOf } from './path.ts';
import type { BlobId, Change, RepoPath, SaveResult } from './store.ts';
import type { Edit } from './stream.ts';

/** Files as a save finds them: those of a commit, or those on a disk. */
export interface Place {
  /** The regular file at a path, undefined where there is none. */
  file(path: RepoPath): Promise<{ id: BlobId; mode: string } | undefined>;
  /**
   * True where no regular file can be written, because a folder, a symbolic link or another repository lies
   * there, or a file lies where one of its folders should be. (That it would go in the same save does not
   * help: a file becomes a folder in two saves.)
   */
  isBlocked(path: RepoPath): Promise<boolean>;
}

export type Plan =
  | { kind: 'commit'; edits: Edit[]; files: { path: RepoPath; id: BlobId | null }[] }
  | Extract<SaveResult, { kind: 'same' | 'conflict' }>;

/** The name that git gives to a content. */
export function blobId(content: Buffer, idLength: number): BlobId {
  const hash = createHash(idLength === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** A change with the name of its content; computed once, however often the save is planned again. */
export type Wanted = Change & { id: BlobId | null };

/**
 * Throws a {@link BadPath} for a path that is not canonical, comes twice, or would be file and folder at once.
 * @param idLength hexadecimal digits of the repository's ids
 */
export function wantedFrom(changes: readonly Change[], idLength: number): Wanted[] {
  const paths = changes.map(({ path }) => path);
  assertPaths(paths);
  const written = new Set(changes.flatMap(({ path, content }) => (content ? [path] : [])));
  for (const [index, path] of paths.entries())
    if (paths.indexOf(path) !== index || foldersOf(path).some((folder) => written.has(folder)))
      throw new BadPath(path);
  return changes.map((change) => ({
    ...change,
    id: change.content && blobId(change.content, idLength),
  }));
}

/**
 * Compares a save with what is there. A file that has the wanted bytes already is no conflict, whatever its
 * base: an answer that got lost on the way makes the phone send the same save again.
 */
export async function planSave(place: Place, wanted: readonly Wanted[]): Promise<Plan> {
  const found = await Promise.all(wanted.map(({ path }) => place.file(path)));
  const conflicts: { path: RepoPath; id: BlobId | null }[] = [];
  const edits: Edit[] = [];
  for (const [index, { path, content, base, id }] of wanted.entries()) {
    const there = found[index]?.id ?? null;
    if (there === id) continue;
    const blocked = id !== null && (await place.isBlocked(path));
    if (blocked || (base !== undefined && base !== there)) conflicts.push({ path, id: there });
    edits.push({ path, content, id, mode: found[index]?.mode ?? '100644' });
  }
  if (conflicts.length > 0) return { kind: 'conflict', conflicts };
  const files = wanted.map(({ path, id }) => ({ path, id }));
  return edits.length === 0 ? { kind: 'same', files } : { kind: 'commit', edits, files };
}
