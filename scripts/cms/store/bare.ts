/**
 * The gateway's store: one branch of a bare repository.
 *
 *     await createBareRepository('/srv/balai/isi.git');             // once, for a new regency
 *     const store = await openBareStore({ folder: '/srv/balai/isi.git' });
 *     ... store.list, read, readAll, save, history, blob ...
 *     store.mirrorState();                                          // with `mirror: { remote }`
 *     await store.close();
 *
 * Several processes may open the same repository; each commit compares and swaps the branch.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CannotError } from '../../lib/errors.ts';
import { assertGit, gitText } from '../../lib/git.ts';
import { type Branch, commitAll, flushBranch } from './commits.ts';
import { removeLeftovers } from './leftovers.ts';
import { Maintenance } from './maintenance.ts';
import { Mirror, type MirrorOptions, type MirrorState } from './mirror.ts';
import { wantedFrom } from './plan.ts';
import { idLengthOf, Repository } from './repository.ts';
import { Saves } from './saves.ts';
import type { Store } from './store.ts';

export interface BareOptions {
  /** The bare repository. */
  folder: string;
  /** Its branch; `main` when left out. */
  branch?: string;
  now?: () => Date;
  /** Lines for staff, about what runs in the background. */
  log?: (line: string) => void;
  /** Where the branch is pushed after saves; nowhere when left out. */
  mirror?: Pick<MirrorOptions, 'remote' | 'settle' | 'firstWait'>;
}

export interface BareStore extends Store {
  /** Undefined without a mirror. */
  mirrorState(): MirrorState | undefined;
}

/** Makes an empty bare repository; its first save becomes its first commit. */
export async function createBareRepository(folder: string, branch = 'main'): Promise<void> {
  await mkdir(folder, { recursive: true });
  await assertGit(folder);
  await gitText(['init', '--quiet', '--bare', `--initial-branch=${branch}`, '.'], { cwd: folder });
}

/** Throws a CannotError where git is missing or the folder is no bare repository. */
export async function openBareStore(options: BareOptions): Promise<BareStore> {
  const { branch = 'main', now = () => new Date(), log = () => {} } = options;
  const place = await placeOf(resolve(options.folder), branch);
  await removeLeftovers(place.gitFolder, now());
  // A killed gateway may have been between moving the branch and flushing it.
  await flushBranch(place);
  const repository = new Repository(place.cwd, place.ref);
  const idLength = await idLengthOf(place.cwd);
  const maintenance = new Maintenance(place.gitFolder, log);
  await maintenance.start();
  const mirror =
    options.mirror && new Mirror({ folder: place.gitFolder, ref: place.ref, now, log, ...options.mirror });
  await mirror?.start();
  const saves = new Saves({
    head: () => repository.head(),
    snapshot: (head) => repository.snapshot(head),
    commit: async (parent, commits) => {
      const ids = await commitAll(place, parent, commits);
      maintenance.saved();
      mirror?.saved();
      return ids;
    },
    flush: () => flushBranch(place),
    clean: async () => (await removeLeftovers(place.gitFolder, now())).some((file) => file.endsWith('.lock')),
    now,
  });
  return {
    list: (folder) => repository.list(folder),
    read: async (path) => (await repository.readAll([path]))[0],
    readAll: (paths) => repository.readAll(paths),
    save: async (changes, author, message) =>
      saves.add({ wanted: wantedFrom(changes, idLength), author, message }),
    history: (path, limit) => repository.history(path, limit),
    recent: (folders, limit) => repository.recent(folders, limit),
    blob: (id) => repository.blob(id),
    mirrorState: () => mirror?.state(),
    close: async () => {
      await saves.idle();
      await Promise.all([repository.close(), maintenance.close(), mirror?.close()]);
    },
  };
}

async function placeOf(folder: string, branch: string): Promise<Branch> {
  if (!existsSync(join(folder, 'objects')))
    throw new CannotError(
      `${folder} is no bare git repository.`,
      `Make one with: git clone --bare URL ${folder}`,
    );
  await assertGit(folder);
  const place = { cwd: folder, gitFolder: folder, ref: `refs/heads/${branch}` };
  const names = (await gitText(['for-each-ref', '--format=%(refname)', 'refs/heads'], { cwd: folder })).split(
    '\n',
  );
  // A first save would begin a second, empty history.
  if (names[0] !== '' && !names.includes(place.ref))
    throw new CannotError(
      `${folder} has no branch ${branch}, but ${names.map((name) => name.slice('refs/heads/'.length)).join(', ')}.`,
      'Name the branch of the content.',
    );
  return place;
}
