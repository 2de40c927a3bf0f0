/**
 * Remembers what reading an entry gave: its checked data and what was found in it. Reading is most of what an
 * edit of a village with many budgets costs, and all of its files but one are as they were. What counts is the
 * text as it lies there now, never its time: the same text, read by the same program, gives the same.
 */
import { join } from 'node:path';
import type { Place } from '../../theme/model/finding.ts';
import type { Koleksi } from '../../theme/model/koleksi.ts';
import { bacaNaskah, type Naskah } from '../../theme/model/naskah.ts';
import { hashText } from '../lib/hash.ts';
import { entryFolder, type Layout } from './layout.ts';
import { readMemory, writeMemory } from './memory-file.ts';

/** By path: the hash of the text, and what it gave. */
type Kept = Record<string, [text: string, naskah: Naskah<unknown>]>;

/** Name of the file that holds the entries of an owner. */
export const memoryName = (owner: string) => `${owner}.json`;

/** The entries of one owner: a village, or the regency. */
export class EntryMemory {
  readonly #file: string;
  readonly #engine: string;
  readonly #known: Kept;
  readonly #next: Kept = {};
  #changed = false;

  constructor(folder: string, owner: string, engine: string) {
    this.#file = join(folder, memoryName(owner));
    this.#engine = engine;
    this.#known = readMemory<Kept>(this.#file, engine) ?? {};
  }

  /** The entry with that text, checked against its collection. */
  read(text: string, { schema, format }: Koleksi, place: Place): Naskah<unknown> {
    const hash = hashText(text);
    const known = this.#known[place.file];
    const entry: Kept[string] = known?.[0] === hash ? known : [hash, bacaNaskah(text, schema, place, format)];
    if (entry !== known) this.#changed = true;
    this.#next[place.file] = entry;
    return entry[1];
  }

  /** Writes the memory back, if anything changed. Entries that were not read are forgotten. */
  save(): void {
    if (!this.#changed && Object.keys(this.#known).length === Object.keys(this.#next).length) return;
    writeMemory(this.#file, this.#engine, this.#next);
  }
}

/** The memory of each owner, below the cache of the build. */
export function entryMemories(layout: Layout, engine: string): (owner: string) => EntryMemory {
  return (owner) => new EntryMemory(entryFolder(layout), owner, engine);
}
