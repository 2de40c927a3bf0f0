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
import {
  FINISH,
  GIVE_BACK,
  PREPARE,
  READ_MANIFESTS,
  READ_STATE,
  REMOVE,
  SHOW,
  TAKE_BACK,
  WITHDRAW,
} from './scripts.ts';
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
  readonly #token = randomBytes(6).toString('hex');
  #lock: RemoteLock | undefined;

  constructor(options: SshOptions) {
    this.#options = options;
  }

  async lock(): Promise<void> {
    if (this.#lock?.isHeld) return;
    const { remote, path } = this.#options;
    this.#lock = await RemoteLock.take(remote, path, `${hostname()} ${process.pid} ${this.#token}`);
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
    const { id } = site;
    let release = finished(state, site.manifest.digest);
    if (release === undefined) {
      release = nextRelease(state?.releases ?? []);
      await this.#send(site, release);
    }
    await this.#script(SHOW, [], `${id} ${release}\n`);
    const names = [...(state?.releases ?? []).map(({ name }) => name), release];
    const gone = superfluous(names, release, this.#options.keep);
    if (gone.length > 0) await this.#script(REMOVE, [id], gone.map((name) => `${name}\n`).join(''));
    return release;
  }

  async #send(site: LocalSite, release: string): Promise<void> {
    const { remote, path, cache, staging } = this.#options;
    const folder = join(staging, site.id);
    const draft = `${AT.draft}${randomBytes(6).toString('hex')}`;
    stage(folder, site, await pack(cache, site));
    try {
      await this.#script(PREPARE, [site.id, draft]);
      await remote.mirror(folder, `${path}/${AT.villages}/${site.id}/${draft}`);
      await this.#script(FINISH, [site.id, draft, release]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async withdraw(id: string): Promise<void> {
    await this.#script(WITHDRAW, [id]);
  }

  async move(moves: readonly Move[], states: ReadonlyMap<string, SiteState>): Promise<void> {
    const lines = moves.map(({ id, release }) => `${id} ${release}\n`).join('');
    const left = moves.flatMap(({ id, release }) => {
      const current = states.get(id)?.current;
      return current === undefined || current === release ? [] : [`${id} ${current}\n`];
    });
    await this.#script(TAKE_BACK, [], left.join(''));
    await this.#script(GIVE_BACK, [], lines);
    await this.#script(SHOW, [], lines);
  }

  async close(): Promise<void> {
    if (this.#lock?.isHeld) await this.#lock.release();
    await this.#options.remote.close();
  }

  #script(script: string, args: readonly string[] = [], input = ''): Promise<string> {
    return this.#options.remote.script(script, [this.#options.path, ...args], input);
  }
}
