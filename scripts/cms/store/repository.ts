/** What both stores read from git: the branch, its folders and files, their history. */
import { gitText } from '../../lib/git.ts';
import { historyOf } from './history.ts';
import { Objects } from './objects.ts';
import { isPath } from './path.ts';
import { recentBelow } from './recent.ts';
import { Snapshot } from './snapshot.ts';
import type { BlobId, FileContent, RecentChange, RepoPath, Revision, StoredFile } from './store.ts';
import { type TreeEntry, Trees } from './trees.ts';

const BLOB_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export class Repository {
  readonly #cwd: string;
  readonly #ref: string;
  readonly #objects: Objects;
  readonly #trees: Trees;
  /** Root tree of a commit; neither ever changes. Only the last one asked for is kept. */
  #last: { commit: string; root: string } | undefined;

  constructor(cwd: string, ref: string) {
    this.#cwd = cwd;
    this.#ref = ref;
    this.#objects = new Objects(cwd);
    this.#trees = new Trees(this.#objects);
  }

  /** The branch's last commit. Asked anew each time, since others may push; it costs one line each way. */
  async head(): Promise<string | undefined> {
    return (await this.#objects.info(`${this.#ref}^{commit}`))?.id;
  }

  async root(commit: string | undefined): Promise<string | undefined> {
    if (commit === undefined) return undefined;
    if (this.#last?.commit === commit) return this.#last.root;
    const tree = await this.#objects.info(`${commit}^{tree}`);
    if (!tree) throw new Error(`The repository has no commit ${commit}.`);
    this.#last = { commit, root: tree.id };
    return tree.id;
  }

  async snapshot(commit: string | undefined): Promise<Snapshot> {
    return new Snapshot(this.#trees, await this.root(commit));
  }

  async list(folder: RepoPath): Promise<readonly StoredFile[]> {
    if (folder !== '' && !isPath(folder)) return [];
    return this.#trees.files(await this.root(await this.head()), folder);
  }

  /** Files of one commit, even when the branch moves meanwhile. */
  async readAll(paths: readonly RepoPath[]): Promise<(FileContent | undefined)[]> {
    const root = await this.root(await this.head());
    return Promise.all(
      paths.map(async (path) => {
        if (!isPath(path)) return undefined;
        const entry = await this.#trees.entry(root, path);
        if (entry?.kind !== 'file') return undefined;
        const content = await this.blob(entry.id);
        if (!content) throw new Error(`The repository has no content ${entry.id} for ${path}.`);
        return { content, id: entry.id };
      }),
    );
  }

  async blob(id: BlobId): Promise<Buffer | undefined> {
    if (!BLOB_ID.test(id)) return undefined;
    const object = await this.#objects.contents(id);
    return object?.type === 'blob' ? object.content : undefined;
  }

  async history(path: RepoPath, limit: number): Promise<Revision[]> {
    if (!isPath(path)) return [];
    return historyOf(this.#cwd, await this.head(), path, limit, (commit, at) => this.entry(commit, at));
  }

  async recent(folders: readonly RepoPath[], limit: number): Promise<RecentChange[]> {
    return recentBelow(this.#cwd, await this.head(), folders.filter(isPath), limit);
  }

  async entry(commit: string, path: RepoPath): Promise<TreeEntry | undefined> {
    return this.#trees.entry(await this.root(commit), path);
  }

  close(): Promise<void> {
    return this.#objects.close();
  }
}

/** Hexadecimal digits of the repository's ids. */
export async function idLengthOf(cwd: string): Promise<number> {
  return (await gitText(['rev-parse', '--show-object-format'], { cwd })) === 'sha256' ? 64 : 40;
}
