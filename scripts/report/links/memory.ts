/**
 * What links answered lately, so that the next report asks nobody twice in a week. It is kept as answers come: a
 * check takes long, and what interrupts it must not make us ask all of them again.
 */
import { readFileSync } from 'node:fs';
import { selisihHari, type Tanggal } from '../../../theme/model/tanggal.ts';
import { writeWhole } from '../../lib/write.ts';
import type { LinkAnswer } from './ask.ts';

interface Kept extends LinkAnswer {
  hari: Tanggal;
}

/** New answers after which all are written: so many, or this share of all, or a large fleet would mostly write. */
const TOGETHER = 100;
const SHARE = 0.05;
/** Days for which an answer holds. */
const FINE = 7;
const OTHERWISE = 1;

export class LinkMemory {
  readonly #file: string;
  readonly #today: Tanggal;
  readonly #known: Map<string, Kept>;
  #unsaved = 0;

  constructor(file: string, today: Tanggal) {
    this.#file = file;
    this.#today = today;
    this.#known = new Map([...load(file)].filter(([, kept]) => this.#holds(kept)));
  }

  get(url: string): LinkAnswer | undefined {
    const kept = this.#known.get(url);
    return kept && { state: kept.state, reason: kept.reason };
  }

  set(url: string, { state, reason }: LinkAnswer): void {
    this.#known.set(url, { state, reason, hari: this.#today });
    this.#unsaved += 1;
    if (this.#unsaved >= Math.max(TOGETHER, this.#known.size * SHARE)) this.save();
  }

  /** Writes what came since the last time. */
  save(): void {
    if (this.#unsaved === 0) return;
    this.#unsaved = 0;
    writeWhole(this.#file, JSON.stringify(Object.fromEntries(this.#known)));
  }

  #holds({ state, hari }: Kept): boolean {
    const age = selisihHari(hari, this.#today);
    return age >= 0 && age < (state === 'fine' ? FINE : OTHERWISE);
  }
}

function load(file: string): Map<string, Kept> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Kept>));
  } catch {
    // Missing or damaged: everything is asked again.
    return new Map();
  }
}
