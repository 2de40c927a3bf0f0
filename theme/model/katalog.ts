/** The services of a village as lists show them: sorted into the ways in which people look for one. */
import type { Desa } from './desa.ts';
import { KATEGORI_LAYANAN, type KategoriLayanan } from './layanan.ts';

/** Categories that have at least one service, in the order of the controlled list. */
export function kategoriTerpakai(desa: Desa): KategoriLayanan[] {
  const used = new Set(desa.koleksi.layanan.map((entry) => entry.data.kategori));
  return (Object.keys(KATEGORI_LAYANAN) as KategoriLayanan[]).filter((kategori) => used.has(kategori));
}
