/**
 * Where content is kept: git, seen as files at paths. Two stores have this face: a bare repository (the
 * gateway) and a checkout with its working tree (`--lokal`). Paths are canonical and checked by the caller
 * (`access/`); a store refuses again what git itself could misread.
 */

/** A path from the root of the repository, with forward slashes: `content/sukamaju/layanan/ktp/index.md`. */
export type RepoPath = string;
/** Name of a file's content in git: 40 or 64 hexadecimal digits. Same content, same name. */
export type BlobId = string;

export interface StoredFile {
  path: RepoPath;
  id: BlobId;
  /** Bytes. */
  size: number;
}

export interface FileContent {
  content: Buffer;
  id: BlobId;
}

/** One file of a save. All changes of a save happen, or none does. */
export interface Change {
  path: RepoPath;
  /** The new content; null deletes the file. */
  content: Buffer | null;
  /**
   * What the writer had before them: the content's name, or null when the file must not exist yet. Left out:
   * whatever is there is replaced.
   */
  base?: BlobId | null | undefined;
}

/** Who a commit names. It comes from the session, never from a request. */
export interface Author {
  name: string;
  email: string;
}

export type SaveResult =
  /** Durable when it is returned: the commit and all it needs are on the disk. */
  | { kind: 'saved'; commit: string; files: { path: RepoPath; id: BlobId | null }[] }
  /** The files have these bytes already; no commit was made. */
  | { kind: 'same'; files: { path: RepoPath; id: BlobId | null }[] }
  /** Somebody else was first. Nothing was written. */
  | { kind: 'conflict'; conflicts: { path: RepoPath; id: BlobId | null }[] };

/** One version of a file. */
export interface Revision {
  commit: string;
  /** Milliseconds since 1970. */
  at: number;
  author: Author;
  message: string;
  /** Path under which the file lay in that version. */
  path: RepoPath;
  /** Null where this version deleted it. */
  id: BlobId | null;
}

/** A commit, as far as it touched what was asked for. */
export interface RecentChange extends Omit<Revision, 'path' | 'id'> {
  /** Null where the commit deleted the file. */
  files: { path: RepoPath; id: BlobId | null }[];
}

export interface Store {
  /** Regular files below a folder, sorted by path. Symbolic links and submodules are never listed. */
  list(folder: RepoPath): Promise<readonly StoredFile[]>;
  /** Undefined where there is no regular file at that path. */
  read(path: RepoPath): Promise<FileContent | undefined>;
  /** The same for many, in their order; one round trip. */
  readAll(paths: readonly RepoPath[]): Promise<(FileContent | undefined)[]>;
  /** Compare and swap of several files, as one commit. Throws a {@link StoreFull} when the disk is full. */
  save(changes: readonly Change[], author: Author, message: string): Promise<SaveResult>;
  /** Newest first, at most `limit`. */
  history(path: RepoPath, limit: number): Promise<Revision[]>;
  /** Commits that touched files below these folders, newest first, at most `limit`. */
  recent(folders: readonly RepoPath[], limit: number): Promise<RecentChange[]>;
  /** A content by its name; undefined when the repository does not have it. */
  blob(id: BlobId): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

/** The disk has no room. Nothing was saved, and nothing that was saved before is touched. */
export class StoreFull extends Error {}
