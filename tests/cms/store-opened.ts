/** A store under test, with ways to act past it. */
import type { Author, BlobId, Change, Store } from '../../scripts/cms/store/store.ts';

export interface Opened extends AsyncDisposable {
  store: Store;
  /** Runs git in the repository, past the store. */
  git(...args: string[]): string;
  /** Commits files past the store, as a person or another process does; null deletes. */
  commit(files: Record<string, string | null>): void;
  /** Commits a symbolic link past the store. */
  link(path: string, target: string): void;
}

/** Who saves. */
export const SRI: Author = { name: 'Sri Wahyuni', email: 'sri@sukamaju.example' };

export const bytes = (text: string): Buffer => Buffer.from(text);

/** Saves texts as Sri; null deletes. The base counts for each of them. */
export const save = (store: Store, files: Record<string, string | null>, base?: BlobId | null) => {
  const changes: Change[] = Object.entries(files).map(([path, text]) => ({
    path,
    content: text === null ? null : bytes(text),
    ...(base !== undefined && { base }),
  }));
  return store.save(changes, SRI, `Ubah ${Object.keys(files).join(', ')}`);
};

export const text = async (store: Store, path: string) => (await store.read(path))?.content.toString();
