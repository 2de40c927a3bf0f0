/**
 * The villages' digests as they lie in the output folder. The portal is made from published sites alone, so
 * that it does not matter which build, or which machine of several, made them.
 */
import { join } from 'node:path';
import { type Finding, finding } from '../../../theme/model/finding.ts';
import type { DesaPortal } from '../../../theme/model/portal/portal.ts';
import {
  BERKAS_RINGKASAN,
  bacaRingkasan,
  MAX_RINGKASAN_BYTES,
} from '../../../theme/model/portal/ringkasan.ts';
import { SHARED } from '../discover.ts';
import { type DesaTerbit, published } from '../fleet-files.ts';
import { readText } from '../read.ts';

export interface Digests {
  villages: DesaPortal[];
  /** A warning for each village that the portal must leave out. */
  findings: Finding[];
}

/** Reads the digest of every published village, one at a time; what is wrong with one leaves out that one. */
export function readDigests(out: string): Digests {
  const digests: Digests = { villages: [], findings: [] };
  for (const village of published(out).villages) {
    const read = readDigest(out, village);
    if ('village' in read) digests.villages.push(read.village);
    else {
      const params = { id: village.id, reason: read.reason };
      digests.findings.push(
        finding({ site: SHARED, file: '' }, 'portal_skipped', params, { severity: 'warning' }),
      );
    }
  }
  return digests;
}

function readDigest(
  out: string,
  { id, identitas }: DesaTerbit,
): { village: DesaPortal } | { reason: string } {
  const place = { site: id, file: join(id, BERKAS_RINGKASAN) };
  const read = readText(out, place, MAX_RINGKASAN_BYTES);
  if ('finding' in read) return { reason: 'it was published without one, or it cannot be read.' };
  let json: unknown;
  try {
    json = JSON.parse(read.text);
  } catch {
    return { reason: 'it is not JSON.' };
  }
  const digest = bacaRingkasan(json);
  if ('alasan' in digest) return { reason: digest.alasan };
  // Its links lead to that domain, and its numbers are counted for that code.
  const foreign = (['domain', 'kode'] as const).find((name) => digest.ringkasan[name] !== identitas[name]);
  if (foreign)
    return {
      reason: `its ${foreign} is ${digest.ringkasan[foreign]}, the site's is ${identitas[foreign]} (versi.json).`,
    };
  return { village: { id, ...digest.ringkasan } };
}
