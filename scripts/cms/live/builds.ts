/** Follows the repository and builds what was touched: one build at a time, whoever waits goes into the next. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Tanggal, tanggalDi } from '../../../theme/model/tanggal.ts';
import { isVillageName, SHARED } from '../../build/discover.ts';
import { readKabupaten } from '../../build/situs-file.ts';
import { firstLine } from '../../lib/errors.ts';
import { ownerOfPath } from '../access/owner-of-path.ts';
import type { Owner } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';
import type { Build, BuildAnswer } from './build-process.ts';
import type { Follower } from './follow.ts';
import type { Live, LiveStatus } from './live.ts';
import { PACE, type Pace } from './pace.ts';
import { Statuses } from './statuses.ts';
import { tellStaff } from './tell-staff.ts';

export interface LiveOptions {
  /** Folder with `sites/` and `content/`, which builds read. */
  root: string;
  /** Folder of the finished sites. */
  out: string;
  build: Build;
  /** Brings the root to the head of the repository; undefined where the root is the checkout itself. */
  follower: Follower | undefined;
  now: () => Date;
  log: (line: string) => void;
  pace?: Pace;
}

/** More villages than this at once are a build of all, which can give way. */
const FEW = 20;

/** Starts with a build of all villages: what is published already costs a look at its hash. */
export function startLive(options: LiveOptions): Live {
  return new Builds(options);
}

class Builds implements Live {
  readonly #options: LiveOptions;
  readonly #pace: Pace;
  readonly #statuses: Statuses;
  readonly #tellStaff: (answer: BuildAnswer) => void;
  readonly #waiting = new Set<Owner>();
  readonly #closing = new AbortController();
  readonly #look: NodeJS.Timeout;
  #everything = true;
  /** Villages were made since the portal was; it follows when nobody waits, so that many saves make it once. */
  #portalIsBehind = false;
  /** The first build of all takes what changed while the gateway was down along. */
  #hasBegun = false;
  #failures = 0;
  /** When the first save came that waits, in ms on the monotonic clock. */
  #since: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> | undefined;
  /** Ends the build of all that is under way, and since when it is. */
  #whole: { end: AbortController; since: number } | undefined;
  #commit: string | undefined;
  /** The day for which all villages were last made. */
  #day: Tanggal | undefined;
  #idle: (() => void)[] = [];

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#pace = options.pace ?? PACE;
    this.#statuses = new Statuses(options.now);
    this.#tellStaff = tellStaff(options.log);
    this.#look = setInterval(() => void this.#lookAround(), this.#pace.look).unref();
    this.#plan(0);
  }

  saved(owner: Owner, _paths: readonly RepoPath[], commit: string): void {
    // Where a repository is followed, only its head says what the folder shows.
    if (!this.#options.follower) this.#commit = commit;
    this.#touch([owner]);
    const now = performance.now();
    this.#since ??= now;
    if (this.#whole && this.#isVillage(owner)) this.#giveWay(this.#whole);
    this.#plan(Math.min(this.#pace.settle, this.#since + this.#pace.patience - now));
  }

  status(owner: Owner): LiveStatus {
    return this.#statuses.of(owner);
  }

  hasPage(owner: Owner, address: string): boolean {
    const file = address.endsWith('/') ? `${address}index.html` : address;
    return existsSync(join(this.#options.out, owner, file));
  }

  async idle(): Promise<void> {
    if (this.#isIdle()) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    clearInterval(this.#look);
    await this.#turn;
    await this.#options.follower?.close();
    this.#tellIdle();
  }

  #isIdle(): boolean {
    return !this.#turn && !this.#everything && this.#waiting.size === 0;
  }

  #tellIdle(): void {
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Commits by staff may hold folders that can be no village: a build of all names them as findings. */
  #touch(owners: Iterable<Owner>): void {
    const all = [...owners];
    const list = all.filter((owner) => owner === SHARED || isVillageName(owner));
    if (list.length < all.length) this.#everything = true;
    for (const owner of list) this.#waiting.add(owner);
    this.#statuses.set(list, 'menunggu');
  }

  /** The next turn, that many ms from now; a turn that is under way is waited for. */
  #plan(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#turn || this.#closing.signal.aborted) return;
    this.#timer = setTimeout(
      () => {
        this.#turn = this.#take().finally(() => {
          this.#turn = undefined;
          if (this.#isIdle()) {
            this.#tellIdle();
            if (this.#portalIsBehind)
              this.#plan(Math.max(this.#pace.portal, this.#failures > 0 ? this.#backOff() : 0));
          } else this.#plan(this.#failures > 0 ? this.#backOff() : this.#pace.settle);
        });
      },
      Math.max(0, delay),
    );
  }

  #backOff(): number {
    return Math.min(this.#pace.maxRetry, this.#pace.retry * 2 ** (this.#failures - 1));
  }

  /** One turn: the folder follows the head, then what was touched is built. Never rejects. */
  async #take(): Promise<void> {
    const { follower, build, log } = this.#options;
    const taken = new Set<Owner>();
    try {
      if (follower) {
        const { commit, changed } = await follower.follow();
        if (commit === undefined) return this.#rest();
        this.#commit = commit;
        this.#touch(new Set(changed.map(ownerOfPath)));
      }
      const everything = this.#choose(taken);
      if (!everything && taken.size === 0) return await this.#refreshPortal();
      this.#statuses.set(taken, 'dibuat');
      const commit = this.#commit;
      if (everything) this.#whole = { end: new AbortController(), since: performance.now() };
      const ends = [this.#closing.signal, ...(this.#whole ? [this.#whole.end.signal] : [])];
      const answer = await build(everything ? [] : [...taken], AbortSignal.any(ends));
      if (everything) this.#day = answer.date;
      this.#portalIsBehind = !everything;
      this.#statuses.take(answer, commit, this.#waiting);
      this.#tellStaff(answer);
      this.#failures = 0;
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      // A village that nothing can be built of must not hold up the others, and a build of all can be.
      this.#everything = true;
      for (const owner of taken) this.#waiting.add(owner);
      if (this.#whole?.end.signal.aborted) return this.#statuses.set(taken, 'menunggu');
      this.#failures += 1;
      log(`live: ${firstLine(error)}; next attempt in ${Math.round(this.#backOff() / 1000)} s`);
      this.#statuses.set(taken, 'gagal');
    } finally {
      this.#whole = undefined;
    }
  }

  /** The portal alone; a failure is no village's, and it is tried again later and later. */
  async #refreshPortal(): Promise<void> {
    if (!this.#portalIsBehind) return;
    this.#portalIsBehind = false;
    if (!readKabupaten(this.#options.root).kabupaten?.portal) return;
    this.#whole = { end: new AbortController(), since: performance.now() };
    const { signal } = this.#whole.end;
    try {
      this.#tellStaff(await this.#options.build([SHARED], AbortSignal.any([this.#closing.signal, signal])));
      this.#failures = 0;
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      this.#portalIsBehind = true;
      if (signal.aborted) return;
      this.#failures += 1;
      this.#options.log(`live: the portal: ${firstLine(error)}`);
    }
  }

  /**
   * Moves those whose turn it is from the waiting ones to `taken`. Single villages come before a build of all.
   * @returns true for a build of all
   */
  #choose(taken: Set<Owner>): boolean {
    const villages = [...this.#waiting].filter((owner) => this.#isVillage(owner));
    const everything = this.#everything || villages.length < this.#waiting.size;
    const isFew = villages.length > 0 && villages.length <= FEW;
    const villagesFirst = isFew && this.#hasBegun && this.#failures === 0;
    this.#hasBegun = true;
    for (const owner of everything && !villagesFirst ? this.#waiting : villages) taken.add(owner);
    for (const owner of taken) this.#waiting.delete(owner);
    this.#since = undefined;
    this.#everything = everything && villagesFirst;
    return everything && !villagesFirst;
  }

  /** Ends a build of all, so that a village need not wait for hundreds of others; it goes on afterwards. */
  #giveWay({ end, since }: { end: AbortController; since: number }): void {
    const left = since + this.#pace.grace - performance.now();
    setTimeout(() => end.abort(), Math.max(0, left)).unref();
  }

  #rest(): void {
    this.#waiting.clear();
    this.#everything = false;
    this.#since = undefined;
  }

  /** What the regency shares touches all; a village that is gone is taken down by a build of all. */
  #isVillage(owner: Owner): boolean {
    return owner !== SHARED && existsSync(join(this.#options.root, 'sites', owner));
  }

  /** A new day starts and ends notices; staff may have pushed to the repository. */
  async #lookAround(): Promise<void> {
    try {
      const zone = readKabupaten(this.#options.root).kabupaten?.zona_waktu;
      const turned = zone && this.#day && tanggalDi(zone, this.#options.now()) !== this.#day;
      if (turned) this.#everything = true;
      const behind = !this.#turn && (await this.#options.follower?.isBehind());
      if ((turned || behind) && this.#failures === 0) this.#plan(0);
    } catch (error) {
      this.#options.log(`live: ${firstLine(error)}`);
    }
  }
}
