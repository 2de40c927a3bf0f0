/** Pushes the branch to a remote in the background, so that a lost server loses no more than a few seconds. */
import { git, gitText } from '../../lib/git.ts';

export interface MirrorState {
  /** Commit up to which the remote has everything; undefined before the first push. */
  pushed: string | undefined;
  /** Since when a commit waits (milliseconds since 1970); undefined when none does. */
  waitingSince: number | undefined;
  /** Why the last try failed, in git's words; undefined when it did not. */
  error: string | undefined;
}

export interface MirrorOptions {
  /** The bare repository. */
  folder: string;
  /** `refs/heads/main`; it has the same name at the remote. */
  ref: string;
  /** URL, or the name of a configured remote. */
  remote: string;
  now: () => Date;
  log: (line: string) => void;
  /** Milliseconds from a save to the push, in which more saves may join it. */
  settle?: number;
  /** Milliseconds to wait after a failure; doubles up to {@link LONGEST_WAIT}. */
  firstWait?: number;
}

/** Remembers across restarts what the remote has. */
const MARK = 'refs/balai/mirror';
const LONGEST_WAIT = 10 * 60 * 1000;
const LONGEST_PUSH = 15 * 60 * 1000;
const SETTINGS = [
  'http.lowSpeedLimit=1000',
  'http.lowSpeedTime=60',
  'pack.threads=1',
  'core.bigFileThreshold=64k',
];

export class Mirror {
  readonly #options: MirrorOptions;
  readonly #stop = new AbortController();
  #state: MirrorState = { pushed: undefined, waitingSince: undefined, error: undefined };
  #timer: NodeJS.Timeout | undefined;
  #pushing: Promise<void> | undefined;
  #failures = 0;

  constructor(options: MirrorOptions) {
    this.#options = options;
  }

  /** Looks at what waits from before, and pushes it. */
  async start(): Promise<void> {
    const [head, pushed] = [await this.#commit(this.#options.ref), await this.#commit(MARK)];
    this.#state = { ...this.#state, pushed };
    if (head === undefined || head === pushed) return;
    this.#state.waitingSince = await this.#oldestAfter(pushed, head);
    this.#schedule(0);
  }

  /** To be called after each group of saves; returns at once. */
  saved(): void {
    this.#state.waitingSince ??= this.#options.now().getTime();
    // A failed push waits its time; the next one takes everything along.
    if (!this.#timer && !this.#pushing) this.#schedule(this.#options.settle ?? 2000);
  }

  state(): MirrorState {
    return { ...this.#state };
  }

  /** Stops; what was not pushed is pushed after the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#pushing;
  }

  #schedule(wait: number): void {
    if (this.#stop.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#pushing = this.#push().finally(() => {
        this.#pushing = undefined;
      });
    }, wait).unref();
  }

  async #push(): Promise<void> {
    const { ref, remote, now, log, settle = 2000, firstWait = 5000 } = this.#options;
    const began = now().getTime();
    const head = await this.#commit(ref);
    if (head === undefined) return;
    const { code, stderr } = await git(['push', '--quiet', remote, `${head}:${ref}`], {
      cwd: this.#options.folder,
      settings: SETTINGS,
      env: { GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes -o ConnectTimeout=20' },
      background: true,
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(LONGEST_PUSH)]),
    });
    if (this.#stop.signal.aborted) return;
    if (code !== 0) {
      // A password in a URL is nobody's business.
      const error =
        stderr.trim().replace(/:\/\/[^@/\s]*@/g, '://') || 'git push was stopped: it took too long.';
      if (error !== this.#state.error) log(`The mirror does not take the push: ${error}`);
      this.#state.error = error;
      return this.#schedule(Math.min(firstWait * 2 ** this.#failures++, LONGEST_WAIT));
    }
    if (this.#state.error !== undefined) log('The mirror takes pushes again.');
    this.#failures = 0;
    await gitText(['update-ref', MARK, head], { cwd: this.#options.folder });
    const waits = (await this.#commit(ref)) !== head;
    this.#state = { pushed: head, waitingSince: waits ? began : undefined, error: undefined };
    if (waits) this.#schedule(settle);
  }

  async #commit(ref: string): Promise<string | undefined> {
    const args = ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`];
    const { code, stdout } = await git(args, { cwd: this.#options.folder });
    return code === 0 ? stdout.toString('latin1').trim() : undefined;
  }

  /** When the first commit after `pushed` was made. */
  async #oldestAfter(pushed: string | undefined, head: string): Promise<number> {
    const range = pushed === undefined ? head : `${pushed}..${head}`;
    const times = await gitText(['log', '--format=%ct', range], { cwd: this.#options.folder });
    return Number(times.split('\n').at(-1)) * 1000;
  }
}
