/** Which sections of a village are open data as files of their own: `/data/<nama>.json`. */
import { alamat } from './alamat.ts';
import { type Desa, tampil } from './desa.ts';
import { KOLEKSI, type Koleksi } from './koleksi.ts';
import { isModul } from './modul.ts';

/** Additions are no content of their own: the services hold them. */
const TANPA_BERKAS: ReadonlySet<string> = new Set(['tambahan']);

/** The collections of which the site shows something, in the order of the register. */
export function koleksiTerbuka(desa: Desa): Koleksi[] {
  return KOLEKSI.filter(
    ({ nama }) =>
      !TANPA_BERKAS.has(nama) && (isModul(nama) ? tampil(desa, nama) : desa.koleksi[nama].length > 0),
  );
}

/** Addresses of all files of open data that stand below `/data/`. */
export function alamatData(desa: Desa): string[] {
  return ['situs', ...koleksiTerbuka(desa).map(({ nama }) => nama)].map(alamat.berkasData);
}
