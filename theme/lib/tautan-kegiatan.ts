/** From a row of the budget to the page of the work that it pays for: how far it is, with photos. */
import { alamat } from '../model/alamat.ts';
import { type Desa, tampil } from '../model/desa.ts';

/** Address by code of activity, for works of that year; of several with one code, that of their list. */
export function tautanKegiatan(desa: Desa, tahun: number): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  if (!tampil(desa, 'kegiatan')) return links;
  for (const { slug, data } of desa.koleksi.kegiatan) {
    if (data.tahun !== tahun || !data.kode) continue;
    links.set(data.kode, links.has(data.kode) ? alamat.kegiatan() : alamat.kegiatan(slug));
  }
  return links;
}
