/**
 * How often somebody may do something. The generic cell rate algorithm (ITU-T I.371): one number a key,
 * the time at which all that was taken so far would have been allowed at an even pace.
 */

export interface Rate {
  /** So many at once. */
  burst: number;
  /** After that, one more in each of these spans (milliseconds). */
  every: number;
  /** Keys that are remembered; with more, those that waited longest are forgotten. */
  keys: number;
}

export class RateLimit {
  readonly #rate: Rate;
  /** Key -> time at which it has its whole burst again; the least recently used first. */
  readonly #full = new Map<string, number>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /**
   * Takes one.
   * @param now milliseconds
   * @returns 0 when it was there, else how long to wait, in milliseconds; then nothing was taken
   */
  take(key: string, now: number): number {
    const { burst, every, keys } = this.#rate;
    const next = Math.max(this.#full.get(key) ?? 0, now) + every;
    const wait = next - now - burst * every;
    if (wait > 0) return wait;
    this.#full.delete(key);
    this.#full.set(key, next);
    if (this.#full.size > keys) this.#forget(now);
    return 0;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#full.size;
  }

  /** Drops what is full again and would be the same if it were new; where that is not enough, a tenth. */
  #forget(now: number): void {
    for (const [key, full] of this.#full) if (full <= now) this.#full.delete(key);
    for (const key of this.#full.keys()) {
      if (this.#full.size <= this.#rate.keys * 0.9) return;
      this.#full.delete(key);
    }
  }
}
