/**
 * Remembers the content hash of each file by its size and times, so that a build of a large fleet reads
 * only what changed. As git does it: a file touched in the same moment as the memory was written is read
 * again, because a later write in that moment would leave the same times.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile, hashText } from '../lib/hash.ts';
import { writeWhole } from '../lib/write.ts';
import type { FileRef } from './discover.ts';

interface Memory {
  files: Record<string, [stamp: string, hash: string]>;
}

/** No photo, attachment or text is so large; of a film left in a folder only its times count. */
const MAX_READ_BYTES = 64 * 1024 * 1024;

/** Stands for the content of a file that cannot be read. */
export const UNREADABLE = 'unreadable';

/** Files younger than this before the memory was read are not trusted, in ms. */
const RACY = 2000;

export class Stamps {
  readonly #root: string;
  readonly #file: string;
  readonly #known: Memory['files'];
  readonly #next: Memory['files'] = {};
  readonly #now: number;
  #changed = false;

  constructor(root: string, file: string, now: number) {
    this.#root = root;
    this.#file = file;
    this.#now = now;
    this.#known = read(file).files;
  }

  /** Content hash of a file. */
  hash(ref: FileRef): string {
    if (ref.size > MAX_READ_BYTES) return hashText(ref.stamp);
    const known = this.#known[ref.path];
    const hash = known?.[0] === ref.stamp ? known[1] : hashFile(join(this.#root, ref.path));
    // Whoever needs the file will say that it cannot be read; the villages that do not need it go on.
    if (hash === undefined) return UNREADABLE;
    const entry: [string, string] = known?.[1] === hash && known[0] === ref.stamp ? known : [ref.stamp, hash];
    if (entry !== known) this.#changed = true;
    if (this.#now - ref.changed > RACY) this.#next[ref.path] = entry;
    else if (known) this.#changed = true;
    return entry[1];
  }

  /** One hash over names and contents; the files come in the order of the listing, which is stable. */
  digest(files: readonly FileRef[]): string {
    return hashText(files.map((file) => `${file.path} ${this.hash(file)}`).join('\n'));
  }

  /** Writes the memory back, if anything changed. Files that were not asked for are forgotten. */
  save(): void {
    if (!this.#changed && Object.keys(this.#known).length === Object.keys(this.#next).length) return;
    writeWhole(this.#file, JSON.stringify({ files: this.#next } satisfies Memory));
  }
}

function read(file: string): Memory {
  try {
    const memory = JSON.parse(readFileSync(file, 'utf8')) as Memory;
    return typeof memory.files === 'object' && memory.files !== null ? memory : { files: {} };
  } catch {
    // Missing or damaged: the memory only saves time.
    return { files: {} };
  }
}
