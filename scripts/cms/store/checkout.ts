/**
 * The store of `--lokal`: a checkout with its working tree. It shows what lies on the disk; a save writes the
 * files and commits them, and only them, on the branch that is checked out.
 *
 *     const store = await openCheckoutStore({ root: '/home/sri/portal' });
 *
 * `root` may be a folder inside the checkout; paths start at it. Throws a CannotError where there is no checkout;
 * a save during a merge, a rebase or on no branch throws a Refusal.
 */
import { resolve } from 'node:path';
import { CheckoutSaves } from './checkout-saves.ts';
import { findCheckout } from './checkout-state.ts';
import { wantedFrom } from './plan.ts';
import { idLengthOf, Repository } from './repository.ts';
import type { Store } from './store.ts';
import { Worktree } from './worktree.ts';
import { removeForgotten } from './written.ts';

export interface CheckoutOptions {
  /** Folder with `sites/` and `content/`. */
  root: string;
  now?: () => Date;
}

export async function openCheckoutStore({ root, now = () => new Date() }: CheckoutOptions): Promise<Store> {
  const place = await findCheckout(resolve(root));
  await removeForgotten(resolve(root));
  const idLength = await idLengthOf(place.top);
  const disk = new Worktree(resolve(root), idLength);
  const repository = new Repository(place.top, 'HEAD');
  const saver = new CheckoutSaves({ place, disk, repository, idLength, now });
  return {
    list: (folder) => disk.list(folder),
    read: (path) => disk.read(path),
    readAll: (paths) => Promise.all(paths.map((path) => disk.read(path))),
    save: async (changes, author, message) => saver.save(wantedFrom(changes, idLength), author, message),
    history: async (path, limit) =>
      (await repository.history(place.prefix + path, limit)).map((revision) => ({
        ...revision,
        path: revision.path.slice(place.prefix.length),
      })),
    recent: async (folders, limit) => {
      const changes = await repository.recent(
        folders.map((folder) => place.prefix + folder),
        limit,
      );
      return changes.map((change) => ({
        ...change,
        files: change.files.map(({ path, id }) => ({ path: path.slice(place.prefix.length), id })),
      }));
    },
    blob: (id) => repository.blob(id),
    close: async () => {
      await saver.idle();
      await repository.close();
    },
  };
}
