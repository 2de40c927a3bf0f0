/** Reads `situs.yaml` of a village and `kabupaten.yaml` of the fleet. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { KABUPATEN_BAKU, type Kabupaten, kabupaten } from '../../theme/model/kabupaten.ts';
import { bacaYaml } from '../../theme/model/naskah.ts';
import { type SitusBerkas, situs } from '../../theme/model/situs.ts';
import { SHARED } from './discover.ts';
import { readText } from './read.ts';

export interface SitusResult {
  /** Undefined when the village cannot be built from it. */
  situs: SitusBerkas | undefined;
  findings: Finding[];
}

export function readSitus(root: string, id: string): SitusResult {
  const place = { site: id, file: `sites/${id}/situs.yaml` };
  if (!isThere(root, place.file)) return { situs: undefined, findings: [finding(place, 'no_site_file')] };
  const read = readText(root, place);
  if ('finding' in read) return { situs: undefined, findings: [read.finding] };
  const { data, findings } = bacaYaml(read.text, situs, place);
  return { situs: data, findings };
}

export interface KabupatenResult {
  /** Undefined when the file is there but wrong: then no address of any village can be trusted. */
  kabupaten: Kabupaten | undefined;
  findings: Finding[];
}

export function readKabupaten(root: string): KabupatenResult {
  const place = { site: SHARED, file: 'sites/kabupaten.yaml' };
  if (!isThere(root, place.file)) {
    return {
      kabupaten: KABUPATEN_BAKU,
      findings: [finding(place, 'no_regency_file', {}, { severity: 'warning' })],
    };
  }
  const read = readText(root, place);
  if ('finding' in read) return { kabupaten: undefined, findings: [read.finding] };
  const { data, findings } = bacaYaml(read.text, kabupaten, place);
  return { kabupaten: data, findings };
}

function isThere(root: string, file: string): boolean {
  return lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined;
}
