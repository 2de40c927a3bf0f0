/** Which villages a command is about: all of the fleet, those that `--site` names, or those of a shard. */
import { CannotError } from '../lib/errors.ts';
import { type Fleet, SHARED, type VillageFiles } from './discover.ts';
import { inShard, type Shard } from './shard.ts';

/** How many villages an error names. */
const NAMED = 12;

/**
 * The villages of these ids, all when none is named; of these, the ones of the shard.
 * Throws a CannotError for an id that the fleet does not have.
 */
export function pickVillages(
  { villages }: Pick<Fleet, 'villages'>,
  ids: readonly string[],
  shard?: Shard,
): VillageFiles[] {
  refuseUnknownVillages(
    villages.map(({ id }) => id),
    ids,
  );
  const named = new Set(ids);
  return villages.filter(({ id }) => (named.size === 0 || named.has(id)) && inShard(shard, id));
}

/** The same where an id may also be that of the regency's portal, which is no village. */
export function pickSites(
  fleet: Pick<Fleet, 'villages'>,
  ids: readonly string[],
  shard?: Shard,
): VillageFiles[] {
  const villages = ids.filter((id) => id !== SHARED);
  return ids.length > 0 && villages.length === 0 ? [] : pickVillages(fleet, villages, shard);
}

/** Throws a CannotError for an id that is not among the fleet's. */
export function refuseUnknownVillages(all: readonly string[], ids: readonly string[]): void {
  const known = new Set(all);
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return;
  const more = all.length > NAMED ? ', ...' : '';
  throw new CannotError(
    `There is no village "${missing.join('", "')}".`,
    `Villages are the folders in sites/: ${all.slice(0, NAMED).join(', ')}${more}.`,
  );
}
