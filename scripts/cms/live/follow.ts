/**
 * Keeps a folder with `sites/` and `content/` equal to the head of a repository, for builds to read. It
 * remembers the commit that the folder shows; what differs from it is asked of git, so nothing that was
 * committed while the gateway was down, or by staff with git itself, is missed.
 */
import { existsSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { writeWhole } from '../../lib/write.ts';
import { blobId } from '../store/plan.ts';
import type { BlobId, RepoPath } from '../store/store.ts';
import type { GitTree, TreeEntry } from './git-tree.ts';

/** What is taken from the repository; the rest of it is none of a village's content. */
export const FOLLOWED = ['sites', 'content'] as const;

export interface Followed {
  /** What the folder shows now; undefined for a repository without a commit. */
  commit: string | undefined;
  /** Files that were written or deleted. */
  changed: RepoPath[];
}

/** Which commit the folder shows, and since which start of the machine. */
interface Mark {
  commit: string;
  boot: string;
}

export class Follower {
  readonly #tree: GitTree;
  readonly #root: string;
  readonly #boot: string | undefined;
  #mark: Mark | undefined;

  /**
   * @param root holds nothing else in `sites/` and `content/`: what the head does not have is deleted
   * @param boot names this start of the machine: files that were written before a power failure may be
   *   empty after it, so a mark of another start is not believed. Undefined where nothing can be named.
   */
  constructor(tree: GitTree, root: string, boot: string | undefined) {
    this.#tree = tree;
    this.#root = root;
    this.#boot = boot;
    const mark = readMark(this.#markFile);
    this.#mark = mark && mark.boot === boot ? mark : undefined;
  }

  /** True when the repository has gone on since. */
  async isBehind(): Promise<boolean> {
    return (await this.#tree.head()) !== this.#mark?.commit;
  }

  /** Brings the folder to the head. A crash on the way is made good by the next call. */
  async follow(): Promise<Followed> {
    const head = await this.#tree.head();
    if (head === undefined || head === this.#mark?.commit) return { commit: head, changed: [] };
    const known = this.#mark && (await this.#tree.changes(this.#mark.commit, head));
    const changes = known ?? (await this.#compare(head));
    await this.#apply(changes);
    this.#mark = { commit: head, boot: this.#boot ?? '' };
    writeWhole(this.#markFile, JSON.stringify(this.#mark));
    return { commit: head, changed: changes.map(({ path }) => path) };
  }

  close(): Promise<void> {
    return this.#tree.close();
  }

  get #markFile(): string {
    return join(this.#root, '.balai', 'kepala.json');
  }

  /** Compares every file with the commit by its content: at the first start, and when nothing is known. */
  async #compare(commit: string): Promise<TreeEntry[]> {
    const wanted = await this.#tree.files(commit);
    const names = new Set(wanted.map(({ path }) => path));
    const changes: TreeEntry[] = [];
    for (const folder of FOLLOWED)
      for (const path of await filesBelow(this.#root, folder))
        if (!names.has(path)) changes.push({ path, id: null });
    for (const entry of wanted)
      if (!(await holds(join(this.#root, entry.path), entry.id))) changes.push(entry);
    return changes;
  }

  /** Deletes come first: a file may give its place to a folder of the same name. */
  async #apply(changes: readonly TreeEntry[]): Promise<void> {
    for (const { path, id } of changes) if (id === null) this.#remove(path);
    // One at a time: a first start does not fill the memory with photos.
    for (const { path, id } of changes) {
      if (id === null) continue;
      const file = join(this.#root, path);
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
      writeWhole(file, await this.#tree.content(id));
    }
  }

  #remove(path: RepoPath): void {
    rmSync(join(this.#root, path), { recursive: true, force: true });
    for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder)) {
      try {
        rmdirSync(join(this.#root, folder));
      } catch {
        // It still holds something, or is gone with another file.
        if (existsSync(join(this.#root, folder))) return;
      }
    }
  }
}

/** Names this start of the machine; undefined on systems that do not say. */
export function bootOf(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}

function readMark(file: string): Mark | undefined {
  try {
    const { commit, boot } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Mark>;
    return typeof commit === 'string' && typeof boot === 'string' ? { commit, boot } : undefined;
  } catch {
    return undefined;
  }
}

async function filesBelow(root: string, folder: string): Promise<RepoPath[]> {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Whether that file has the content of that name. */
async function holds(file: string, id: BlobId): Promise<boolean> {
  try {
    return blobId(await readFile(file), id.length) === id;
  } catch {
    return false;
  }
}
