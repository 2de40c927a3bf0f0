/** A store under test, with ways to act past it. */
import type { Author, Store } from '../../scripts/cms/store/store.ts';

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
