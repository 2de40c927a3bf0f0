/** What the gateway asks of git to follow a repository: its head, what a commit holds, what differs, contents. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { BlobId, RepoPath } from '../store/store.ts';
import { ByteReader } from './byte-reader.ts';

const run = promisify(execFile);
/** Lists of 100,000 files are some 15 MB. */
const MAX_LIST_BYTES = 512 * 1024 * 1024;

/** A path and its content in a commit; null where it holds no regular file there. */
export interface TreeEntry {
  path: RepoPath;
  id: BlobId | null;
}

export class GitTree {
  readonly #gitDir: string;
  readonly #folders: readonly string[];

  /**
   * @param gitDir the bare repository
   * @param folders what is looked at: `['sites', 'content']`
   */
  constructor(gitDir: string, folders: readonly string[]) {
    this.#gitDir = gitDir;
    this.#folders = folders;
  }

  /** The commit on which work goes on; undefined in a repository without any. */
  async head(): Promise<string | undefined> {
    try {
      return (await this.#git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')).trim();
    } catch (error) {
      // Git says by this code, and by no word, that there is none.
      if ((error as { code?: unknown }).code === 1) return undefined;
      throw error;
    }
  }

  /** Regular files of a commit. Symbolic links and submodules are none. */
  async files(commit: string): Promise<{ path: RepoPath; id: BlobId }[]> {
    const text = await this.#git('ls-tree', '-r', '-z', '--full-tree', commit, '--', ...this.#folders);
    return records(text).flatMap((record) => {
      const [facts = '', path = ''] = split(record, '\t');
      const [mode = '', , id = ''] = facts.split(' ');
      return isRegular(mode) && isPlain(path) ? [{ path, id }] : [];
    });
  }

  /** What differs between two commits; undefined when the repository no longer has the first. */
  async changes(from: string, to: string): Promise<TreeEntry[] | undefined> {
    try {
      await this.#git('cat-file', '-e', `${from}^{commit}`);
    } catch {
      return undefined;
    }
    const options = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev'];
    const text = await this.#git('diff-tree', ...options, from, to, '--', ...this.#folders);
    const tokens = records(text);
    return tokens.flatMap((facts, index) => {
      const path = tokens[index + 1] ?? '';
      if (!facts.startsWith(':') || index % 2 === 1 || !isPlain(path)) return [];
      const [, mode = '', , id = ''] = facts.split(' ');
      return [{ path, id: isRegular(mode) ? id : null }];
    });
  }

  /** Contents by their names, in that order, one at a time: a first start does not fill the memory with photos. */
  async *contents(ids: readonly BlobId[]): AsyncGenerator<Buffer> {
    if (ids.length === 0) return;
    const child = spawn('git', ['--git-dir', this.#gitDir, 'cat-file', '--batch'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    // A git that ends early is noticed where its answer is missing.
    child.stdin.on('error', () => {});
    child.on('error', () => {});
    child.stdin.end(`${ids.join('\n')}\n`);
    const reader = new ByteReader(child.stdout);
    try {
      for (const id of ids) {
        const [, type, size] = (await reader.line()).split(' ');
        if (type !== 'blob') throw new Error(`git has no content ${id}`);
        yield await reader.take(Number(size));
        await reader.take(1);
      }
    } finally {
      child.kill();
    }
  }

  async #git(...args: string[]): Promise<string> {
    const { stdout } = await run('git', ['--git-dir', this.#gitDir, ...args], { maxBuffer: MAX_LIST_BYTES });
    return stdout;
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

/** A path that stays below its folder on every system; trees made by hand may hold others. */
function isPlain(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split('/').every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));
}
