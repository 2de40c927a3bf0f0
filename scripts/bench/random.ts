/** Numbers that look random and are the same on every machine: the fleet of a benchmark must not vary. */

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different items, in drawn order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** A generator that always gives the same sequence for the same words. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  // mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for choosing words.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[int(0, list.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from an empty list.');
    return item;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => {
      const [item] = rest.splice(int(0, rest.length - 1), 1);
      return item as T;
    });
  };
  return { next, int, pick, sample };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
