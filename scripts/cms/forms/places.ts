/** The villages and kecamatan of a regency as its forms offer them. */
import type { FleetInfo, VillageInfo } from '../gateway.ts';
import type { Choice, Places } from './field.ts';

/** By name; a village stands with its kecamatan, since several may have one name. */
export async function placesOf(fleet: FleetInfo): Promise<Places> {
  const all = await Promise.all((await fleet.villages()).map((id) => fleet.village(id)));
  const villages = all.filter((village): village is VillageInfo => village !== undefined);
  const kecamatan = new Map(
    villages
      .filter((village) => village.kecamatan !== '')
      .map((village) => [village.letak.kecamatan, village.kecamatan]),
  );
  return {
    desa: sorted(
      villages.map(({ id, nama, kecamatan: place }) => ({
        label: place === '' ? nama : `${nama} (${place})`,
        value: id,
      })),
    ),
    kecamatan: sorted([...kecamatan].map(([value, label]) => ({ label, value }))),
  };
}

function sorted(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => a.label.localeCompare(b.label, 'id'));
}
