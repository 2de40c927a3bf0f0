/** Reads `situs.yaml` of a village and `kabupaten.yaml` of the fleet. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { KABUPATEN_BAKU, type Kabupaten, kabupaten } from '../../theme/model/kabupaten.ts';
import { bacaYaml, MAX_NASKAH_BYTES } from '../../theme/model/naskah.ts';
import { type SitusBerkas, situs } from '../../theme/model/situs.ts';
import { formatBytes } from '../lib/format.ts';
import { SHARED } from './discover.ts';
import { decode } from './entries.ts';

export interface SitusResult {
  /** Undefined when the village cannot be built from it. */
  situs: SitusBerkas | undefined;
  findings: Finding[];
}

export function readSitus(root: string, id: string): SitusResult {
  const file = `sites/${id}/situs.yaml`;
  const place = { site: id, file };
  const path = join(root, file);
  if (!existsSync(path)) return { situs: undefined, findings: [finding(place, 'no_site_file')] };
  const { size } = statSync(path);
  if (size > MAX_NASKAH_BYTES) {
    const params = { size: formatBytes(size), limit: formatBytes(MAX_NASKAH_BYTES) };
    return { situs: undefined, findings: [finding(place, 'too_large', params)] };
  }
  const text = decode(readFileSync(path));
  if (text === undefined) return { situs: undefined, findings: [finding(place, 'not_utf8')] };
  const { data, findings } = bacaYaml(text, situs, place);
  return { situs: data, findings };
}

export interface KabupatenResult {
  /** Undefined when the file is there but wrong: then no address of any village can be trusted. */
  kabupaten: Kabupaten | undefined;
  findings: Finding[];
}

export function readKabupaten(root: string): KabupatenResult {
  const file = 'sites/kabupaten.yaml';
  const place = { site: SHARED, file };
  const path = join(root, file);
  if (!existsSync(path)) {
    return {
      kabupaten: KABUPATEN_BAKU,
      findings: [finding(place, 'no_regency_file', {}, { severity: 'warning' })],
    };
  }
  const text = decode(readFileSync(path));
  if (text === undefined) return { kabupaten: undefined, findings: [finding(place, 'not_utf8')] };
  const { data, findings } = bacaYaml(text, kabupaten, place);
  return { kabupaten: data, findings };
}
