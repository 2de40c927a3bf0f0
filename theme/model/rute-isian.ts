/** The pages that follow from entries: a list, and a page for each of them. */
import { type Desa, tampil } from './desa.ts';
import type { Entri } from './entri.ts';
import type { Modul } from './modul.ts';
import type { JenisHalaman, Rute } from './rute.ts';
import type { Tanggal } from './tanggal.ts';

/** A section of one page. */
export function satu(desa: Desa, modul: Modul, path: string, jenis: JenisHalaman): Rute[] {
  return tampil(desa, modul) ? [daftar(path, desa.koleksi[modul], jenis)] : [];
}

/** A section of a list, and a page for each entry. */
export function berisi(
  desa: Desa,
  modul: Modul,
  path: (slug?: string) => string,
  jenis: JenisHalaman,
  entries: readonly Entri<object>[] = desa.koleksi[modul],
): Rute[] {
  if (!tampil(desa, modul)) return [];
  return [daftar(path(), entries), ...entries.map((entry) => halaman(entry, path(entry.slug), jenis))];
}

/** The page of one entry. */
export function halaman(entry: Entri<object>, path: string, jenis: JenisHalaman): Rute {
  const diubah = hariUbah(entry);
  return { path, jenis, ...(diubah && { diubah }), berkas: entry.berkas };
}

/** A page that lists entries; it changed when the newest of them did. */
export function daftar(
  path: string,
  entries: readonly Entri<object>[],
  jenis: JenisHalaman = 'daftar',
): Rute {
  const diubah = entries.map(hariUbah).sort().at(-1);
  return { path, jenis, ...(diubah && { diubah }) };
}

/** The day on which an entry was checked or published; '' where it does not say. Several days are a schedule. */
function hariUbah({ data }: Entri<object>): Tanggal | '' {
  const { diperbarui, tanggal } = data as { diperbarui?: unknown; tanggal?: unknown };
  const day = diperbarui ?? tanggal;
  return typeof day === 'string' ? day : '';
}
