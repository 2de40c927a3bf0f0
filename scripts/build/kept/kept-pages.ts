/**
 * Finished pages of the last build that are still what they would be now. Of ten years of budgets an edit changes one
 * version at most; the files of the others are taken from the site that is online.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../lib/hash.ts';
import { fileOf } from '../addresses.ts';
import { keptFolder, type Layout } from '../layout.ts';
import { readMemory, writeMemory } from '../memory-file.ts';

/** By address: the hash of what the page was made from, and of the file that it became. */
type Kept = Record<string, [key: string, file: string]>;

export interface KeptPage {
  body: string;
  /** Absolute path of the file that holds it. */
  file: string;
}

export class KeptPages {
  readonly #memory: string;
  readonly #site: string;
  readonly #engine: string;
  readonly #known: Kept;
  #next: Kept = {};

  /** @param site name of the village's folder */
  constructor(layout: Layout, site: string, engine: string) {
    this.#memory = join(keptFolder(layout), keptName(site));
    this.#site = join(layout.out, site);
    this.#engine = engine;
    this.#known = readMemory<Kept>(this.#memory, engine) ?? {};
  }

  /** The page at that address, if it was made from the same, and its file is as the build left it. */
  find(path: string, key: string): KeptPage | undefined {
    const [made, hash] = this.#known[path] ?? [];
    if (made !== key) return undefined;
    const file = join(this.#site, fileOf(path));
    try {
      const bytes = readFileSync(file);
      if (hashText(bytes) !== hash) return undefined;
      this.#next[path] = [key, hash];
      return { body: bytes.toString('utf8'), file };
    } catch {
      // Another folder than that of the last build, or somebody cleared up: the page is made again.
      return undefined;
    }
  }

  /** Says what the new page at that address was made from. */
  note(path: string, key: string, body: string): void {
    this.#next[path] = [key, hashText(body)];
  }

  /** Forgets what was noted, because the site is made once more. */
  restart(): void {
    this.#next = {};
  }

  /** Remembers what was noted; called when the site is in its place. */
  save(): void {
    if (Object.keys(this.#next).length === 0 && Object.keys(this.#known).length === 0) return;
    writeMemory(this.#memory, this.#engine, this.#next);
  }
}

/** Name of the file that holds what is known of a village's pages. */
export const keptName = (site: string) => `${site}.json`;
