/**
 * The one queue through which all saves of a process go. Saves that arrive while one is being written wait, and
 * are then written together: each is its own commit, but all pay for one git process and one flush of the disk.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plan, Wanted } from './plan.ts';
import { planSave } from './plan.ts';
import type { Snapshot } from './snapshot.ts';
import type { Author, SaveResult } from './store.ts';
import type { Commit } from './stream.ts';

export interface Save {
  wanted: readonly Wanted[];
  author: Author;
  message: string;
}

/** What the queue needs to know of the repository. */
export interface Target {
  /** Id of the branch's last commit; undefined before the first one. */
  head(): Promise<string | undefined>;
  snapshot(head: string | undefined): Promise<Snapshot>;
  /** See {@link commitAll}. */
  commit(parent: string | undefined, commits: readonly Commit[]): Promise<string[]>;
  /** Makes durable what an earlier, failed try may have left on the branch. */
  flush(): Promise<void>;
  /** Removes what a failed commit left behind; true when something stood in its way that is gone now. */
  clean(): Promise<boolean>;
  now(): Date;
}

interface Waiting extends Save {
  resolve: (result: SaveResult) => void;
  reject: (error: unknown) => void;
}

type Outcome = { ok: true; ids: string[] } | { ok: false; error: unknown };

const MOST_TOGETHER = 200;
const MOST_BYTES_TOGETHER = 32 * 1024 * 1024;
const MOST_TRIES = 20;

export class Saves {
  readonly #target: Target;
  readonly #queue: Waiting[] = [];
  #working: Promise<void> | undefined;

  constructor(target: Target) {
    this.#target = target;
  }

  add(save: Save): Promise<SaveResult> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...save, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Waits until everything that was added is written or refused. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    // Requests of one moment arrive in one turn; let them all in first.
    await sleep(0);
    while (this.#queue.length > 0) await this.#write(takeGroup(this.#queue));
    this.#working = undefined;
  }

  /** Settles every save of the group. */
  async #write(group: readonly Waiting[]): Promise<void> {
    try {
      for (let tries = 1; ; tries++) {
        const head = await this.#target.head();
        const plans = await this.#plan(group, head);
        const outcome = await this.#commit(head, group, plans, tries > 1);
        if (outcome.ok) return settle(group, plans, outcome.ids);
        const freed = await this.#target.clean();
        const moved = (await this.#target.head()) !== head;
        if ((moved || freed) && tries < MOST_TRIES) continue;
        if (group.length === 1) throw outcome.error;
        // One save of the group may be too large for the disk; the others need not suffer for it.
        for (const save of group) await this.#write([save]);
        return;
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  /** Each save sees those before it, as if they had been written one by one. */
  async #plan(group: readonly Waiting[], head: string | undefined): Promise<Plan[]> {
    const snapshot = await this.#target.snapshot(head);
    // All folders of the group are read at once; after this they are in memory.
    await Promise.all(group.flatMap(({ wanted }) => wanted.map(({ path }) => snapshot.file(path))));
    const plans: Plan[] = [];
    for (const { wanted } of group) {
      const plan = await planSave(snapshot, wanted);
      if (plan.kind === 'commit') snapshot.apply(plan.edits);
      plans.push(plan);
    }
    return plans;
  }

  async #commit(
    head: string | undefined,
    group: readonly Waiting[],
    plans: readonly Plan[],
    again: boolean,
  ): Promise<Outcome> {
    const at = this.#target.now().getTime();
    const commits = group.flatMap(({ author, message }, index) => {
      const plan = plans[index];
      return plan?.kind === 'commit' ? [{ edits: plan.edits, author, message, at }] : [];
    });
    try {
      if (commits.length > 0) return { ok: true, ids: await this.#target.commit(head, commits) };
      if (again) await this.#target.flush();
      return { ok: true, ids: [] };
    } catch (error) {
      return { ok: false, error };
    }
  }
}

function takeGroup(queue: Waiting[]): Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const { wanted } of queue.slice(0, MOST_TOGETHER)) {
    bytes += wanted.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    if (count > 0 && bytes > MOST_BYTES_TOGETHER) break;
    count++;
  }
  return queue.splice(0, count);
}

function settle(group: readonly Waiting[], plans: readonly Plan[], ids: readonly string[]): void {
  let made = 0;
  for (const [index, { resolve }] of group.entries()) {
    const plan = plans[index] as Plan;
    if (plan.kind === 'commit') resolve({ kind: 'saved', commit: ids[made++] as string, files: plan.files });
    else resolve(plan);
  }
}
