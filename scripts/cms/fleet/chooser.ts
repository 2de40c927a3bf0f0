/** Which villages a chooser shows: those that somebody looks for, by kecamatan. */
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

/** Groups and villages in the order of their names. */
export function groupVillages(villages: readonly VillageInfo[]): Group[] {
  const groups = Map.groupBy(villages, ({ kecamatan }) => kecamatan || 'Kecamatan belum diisi');
  const byName = new Intl.Collator('id').compare;
  return [...groups]
    .map(([kecamatan, members]) => ({
      kecamatan,
      villages: members.toSorted((a, b) => byName(a.nama, b.nama)),
    }))
    .sort((a, b) => byName(a.kecamatan, b.kecamatan));
}
