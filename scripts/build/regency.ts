/** What the regency says of the fleet, for commands that can do nothing without it. */
import type { Finding } from '../../theme/model/finding.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { CannotError } from '../lib/errors.ts';
import { readKabupaten } from './situs-file.ts';
import { describeFinding } from './summary.ts';

/** Reads `sites/kabupaten.yaml`. Throws a CannotError that says what is wrong with it. */
export function requireKabupaten(root: string): { kabupaten: Kabupaten; findings: Finding[] } {
  const { kabupaten, findings } = readKabupaten(root);
  if (kabupaten) return { kabupaten, findings };
  throw new CannotError(
    'sites/kabupaten.yaml cannot be used; no village can be built without it.',
    findings.map(describeFinding).join('\n').trim(),
  );
}
