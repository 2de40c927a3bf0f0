/** The villages that a command is asked for. */
import { CannotError } from '../lib/errors.ts';

/** Throws a CannotError when `sites` names a village that is not among `ids`. */
export function requireVillages(ids: readonly string[], sites: readonly string[]): void {
  const missing = sites.filter((id) => !ids.includes(id));
  if (missing.length === 0) return;
  throw new CannotError(
    `There is no village "${missing.join('", "')}".`,
    `Villages are folders in sites/: ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', ...' : ''}.`,
  );
}
