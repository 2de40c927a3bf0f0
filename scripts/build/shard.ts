/**
 * A shard: the part of a fleet that one machine of several makes. A village belongs to one by its name alone,
 * so every machine knows its own without asking another, and a village that comes or goes moves none of the
 * others: what a machine has kept of them stays of use. The parts are not equally large for that: of 400
 * villages, the largest of 8 has some 60 instead of 50.
 */
import { CannotError } from '../lib/errors.ts';
import { hashText } from '../lib/hash.ts';

export interface Shard {
  /** From 1. */
  number: number;
  of: number;
}

/** More machines than any CI hands out for one run. */
export const MAX_SHARDS = 256;

/** The shard, from 1 to `of`, that a village of that name belongs to. */
export function shardOf(id: string, of: number): number {
  return (Number.parseInt(hashText(id).slice(0, 8), 16) % of) + 1;
}

/** True for a village of that shard, and for every village where there are no shards. */
export function inShard(shard: Shard | undefined, id: string): boolean {
  return shard === undefined || shardOf(id, shard.of) === shard.number;
}

/** `2/8`. */
export function shardName({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/** Reads `2/8`; undefined when the option is not given. @throws {CannotError} for anything else */
export function shardFrom(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, number = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= MAX_SHARDS) return { number, of };
  throw new CannotError(
    `"${text}" is no shard.`,
    `Write which one of how many, from 1/${MAX_SHARDS} to ${MAX_SHARDS}/${MAX_SHARDS}: --shard 2/8 is the second of eight.`,
  );
}
