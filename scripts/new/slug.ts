/**
 * The id of a village, which is its folder name and the first part of its address. It follows from the
 * official table alone, so that the same code gets the same id whatever else is made, and when.
 */
import { slugify } from '../../theme/model/teks.ts';
import type { Wilayah } from '../../theme/model/wilayah.ts';

/** An id is also a label of a domain, and DNS allows no longer one. */
export const MAX_LABEL = 63;

/**
 * Ids for all villages of one regency: the name; where several bear it, all of these with their
 * kecamatan; where that is not enough either, all of those with the last four digits of the code too.
 * Give it the whole regency, also when only one village is wanted.
 */
export function slugSatuKabupaten(villages: readonly Wilayah[]): Map<string, string> {
  const result = new Map<string, string>();
  let rest = villages;
  for (const form of BENTUK) {
    const slugs = new Map(rest.map((village) => [village.kode, form(village)]));
    const count = new Map<string, number>();
    for (const slug of [...result.values(), ...slugs.values()]) count.set(slug, (count.get(slug) ?? 0) + 1);
    const isLast = form === BENTUK.at(-1);
    const clear = (village: Wilayah) => {
      const slug = slugs.get(village.kode) ?? '';
      return isLast || (count.get(slug) === 1 && slug.length <= MAX_LABEL);
    };
    for (const village of rest.filter(clear)) result.set(village.kode, slugs.get(village.kode) ?? '');
    rest = rest.filter((village) => !clear(village));
  }
  return result;
}

/**
 * The id to use in a fleet: `resmi` from the table unless a village of another regency has it already,
 * then the next longer form.
 */
export function pilihId(village: Wilayah, resmi: string, taken: ReadonlySet<string>): string {
  const forms = [resmi, ...BENTUK.slice(1).map((form) => form(village)), berkodeLengkap(village)];
  return forms.find((slug) => slug.length <= MAX_LABEL && !taken.has(slug)) ?? berkodeLengkap(village);
}

const nama = (village: Wilayah): string => slugify(village.nama);
const denganKecamatan = (village: Wilayah): string => slugify(`${village.nama} ${village.kecamatan}`);
const denganKode = (village: Wilayah): string => bertanda(denganKecamatan(village), village.kode.slice(-4));
const berkodeLengkap = (village: Wilayah): string =>
  bertanda(nama(village), village.kode.replaceAll('.', ''));
const BENTUK = [nama, denganKecamatan, denganKode];

/** `slug-tanda`, the slug shortened as far as the label must be. */
function bertanda(slug: string, tanda: string): string {
  return `${slug.slice(0, MAX_LABEL - tanda.length - 1).replace(/-+$/, '')}-${tanda}`;
}
