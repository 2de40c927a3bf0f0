/** Which villages a chooser shows: those that somebody looks for, by kecamatan. */
import { TANPA_KECAMATAN } from '../../../theme/model/portal/portal.ts';
import { slugify } from '../../../theme/model/teks.ts';
import type { VillageInfo } from '../gateway.ts';

export interface Group {
  kecamatan: string;
  villages: VillageInfo[];
}

/** Villages in whose name, kecamatan or folder each of the words occurs; accents and case do not matter. */
export function searchVillages(villages: readonly VillageInfo[], words: string): VillageInfo[] {
  const parts = slugify(words).split('-').filter(Boolean);
  return villages.filter(({ id, nama, kecamatan }) => {
    const text = slugify(`${nama} ${kecamatan} ${id}`);
    return parts.every((part) => text.includes(part));
  });
}

const byName = new Intl.Collator('id', { numeric: true }).compare;

export function sortVillages(villages: readonly VillageInfo[]): VillageInfo[] {
  return villages.toSorted((a, b) => byName(a.nama, b.nama));
}

/** Groups in the order of their names; villages keep theirs. */
export function groupVillages(villages: readonly VillageInfo[]): Group[] {
  const groups = Map.groupBy(villages, ({ kecamatan }) => kecamatan || TANPA_KECAMATAN);
  return [...groups]
    .map(([kecamatan, members]) => ({ kecamatan, villages: members }))
    .sort((a, b) => byName(a.kecamatan, b.kecamatan));
}
