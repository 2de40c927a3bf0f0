/** Looks the fleet's region codes up, and finds codes and domains that two villages claim. */
import { identitas } from '../../theme/model/desa.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import type { Wilayah } from '../../theme/model/wilayah.ts';
import { cariBanyak } from '../wilayah/tabel.ts';
import { readSitus } from './situs-file.ts';

export interface Region {
  wilayah: Wilayah | undefined;
  /** Only findings of this step; those of the file itself come when the village is loaded. */
  findings: Finding[];
}

/** For each village id: its row of the region table, and what is wrong between villages. */
export async function lookUpRegions(
  root: string,
  ids: readonly string[],
  kabupaten: Kabupaten,
  cacheFile: string,
): Promise<Map<string, Region>> {
  const sites = new Map(ids.map((id) => [id, readSitus(root, id).situs]));
  const codes = [...sites.values()].flatMap((situs) => (situs && !situs.contoh ? [situs.kode] : []));
  const table = await cariBanyak(codes, cacheFile);
  const byCode = new Map<string, string>();
  const byDomain = new Map<string, string>();
  const regions = new Map<string, Region>();
  for (const [id, situs] of sites) {
    const place = { site: id, file: `sites/${id}/situs.yaml` };
    const findings: Finding[] = [];
    const wilayah = situs && table.get(situs.kode);
    if (situs) {
      const { kode, domain } = identitas(id, situs, kabupaten, wilayah);
      if (!situs.contoh && !wilayah)
        findings.push(finding(place, 'unknown_region_code', { kode }, { field: 'kode' }));
      const [sameCode, sameDomain] = [byCode.get(kode), byDomain.get(domain)];
      if (sameCode)
        findings.push(finding(place, 'duplicate_region_code', { kode, other: sameCode }, { field: 'kode' }));
      if (sameDomain)
        findings.push(finding(place, 'duplicate_domain', { domain, other: sameDomain }, { field: 'domain' }));
      if (!sameCode) byCode.set(kode, id);
      if (!sameDomain) byDomain.set(domain, id);
    }
    regions.set(id, { wilayah, findings });
  }
  return regions;
}
