/** Files of a checkout as they lie on the disk, dirty and untracked ones included. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLitter } from '../../lib/walk.ts';
import { foldersOf, isPath } from './path.ts';
import { blobId, type Place } from './plan.ts';
import type { BlobId, FileContent, RepoPath, StoredFile } from './store.ts';

/** A file that changed less than this before it was read may change again unnoticed (milliseconds). */
const TOO_FRESH = 2000;

interface Known {
  /** Size and times; another writer of the file cannot leave all of them as they were. */
  stamp: string;
  id: BlobId;
}

export class Worktree implements Place {
  readonly root: string;
  readonly #idLength: number;
  readonly #known = new Map<RepoPath, Known>();

  /** @param root absolute; paths start there */
  constructor(root: string, idLength: number) {
    this.root = root;
    this.#idLength = idLength;
  }

  async list(folder: RepoPath): Promise<StoredFile[]> {
    if (folder !== '' && !(isPath(folder) && (await this.#leadsTo(`${folder}/x`)))) return [];
    const paths: RepoPath[] = [];
    await this.#collect(folder, paths);
    const files = await Promise.all(paths.map((path) => this.#stored(path)));
    return files.filter((file) => file !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async read(path: RepoPath): Promise<FileContent | undefined> {
    if (!isPath(path) || (await this.#kindOf(path)) !== 'file') return undefined;
    const content = await readFile(join(this.root, path));
    return { content, id: blobId(content, this.#idLength) };
  }

  async file(path: RepoPath): Promise<{ id: BlobId; mode: string } | undefined> {
    const file = await this.read(path);
    return file && { id: file.id, mode: '100644' };
  }

  async isBlocked(path: RepoPath): Promise<boolean> {
    if (!['file', 'nothing'].includes(await this.#kindOf(path))) return true;
    const kinds = await Promise.all(foldersOf(path).map((folder) => this.#kindOf(folder)));
    return kinds.some((kind) => kind === 'file' || kind === 'other');
  }

  async #collect(folder: RepoPath, found: RepoPath[]): Promise<void> {
    const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(() => []);
    // A folder with a `.git` of its own is another repository.
    if (folder !== '' && entries.some(({ name }) => name === '.git')) return;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isLitter(entry.name) || !isPath(path)) continue;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory()) await this.#collect(path, found);
    }
  }

  async #stored(path: RepoPath): Promise<StoredFile | undefined> {
    const info = await lstat(join(this.root, path)).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    const stamp = [info.ino, info.size, info.mtimeMs, info.ctimeMs].join();
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return { path, id: known.id, size: info.size };
    const file = await this.read(path);
    if (!file) return undefined;
    if (Date.now() - info.mtimeMs > TOO_FRESH) this.#known.set(path, { stamp, id: file.id });
    return { path, id: file.id, size: file.content.length };
  }

  /** `other`: a symbolic link, or a folder that is another repository; what lies below one is `other` too. */
  async #kindOf(path: RepoPath): Promise<'file' | 'folder' | 'other' | 'nothing'> {
    if (!(await this.#leadsTo(path))) return 'other';
    const info = await lstat(join(this.root, path)).catch(() => undefined);
    if (!info) return 'nothing';
    if (info.isFile()) return 'file';
    return info.isDirectory() && !(await this.#isRepository(path)) ? 'folder' : 'other';
  }

  /** False when the way to a path goes through a symbolic link or into another repository. */
  async #leadsTo(path: RepoPath): Promise<boolean> {
    for (const folder of foldersOf(path)) {
      const info = await lstat(join(this.root, folder)).catch(() => undefined);
      if (info && (info.isSymbolicLink() || (await this.#isRepository(folder)))) return false;
    }
    return true;
  }

  async #isRepository(folder: RepoPath): Promise<boolean> {
    return lstat(join(this.root, folder, '.git')).then(
      () => true,
      () => false,
    );
  }
}
