/** Which villages a command is about: all of the fleet, or those that `--site` names. */
import { CannotError } from '../lib/errors.ts';
import type { Fleet, VillageFiles } from './discover.ts';

/** How many villages an error names. */
const NAMED = 12;

/** The villages of these ids, all when none is named. Throws a CannotError for an id that the fleet does not have. */
export function pickVillages({ villages }: Pick<Fleet, 'villages'>, ids: readonly string[]): VillageFiles[] {
  refuseUnknownVillages(
    villages.map(({ id }) => id),
    ids,
  );
  return ids.length === 0 ? villages : villages.filter(({ id }) => ids.includes(id));
}

/** Throws a CannotError for an id that is not among the fleet's. */
export function refuseUnknownVillages(all: readonly string[], ids: readonly string[]): void {
  const missing = ids.filter((id) => !all.includes(id));
  if (missing.length === 0) return;
  const more = all.length > NAMED ? ', ...' : '';
  throw new CannotError(
    `There is no village "${missing.join('", "')}".`,
    `Villages are the folders in sites/: ${all.slice(0, NAMED).join(', ')}${more}.`,
  );
}
