/**
 * Saves of a checkout, one after the other: files, then index, then commit. A crash in between leaves what any
 * editor would have left, a changed file that is not committed; an error takes everything back.
 */
import { join } from 'node:path';
import { git } from '../../lib/git.ts';
import { branchOf, type CheckoutPlace } from './checkout-state.ts';
import { commitAll } from './commits.ts';
import { isFull } from './full-disk.ts';
import { addContents, type IndexEntry, readIndex, writeIndex } from './index-entries.ts';
import { type Plan, planSave, type Wanted } from './plan.ts';
import type { Repository } from './repository.ts';
import { type Author, type BlobId, type RepoPath, type SaveResult, StoreFull } from './store.ts';
import type { Commit, Edit } from './stream.ts';
import type { Worktree } from './worktree.ts';
import { Written } from './written.ts';

export interface Checkout {
  place: CheckoutPlace;
  disk: Worktree;
  repository: Repository;
  /** Hexadecimal digits of the repository's ids. */
  idLength: number;
  now: () => Date;
}

const MOST_TRIES = 5;

export class CheckoutSaves {
  readonly #checkout: Checkout;
  #last: Promise<unknown> = Promise.resolve();
  #tidying: Promise<unknown> = Promise.resolve();

  constructor(checkout: Checkout) {
    this.#checkout = checkout;
  }

  save(wanted: readonly Wanted[], author: Author, message: string): Promise<SaveResult> {
    const saving = this.#last.then(() => this.#save(wanted, author, message));
    this.#last = saving.catch(() => {});
    return saving;
  }

  async idle(): Promise<void> {
    await this.#last;
    await this.#tidying;
  }

  /** What `git commit` does afterwards: git decides whether there is anything to tidy. */
  #tidy(): void {
    const { top } = this.#checkout.place;
    this.#tidying = git(['maintenance', 'run', '--auto', '--quiet'], { cwd: top, background: true });
  }

  async #save(wanted: readonly Wanted[], author: Author, message: string): Promise<SaveResult> {
    const { place, disk, repository, now } = this.#checkout;
    for (let tries = 1; ; tries++) {
      const ref = await branchOf(place);
      const onDisk = await planSave(disk, wanted);
      if (onDisk.kind === 'conflict') return onDisk;
      const head = await repository.head();
      const inHead = await planSave(await repository.snapshot(head), this.#inRepository(wanted));
      // On the disk there is room, in the last commit there is not: somebody is rearranging folders.
      if (inHead.kind === 'conflict') return this.#onDisk(inHead.conflicts);
      if (onDisk.kind === 'same' && inHead.kind === 'same') return onDisk;
      const commit: Commit = { edits: editsOf(inHead), author, message, at: now().getTime() };
      try {
        const id = await this.#write(wanted, editsOf(onDisk), () => this.#commit(ref, head, commit));
        this.#tidy();
        return id === undefined
          ? { kind: 'same', files: onDisk.files }
          : { kind: 'saved', commit: id, files: onDisk.files };
      } catch (error) {
        if (tries >= MOST_TRIES || (await repository.head()) === head)
          throw await this.#explained(error, wanted);
      }
    }
  }

  /** Undefined when the last commit has these contents already. */
  async #commit(ref: string, head: string | undefined, commit: Commit): Promise<string | undefined> {
    if (commit.edits.length === 0) return undefined;
    const { top, gitFolder } = this.#checkout.place;
    return (await commitAll({ cwd: top, gitFolder, ref }, head, [commit]))[0];
  }

  async #write(
    wanted: readonly Wanted[],
    edits: readonly Edit[],
    commit: () => Promise<string | undefined>,
  ): Promise<string | undefined> {
    const { place, disk, idLength } = this.#checkout;
    const files = new Written(disk.root);
    let before: IndexEntry[] | undefined;
    let id: string | undefined;
    try {
      await files.prepare(edits);
      await this.#addContents(wanted, files);
      await files.show();
      const entries = await readIndex(
        place.top,
        wanted.map(({ path }) => place.prefix + path),
      );
      await writeIndex(
        place.top,
        entries.map((entry, at) => ({ ...entry, id: wanted[at]?.id ?? null })),
        idLength,
      );
      before = entries;
      id = await commit();
    } catch (error) {
      await files.undo();
      if (before) await writeIndex(place.top, before, idLength);
      throw error;
    }
    await files.finish();
    return id;
  }

  /** The index names contents by their ids; they must be in the repository before it does. */
  async #addContents(wanted: readonly Wanted[], files: Written): Promise<void> {
    const { place, disk } = this.#checkout;
    const written = wanted.filter(({ id }) => id !== null);
    const ids = await addContents(
      place.top,
      written.map(({ path }) => files.fresh(path) ?? join(disk.root, path)),
    );
    if (written.some(({ id }, index) => ids[index] !== id))
      throw new Error('A file changed while it was saved.');
  }

  /** The same changes with paths of the repository; bases were compared with what is on the disk. */
  #inRepository(wanted: readonly Wanted[]): Wanted[] {
    return wanted.map(({ path, content, id }) => ({ path: this.#checkout.place.prefix + path, content, id }));
  }

  #onDisk(conflicts: readonly { path: RepoPath; id: BlobId | null }[]): SaveResult {
    const { prefix } = this.#checkout.place;
    return {
      kind: 'conflict',
      conflicts: conflicts.map(({ path, id }) => ({ path: path.slice(prefix.length), id })),
    };
  }

  async #explained(error: unknown, wanted: readonly Wanted[]): Promise<unknown> {
    const words = error instanceof Error ? error.message : String(error);
    const needed = wanted.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    const full = await isFull(this.#checkout.disk.root, words, needed);
    return full ? new StoreFull('The disk is full.') : error;
  }
}

function editsOf(plan: Plan): readonly Edit[] {
  return plan.kind === 'commit' ? plan.edits : [];
}
