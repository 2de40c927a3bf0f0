/** One commit's files, and over them the saves that are about to follow it. */
import { foldersOf, isInside } from './path.ts';
import type { BlobId, RepoPath } from './store.ts';
import type { Edit } from './stream.ts';
import type { Trees } from './trees.ts';

export interface FileNow {
  id: BlobId;
  mode: string;
}

export class Snapshot {
  readonly #trees: Trees;
  readonly #root: string | undefined;
  readonly #changed = new Map<RepoPath, FileNow | null>();

  /** @param root tree of the commit; undefined before the first one */
  constructor(trees: Trees, root: string | undefined) {
    this.#trees = trees;
    this.#root = root;
  }

  /** The regular file at a path, undefined where there is none. */
  async file(path: RepoPath): Promise<FileNow | undefined> {
    const changed = this.#changed.get(path);
    if (changed !== undefined) return changed ?? undefined;
    const entry = await this.#trees.entry(this.#root, path);
    return entry?.kind === 'file' ? entry : undefined;
  }

  /**
   * True where no regular file can be written, because a folder, a symbolic link or a submodule lies there or
   * a file lies where one of its folders should be.
   * @param leaving files that go in the same save
   */
  async isBlocked(path: RepoPath, leaving: ReadonlySet<RepoPath>): Promise<boolean> {
    for (const [other, file] of this.#changed)
      if (file && (isInside(other, path) || (isInside(path, other) && !leaving.has(other)))) return true;
    if (await this.#isThere(path, ['folder', 'other'], leaving)) return true;
    for (const folder of foldersOf(path))
      if (await this.#isThere(folder, ['file', 'other'], leaving)) return true;
    return false;
  }

  apply(edits: readonly Edit[]): void {
    for (const { path, id, mode } of edits) this.#changed.set(path, id === null ? null : { id, mode });
  }

  async #isThere(path: RepoPath, kinds: string[], leaving: ReadonlySet<RepoPath>): Promise<boolean> {
    if (leaving.has(path) || this.#changed.get(path) === null) return false;
    return kinds.includes((await this.#trees.entry(this.#root, path))?.kind ?? '');
  }
}
