/** A folder of this machine as a target: the web server runs here, or the folder is a disk of its machine. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../build/lock.ts';
import { parseManifest } from '../manifest.ts';
import { pack } from '../packed.ts';
import { AT, finished, nextRelease, superfluous } from '../releases.ts';
import type { LocalSite, Move, SiteState, Target } from '../target.ts';
import { readStates, villageFolder } from './read.ts';
import { makeRelease, show } from './write.ts';

export interface FolderOptions {
  /** Absolute path of the target. */
  path: string;
  /** Releases of a village to keep. */
  keep: number;
  /** Folder of compressed files. */
  cache: string;
  now: () => Date;
}

export class FolderTarget implements Target {
  readonly #options: FolderOptions;
  #unlock: (() => void) | undefined;

  constructor(options: FolderOptions) {
    this.#options = options;
  }

  async lock(): Promise<void> {
    mkdirSync(join(this.#options.path, AT.villages), { recursive: true });
    this.#unlock = takeLock(join(this.#options.path, AT.lock), 'deploy');
  }

  async state(): Promise<Map<string, SiteState>> {
    return readStates(this.#options.path);
  }

  async manifests(ids: readonly string[]) {
    return new Map(
      ids.map((id) => {
        const file = join(this.#village(id), AT.current, AT.manifest);
        return [id, parseManifest(readFileSync(file, 'utf8'))];
      }),
    );
  }

  async publish(site: LocalSite, state: SiteState | undefined): Promise<string> {
    const village = this.#village(site.id);
    let number = finished(state, site.manifest.digest);
    if (number === undefined) {
      number = nextRelease(state?.releases ?? []);
      const { cache, now } = this.#options;
      makeRelease({ village, site, packed: await pack(cache, site), number, now: now() });
    }
    show(village, number);
    const names = [...(state?.releases ?? []).map(({ name }) => name), number];
    for (const name of superfluous(names, number, this.#options.keep))
      rmSync(join(village, AT.releases, name), { recursive: true, force: true });
    return number;
  }

  async withdraw(id: string): Promise<void> {
    rmSync(join(this.#village(id), AT.current), { force: true });
  }

  async move(moves: readonly Move[], states: ReadonlyMap<string, SiteState>): Promise<void> {
    for (const { id, release } of moves) {
      const mark = (name: string) => join(this.#village(id), AT.releases, name, AT.takenBack);
      const current = states.get(id)?.current;
      if (current !== undefined && current !== release) writeFileSync(mark(current), '');
      rmSync(mark(release), { force: true });
      show(this.#village(id), release);
    }
  }

  async close(): Promise<void> {
    this.#unlock?.();
  }

  #village(id: string): string {
    return villageFolder(this.#options.path, id);
  }
}
