/** Reads `situs.yaml` of a village, and of the fleet `kabupaten.yaml` and `keterbukaan.yaml`. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { KABUPATEN_BAKU, type Kabupaten, kabupaten } from '../../theme/model/kabupaten.ts';
import { type ButirKeterbukaan, gabungKeterbukaan, keterbukaan } from '../../theme/model/keterbukaan.ts';
import { KETERBUKAAN_BAKU } from '../../theme/model/keterbukaan-baku.ts';
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

export interface KeterbukaanResult {
  /** What villages must publish; the theme's own list where the regency's cannot be read. */
  keterbukaan: ButirKeterbukaan[];
  findings: Finding[];
}

/** Reads `sites/keterbukaan.yaml`, which need not exist. */
export function readKeterbukaan(root: string): KeterbukaanResult {
  const place = { site: SHARED, file: 'sites/keterbukaan.yaml' };
  const baku = [...KETERBUKAAN_BAKU];
  if (!isThere(root, place.file)) return { keterbukaan: baku, findings: [] };
  const read = readText(root, place);
  if ('finding' in read) return { keterbukaan: baku, findings: [read.finding] };
  const { data, findings } = bacaYaml(read.text, keterbukaan, place);
  const known = new Set(KETERBUKAAN_BAKU.map(({ kode }) => kode));
  const unknown = (data?.hapus ?? [])
    .filter((kode) => !known.has(kode))
    .map((kode) => finding(place, 'unknown_duty', { kode }, { field: 'hapus', severity: 'warning' }));
  return { keterbukaan: gabungKeterbukaan(baku, data), findings: [...findings, ...unknown] };
}

function isThere(root: string, file: string): boolean {
  return lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined;
}
