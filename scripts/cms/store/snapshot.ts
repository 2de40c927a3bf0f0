/** One commit's files, and over them the saves that are about to follow it. */
import { foldersOf, isInside } from './path.ts';
import type { Place } from './plan.ts';
import type { BlobId, RepoPath } from './store.ts';
import type { Edit } from './stream.ts';
import type { Trees } from './trees.ts';

interface FileNow {
  id: BlobId;
  mode: string;
}

export class Snapshot implements Place {
  readonly #trees: Trees;
  readonly #root: string | undefined;
  readonly #changed = new Map<RepoPath, FileNow | null>();

  /** @param root tree of the commit; undefined before the first one */
  constructor(trees: Trees, root: string | undefined) {
    this.#trees = trees;
    this.#root = root;
  }

  async file(path: RepoPath): Promise<FileNow | undefined> {
    const changed = this.#changed.get(path);
    if (changed !== undefined) return changed ?? undefined;
    const entry = await this.#trees.entry(this.#root, path);
    return entry?.kind === 'file' ? entry : undefined;
  }

  async isBlocked(path: RepoPath): Promise<boolean> {
    for (const [other, file] of this.#changed) if (file && isInside(other, path)) return true;
    const there = await this.#trees.entry(this.#root, path);
    if (there?.kind === 'other' || (there?.kind === 'folder' && (await this.#hasFiles(path)))) return true;
    for (const folder of foldersOf(path)) {
      if (await this.file(folder)) return true;
      if ((await this.#trees.entry(this.#root, folder))?.kind === 'other') return true;
    }
    return false;
  }

  apply(edits: readonly Edit[]): void {
    for (const { path, id, mode } of edits) this.#changed.set(path, id === null ? null : { id, mode });
  }

  /** False when all of a folder's files are about to go. */
  async #hasFiles(folder: RepoPath): Promise<boolean> {
    const files = await this.#trees.below(this.#root, folder);
    return files.some(({ path }) => this.#changed.get(path) !== null);
  }
}
