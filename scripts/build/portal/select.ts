/**
 * Whether the portal must be made again. It is made of what the villages published for it, of what the
 * regency wrote, and of the day; an edit that reaches none of these does not touch it.
 */
import { join } from 'node:path';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import { hashText } from '../../lib/hash.ts';
import type { Checked } from '../checked.ts';
import { type Fleet, SHARED } from '../discover.ts';
import { published } from '../fleet-files.ts';
import type { Stamps } from '../stamps.ts';
import { holdsOn, readVersion, type Version } from '../version.ts';

export interface PortalSelectOptions {
  out: string;
  fleet: Pick<Fleet, 'shared' | 'loose'>;
  stamps: Stamps;
  engine: string;
  day: Tanggal;
  /** What was found when it was made the last time. */
  known: Checked | undefined;
  force: boolean;
}

export type PortalSelection =
  | { kind: 'none' }
  | { kind: 'unchanged'; version: Version; checked: Checked }
  | { kind: 'make'; input: string };

/** Decides from the villages' `versi.json`; there is no portal where no village is published. */
export function selectPortal(options: PortalSelectOptions): PortalSelection {
  const { out, fleet, stamps, engine, day, known, force } = options;
  const { villages } = published(out);
  if (villages.length === 0) return { kind: 'none' };
  const digests = villages.map(({ id, digest }) => `${id} ${digest}`);
  const input = hashText(
    [engine, stamps.digest(fleet.shared), stamps.digest(fleet.loose), ...digests].join('\n'),
  );
  const version = readVersion(join(out, SHARED));
  const isCurrent = version?.masukan === input && known?.input === input && holdsOn(version, day);
  if (version && known && isCurrent && !force) return { kind: 'unchanged', version, checked: known };
  return { kind: 'make', input };
}
