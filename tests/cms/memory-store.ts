/** A store in memory with the face and the answers of the real ones; names of contents are those of git. */
import { createHash } from 'node:crypto';
import type {
  Author,
  BlobId,
  Change,
  FileContent,
  RecentChange,
  RepoPath,
  Revision,
  SaveResult,
  Store,
  StoredFile,
} from '../../scripts/cms/store/store.ts';

/** The name that git gives to a content. */
export function blobId(content: Buffer): BlobId {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

export class MemoryStore implements Store {
  readonly #files = new Map<RepoPath, FileContent>();
  readonly #blobs = new Map<BlobId, Buffer>();
  readonly #revisions: Revision[] = [];
  readonly #now: () => Date;
  #commits = 0;

  /** @param files path -> content at the start; they have no history */
  constructor(files: Record<RepoPath, string | Buffer> = {}, now: () => Date = () => new Date()) {
    this.#now = now;
    this.put(files);
  }

  /** Files that are there from the start: nobody wrote them, and they have no history. */
  put(files: Record<RepoPath, string | Buffer>): void {
    for (const [path, content] of Object.entries(files)) this.#write(path, Buffer.from(content));
  }

  /** All paths, sorted. */
  get paths(): RepoPath[] {
    return [...this.#files.keys()].sort();
  }

  /** The text of a file that must be there. */
  text(path: RepoPath): string {
    const file = this.#files.get(path);
    if (!file) throw new Error(`there is no ${path}`);
    return file.content.toString();
  }

  async list(folder: RepoPath): Promise<StoredFile[]> {
    return this.paths
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => {
        const { id, content } = this.#files.get(path) as FileContent;
        return { path, id, size: content.length };
      });
  }

  async read(path: RepoPath): Promise<FileContent | undefined> {
    return this.#files.get(path);
  }

  async readAll(paths: readonly RepoPath[]): Promise<(FileContent | undefined)[]> {
    return paths.map((path) => this.#files.get(path));
  }

  async save(changes: readonly Change[], author: Author, message: string): Promise<SaveResult> {
    const idAt = (path: RepoPath) => this.#files.get(path)?.id ?? null;
    const wanted = ({ content }: Change) => (content === null ? null : blobId(content));
    const files = changes.map((change) => ({ path: change.path, id: wanted(change) }));
    if (files.every(({ path, id }) => idAt(path) === id)) return { kind: 'same', files };
    const conflicts = changes
      .filter((change) => change.base !== undefined && change.base !== idAt(change.path))
      .filter((change) => idAt(change.path) !== wanted(change))
      .map(({ path }) => ({ path, id: idAt(path) }));
    if (conflicts.length > 0) return { kind: 'conflict', conflicts };
    this.#commits += 1;
    const commit = this.#commits.toString(16).padStart(40, '0');
    for (const change of changes) {
      if (idAt(change.path) === wanted(change)) continue;
      if (change.content === null) this.#files.delete(change.path);
      else this.#write(change.path, change.content);
      const id = idAt(change.path);
      this.#revisions.unshift({ commit, at: this.#now().getTime(), author, message, path: change.path, id });
    }
    return { kind: 'saved', commit, files };
  }

  async history(path: RepoPath, limit: number): Promise<Revision[]> {
    return this.#revisions.filter((revision) => revision.path === path).slice(0, limit);
  }

  async recent(folders: readonly RepoPath[], limit: number): Promise<RecentChange[]> {
    const below = this.#revisions.filter(({ path }) => folders.some((each) => path.startsWith(`${each}/`)));
    const commits = [...Map.groupBy(below, ({ commit }) => commit).values()];
    return commits.slice(0, limit).flatMap((files) => {
      const [first] = files;
      if (!first) return [];
      const { commit, at, author, message } = first;
      return [{ commit, at, author, message, files: files.map(({ path, id }) => ({ path, id })) }];
    });
  }

  async blob(id: BlobId): Promise<Buffer | undefined> {
    return this.#blobs.get(id);
  }

  async close(): Promise<void> {}

  #write(path: RepoPath, content: Buffer): void {
    const id = blobId(content);
    this.#files.set(path, { content, id });
    this.#blobs.set(id, content);
  }
}
