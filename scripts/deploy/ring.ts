/**
 * Rings: a change of the theme goes to one village, then to ten, then to all, and somebody looks in between.
 * A ring holds every smaller one, and its villages are the same each time.
 */
import { CannotError } from '../lib/errors.ts';
import { hashText } from '../lib/hash.ts';

/** How many villages of the fleet a deploy may touch; `Infinity` for all. */
export type Ring = number;

/** @throws {CannotError} for what is neither a number above zero nor `all` */
export function ringFrom(text: string | undefined): Ring {
  if (text === undefined || text === 'all') return Number.POSITIVE_INFINITY;
  const size = Number(text);
  if (Number.isSafeInteger(size) && size > 0) return size;
  throw new CannotError(
    `--ring "${text}" is no ring.`,
    'Write how many villages go first, or all: --ring 1, --ring 10, --ring all.',
  );
}

/**
 * The villages of a ring: first those that the fleet names as its pioneers, in that order, then the others in
 * the order of a hash of their names, so that they lie all over the regency and stay when a village joins.
 * @param ids all villages of the fleet
 * @param first `perintis` of kabupaten.yaml
 */
export function villagesOf(ring: Ring, ids: readonly string[], first: readonly string[]): string[] {
  const pioneers = [...new Set(first)];
  const others = ids.filter((id) => !pioneers.includes(id));
  const hashes = new Map(others.map((id) => [id, hashText(id)]));
  others.sort((a, b) => ((hashes.get(a) ?? '') < (hashes.get(b) ?? '') ? -1 : 1));
  return [...pioneers, ...others].slice(0, ring);
}
