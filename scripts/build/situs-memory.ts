/**
 * Remembers what each `situs.yaml` says. Every build must know all codes and domains of the fleet, to see
 * which two villages claim the same; parsing 400 files for that would cost more than the edit itself.
 */
import { readFileSync } from 'node:fs';
import type { SitusBerkas } from '../../theme/model/situs.ts';
import { writeWhole } from '../lib/write.ts';
import type { Fleet } from './discover.ts';
import { type Layout, situsFile } from './layout.ts';
import { readSitus } from './situs-file.ts';
import type { Stamps } from './stamps.ts';

interface Memory {
  /** Hash of the program that read them: another one may read them differently. */
  engine: string;
  /** By content hash of the file; null where it cannot be used. */
  sites: Record<string, SitusBerkas | null>;
}

/** What every village of the fleet says of itself; undefined where its file cannot be used. */
export function readAllSitus(
  layout: Layout,
  { villages }: Pick<Fleet, 'villages'>,
  stamps: Stamps,
  engine: string,
): Map<string, SitusBerkas | undefined> {
  const memory = new SitusMemory(situsFile(layout), engine);
  const sites = villages.map(({ id, files }) => {
    const file = files.find(({ path }) => path === `sites/${id}/situs.yaml`);
    return [id, file && memory.read(layout.root, id, stamps.hash(file))] as const;
  });
  memory.save();
  return new Map(sites);
}

class SitusMemory {
  readonly #file: string;
  readonly #engine: string;
  readonly #known: Memory['sites'];
  readonly #next: Memory['sites'] = {};
  #changed = false;

  constructor(file: string, engine: string) {
    this.#file = file;
    this.#engine = engine;
    this.#known = load(file, engine);
  }

  /** The file of that village, whose content has that hash; undefined when it cannot be used. */
  read(root: string, id: string, hash: string): SitusBerkas | undefined {
    const known = this.#known[hash];
    const situs = known === undefined ? (readSitus(root, id).situs ?? null) : known;
    if (known === undefined) this.#changed = true;
    this.#next[hash] = situs;
    return situs ?? undefined;
  }

  /** Writes the memory back, if anything changed. Files that were not asked for are forgotten. */
  save(): void {
    if (!this.#changed) return;
    writeWhole(this.#file, JSON.stringify({ engine: this.#engine, sites: this.#next } satisfies Memory));
  }
}

function load(file: string, engine: string): Memory['sites'] {
  try {
    const memory = JSON.parse(readFileSync(file, 'utf8')) as Partial<Memory>;
    return memory.engine === engine && memory.sites ? memory.sites : {};
  } catch {
    // Missing or damaged: the memory only saves time.
    return {};
  }
}
