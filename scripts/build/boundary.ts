/** Reads `sites/<desa>/batas.geojson`. A file that cannot be used is reported, and the map drawn without it. */
import { type Batas, bacaBatas, sederhanakan } from '../../theme/model/batas.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { periksaTeksPanjang } from '../../theme/model/periksa.ts';
import type { FileRef } from './discover.ts';
import { readText } from './read.ts';

const MAX_BYTES = 2 * 1024 * 1024;
/** Corners that a drawing of some hundred pixels can show, and that make a path of at most 6 kB. */
const MAX_CORNERS = 600;

export interface BoundaryResult {
  /** Undefined where there is no file, or none that can be used. */
  batas: Batas | undefined;
  findings: Finding[];
}

/** Reads the boundary of a village, where it has one; what is wrong with it never holds the village back. */
export function readBoundary(root: string, id: string, files: readonly FileRef[]): BoundaryResult {
  const place = { site: id, file: `sites/${id}/batas.geojson` };
  if (!files.some(({ path }) => path === place.file)) return { batas: undefined, findings: [] };
  const read = readText(root, place, MAX_BYTES);
  if ('finding' in read) return refused({ ...read.finding, severity: 'warning' });
  let json: unknown;
  try {
    json = JSON.parse(read.text);
  } catch {
    return refused(finding(place, 'bad_boundary', { reason: 'it is not JSON.' }, { severity: 'warning' }));
  }
  const result = bacaBatas(json);
  if ('alasan' in result)
    return refused(finding(place, 'bad_boundary', { reason: result.alasan }, { severity: 'warning' }));
  // The names are written on the map, so they are looked at as any text of the village is.
  const forbidden = result.batas.flatMap(({ nama }) => periksaTeksPanjang(nama ?? '', place, 1));
  if (forbidden.length > 0) return { batas: undefined, findings: forbidden };
  const batas = sederhanakan(result.batas, MAX_CORNERS);
  if (batas.length > 0) return { batas, findings: [] };
  const reason = 'none of its outlines is large enough to be seen.';
  return refused(finding(place, 'bad_boundary', { reason }, { severity: 'warning' }));
}

function refused(found: Finding): BoundaryResult {
  return { batas: undefined, findings: [found] };
}
