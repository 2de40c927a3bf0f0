/** What the gateway asks of git to follow a repository: its head, what a commit holds, what differs, contents. */
import { gitText } from '../../lib/git.ts';
import { Objects } from '../store/objects.ts';
import type { BlobId, RepoPath } from '../store/store.ts';

/** A path and its content in a commit; null where it holds no regular file there. */
export interface TreeEntry {
  path: RepoPath;
  id: BlobId | null;
}

export class GitTree {
  readonly #folder: string;
  readonly #below: readonly string[];
  readonly #ref: string;
  readonly #objects: Objects;

  /**
   * @param folder the bare repository
   * @param below what is looked at: `['sites', 'content']`
   * @param ref the branch that is followed; the one that the repository names as its own when left out
   */
  constructor(folder: string, below: readonly string[], ref = 'HEAD') {
    this.#folder = folder;
    this.#below = below;
    this.#ref = ref;
    this.#objects = new Objects(folder);
  }

  /** The newest commit; undefined in a repository without any. */
  async head(): Promise<string | undefined> {
    return (await this.#objects.info(`${this.#ref}^{commit}`))?.id;
  }

  /** Regular files of a commit. Symbolic links and submodules are none. */
  async files(commit: string): Promise<{ path: RepoPath; id: BlobId }[]> {
    const args = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...this.#below];
    const text = await gitText(args, { cwd: this.#folder });
    return records(text).flatMap((record) => {
      const [facts = '', path = ''] = split(record, '\t');
      const [mode = '', , id = ''] = facts.split(' ');
      return isRegular(mode) && isPlain(path) ? [{ path, id }] : [];
    });
  }

  /** What differs between two commits; undefined when the repository no longer has the first. */
  async changes(from: string, to: string): Promise<TreeEntry[] | undefined> {
    if (!(await this.#objects.info(`${from}^{commit}`))) return undefined;
    const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to];
    const text = await gitText([...args, '--', ...this.#below], { cwd: this.#folder });
    const tokens = records(text);
    return tokens.flatMap((facts, index) => {
      const path = tokens[index + 1] ?? '';
      if (!facts.startsWith(':') || index % 2 === 1 || !isPlain(path)) return [];
      const [, mode = '', , id = ''] = facts.split(' ');
      return [{ path, id: isRegular(mode) ? id : null }];
    });
  }

  /** A content by its name. */
  async content(id: BlobId): Promise<Buffer> {
    const object = await this.#objects.contents(id);
    if (object?.type !== 'blob') throw new Error(`git has no content ${id}`);
    return object.content;
  }

  close(): Promise<void> {
    return this.#objects.close();
  }
}

function records(text: string): string[] {
  return text.split('\0').slice(0, -1);
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return [text.slice(0, index), text.slice(index + 1)];
}

function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}

/** Bytes that a name may have on common disks, less what `writeWhole` puts behind it. */
const MOST_BYTES_IN_A_NAME = 255 - 30;

/**
 * A path that stays below its folder on every system, and that every disk takes; trees made by hand may hold
 * others, and one of them must not keep all villages from being published.
 */
function isPlain(path: string): boolean {
  return !/[\\:\0\ufffd]/.test(path) && Buffer.byteLength(path) <= 1024 && path.split('/').every(isPlainName);
}

function isPlainName(name: string): boolean {
  return !/^(?:|\.|\.\.|\.git)$/i.test(name) && Buffer.byteLength(name) <= MOST_BYTES_IN_A_NAME;
}
