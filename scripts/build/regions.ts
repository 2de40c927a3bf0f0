/** Looks the fleet's region codes up, and finds codes and domains that two villages claim. */
import { join } from 'node:path';
import { type Identitas, identitas } from '../../theme/model/desa.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { type Letak, letakDesa } from '../../theme/model/jangkauan.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import type { SitusBerkas } from '../../theme/model/situs.ts';
import type { Wilayah } from '../../theme/model/wilayah.ts';
import { cariBanyak } from '../wilayah/tabel.ts';
import { type Layout, regionFile } from './layout.ts';
import { readVersion } from './version.ts';

export interface Region {
  wilayah: Wilayah | undefined;
  /** Only findings of this step; those of the file itself come when the village is loaded. */
  findings: Finding[];
}

type Claim = Pick<Identitas, 'kode' | 'domain'>;

/**
 * For each village id: its row of the region table, and what is wrong between villages.
 * @param sites what each village's file says; undefined where it cannot be used
 * @param standing what the published site of a village has; a shard, which has not got them all, knows none
 */
export async function lookUpRegions(
  layout: Layout,
  sites: ReadonlyMap<string, SitusBerkas | undefined>,
  kabupaten: Kabupaten,
  standing = (id: string): Claim | undefined => readVersion(join(layout.out, id))?.identitas,
): Promise<Map<string, Region>> {
  const codes = [...sites.values()].flatMap((situs) => (situs && !situs.contoh ? [situs.kode] : []));
  const table = await cariBanyak(codes, regionFile(layout));
  const claims = new Map<string, Claim>();
  for (const [id, situs] of sites) {
    // A village whose file is broken keeps what its published site has.
    const claim = situs ? identitas(id, situs, kabupaten, table.get(situs.kode)) : standing(id);
    if (claim) claims.set(id, claim);
  }
  const weight = (field: keyof Claim) => (id: string, value: string) =>
    (standing(id)?.[field] === value ? 2 : 0) + (value === `${id}.${kabupaten.domain}` ? 1 : 0);
  const owners = {
    kode: ownersOf('kode', claims, weight('kode')),
    domain: ownersOf('domain', claims, weight('domain')),
  };
  // The regency's own addresses are no village's, whoever had them first.
  for (const own of [kabupaten.portal && kabupaten.domain, kabupaten.gerbang])
    if (own) owners.domain.set(own, kabupaten.nama);
  return new Map(
    [...sites].map(([id, situs]) => [
      id,
      {
        wilayah: situs && table.get(situs.kode),
        findings: situs ? conflicts(id, situs, claims.get(id), owners, table) : [],
      },
    ]),
  );
}

/** Where each village lies, whose file can be used. */
export function placesOf(
  sites: ReadonlyMap<string, SitusBerkas | undefined>,
  regions: ReadonlyMap<string, Region>,
): Map<string, Letak> {
  const known = [...sites].flatMap(([id, situs]) =>
    situs ? [[id, letakDesa(id, situs, regions.get(id)?.wilayah)] as const] : [],
  );
  return new Map(known);
}

/**
 * Which village each value belongs to. Of several that claim it: the one whose published site has it, then
 * the one whose folder names it, then the first. So no village can take the address of another one.
 */
function ownersOf(
  field: keyof Claim,
  claims: ReadonlyMap<string, Claim>,
  weight: (id: string, value: string) => number,
): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [id, { [field]: value }] of claims) {
    const owner = owners.get(value);
    if (owner === undefined || weight(id, value) > weight(owner, value)) owners.set(value, id);
  }
  return owners;
}

function conflicts(
  id: string,
  situs: SitusBerkas,
  claim: Claim | undefined,
  owners: Record<keyof Claim, ReadonlyMap<string, string>>,
  table: ReadonlyMap<string, Wilayah>,
): Finding[] {
  const place = { site: id, file: `sites/${id}/situs.yaml` };
  const findings: Finding[] = [];
  const { kode } = situs;
  if (!situs.contoh && !table.has(kode))
    findings.push(finding(place, 'unknown_region_code', { kode }, { field: 'kode' }));
  const domain = claim?.domain ?? '';
  const [ofCode = id, ofDomain = id] = [owners.kode.get(kode), owners.domain.get(domain)];
  if (ofCode !== id)
    findings.push(finding(place, 'duplicate_region_code', { kode, other: ofCode }, { field: 'kode' }));
  if (ofDomain !== id)
    findings.push(finding(place, 'duplicate_domain', { domain, other: ofDomain }, { field: 'domain' }));
  return findings;
}
