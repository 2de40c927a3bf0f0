/** A server behind ssh as a target. Here: `ssh` and `rsync`; there: `sh`, `rsync` and coreutils. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pack } from '../packed.ts';
import { AT, finished, nextRelease, superfluous } from '../releases.ts';
import type { LocalSite, Move, SiteState, Target } from '../target.ts';
import { RemoteLock } from './lock.ts';
import type { Remote } from './remote.ts';
import { FINISH, PREPARE, READ_MANIFESTS, READ_STATE, SHOW, WITHDRAW } from './scripts.ts';
import { stage } from './stage.ts';
import { parseManifests, parseStates } from './state.ts';

export interface SshOptions {
  remote: Remote;
  /** Absolute path on the server. */
  path: string;
  /** Releases of a village to keep. */
  keep: number;
  /** Folder of compressed files. */
  cache: string;
  /** Folder in which releases are put together before they are sent. */
  staging: string;
}

export class SshTarget implements Target {
  readonly #options: SshOptions;
  #lock: RemoteLock | undefined;
  #who = '';
  /** Villages are sent side by side; after a break only one of them may take the lock anew. */
  #locking: Promise<void> | undefined;

  constructor(options: SshOptions) {
    this.#options = options;
  }

  lock(): Promise<void> {
    this.#locking ??= this.#takeLock().finally(() => {
      this.#locking = undefined;
    });
    return this.#locking;
  }

  async #takeLock(): Promise<void> {
    if (this.#lock?.isHeld) return;
    const { remote, path } = this.#options;
    const who = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
    this.#lock = await RemoteLock.take(remote, path, who, this.#who);
    this.#who = who;
  }

  async state(): Promise<Map<string, SiteState>> {
    return parseStates(await this.#script(READ_STATE));
  }

  async manifests(ids: readonly string[]) {
    return parseManifests(await this.#script(READ_MANIFESTS, [], ids.map((id) => `${id}\n`).join('')));
  }

  async publish(site: LocalSite, state: SiteState | undefined): Promise<string> {
    // After a broken connection somebody else may have begun.
    await this.lock();
    const { id, manifest } = site;
    const made = finished(state, manifest.digest);
    if (made !== undefined) {
      await this.#script(SHOW, [], `${id} ${made}\n`);
      return made;
    }
    const names = (state?.releases ?? []).map(({ name }) => name);
    const release = nextRelease(state?.releases ?? []);
    await this.#send(site, release, superfluous([...names, release], release, this.#options.keep));
    return release;
  }

  async #send(site: LocalSite, release: string, gone: readonly string[]): Promise<void> {
    const { remote, path, cache, staging } = this.#options;
    const folder = join(staging, site.id);
    const draft = `${AT.draft}${randomBytes(6).toString('hex')}`;
    stage(folder, site, await pack(cache, site));
    try {
      await this.#script(PREPARE, [site.id, draft]);
      await remote.mirror(folder, `${path}/${AT.villages}/${site.id}/${draft}`);
      await this.#script(FINISH, [site.id, draft, release], gone.map((name) => `${name}\n`).join(''));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async withdraw(id: string): Promise<void> {
    await this.#script(WITHDRAW, [id]);
  }

  async move(moves: readonly Move[], states: ReadonlyMap<string, SiteState>): Promise<void> {
    const lines = moves.map(({ id, release }) => {
      const left = states.get(id)?.current;
      return left === undefined || left === release ? `${id} ${release}\n` : `${id} ${release} ${left}\n`;
    });
    await this.#script(SHOW, [], lines.join(''));
  }

  async close(): Promise<void> {
    if (this.#lock?.isHeld) await this.#lock.release();
    await this.#options.remote.close();
  }

  #script(script: string, args: readonly string[] = [], input = ''): Promise<string> {
    return this.#options.remote.script(script, [this.#options.path, ...args], input);
  }
}
