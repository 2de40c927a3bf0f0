/** `--desa` and `--kominfo`, as rights. */
import { refuseUnknownVillages } from '../../build/pick.ts';
import { CannotError } from '../../lib/errors.ts';
import type { Rights } from './person.ts';

/**
 * What somebody may edit, as staff wrote it.
 * @param whom name or id, for the error
 * @param villages ids of the fleet
 * @throws a CannotError where the options contradict each other, say nothing, or name no village of the fleet
 */
export function rightsFrom(
  whom: string,
  { desa, kominfo }: { desa: readonly string[]; kominfo: boolean },
  villages: readonly string[],
): Rights {
  if (kominfo === desa.length > 0)
    throw new CannotError(
      `It is not said what ${whom} may edit.`,
      'Write either --desa sukamaju (several with commas) or --kominfo for everything.',
    );
  refuseUnknownVillages(villages, desa);
  return { peran: kominfo ? 'kominfo' : 'operator', desa };
}
