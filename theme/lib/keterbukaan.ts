/** How the items of public information are said to citizens. */
import { alamat } from '../model/alamat.ts';
import type { Desa } from '../model/desa.ts';
import { KELOMPOK_DOKUMEN, type KelompokDokumen } from '../model/dokumen.ts';
import type { HasilButir } from '../model/keterbukaan-periksa.ts';
import { formatTanggal } from '../model/tanggal.ts';
import { menuLain, menuUtama } from './menu.ts';

export interface TampakButir {
  tautan?: { path: string; kata: string };
  /** What is not there, said plainly. */
  kurang?: string;
}

/** What a citizen reads below the item. */
export function labelHasil(desa: Desa, { status, tautan, tahun, batas }: HasilButir): TampakButir {
  const link = tautan && {
    tautan: { path: tautan.path, kata: tautan.judul || namaHalaman(desa, tautan.path) },
  };
  if (status === 'ada') return { ...link };
  const due = status === 'belum' && batas ? ` Paling lambat ${formatTanggal(batas)}.` : '';
  const what =
    tautan && tahun ? `Tahun ${tahun} belum tersedia di situs ini.` : 'Belum tersedia di situs ini.';
  return { ...link, kurang: `${what}${due}` };
}

/** The name of a page as the menus have it. */
function namaHalaman(desa: Desa, path: string): string {
  if (path === alamat.dip) return 'Daftar Informasi Publik';
  const group = /^\/dokumen\/kelompok\/([a-z-]+)\/$/.exec(path)?.[1];
  if (group && group in KELOMPOK_DOKUMEN) return KELOMPOK_DOKUMEN[group as KelompokDokumen].nama;
  const items = [...menuUtama(desa), ...menuLain(desa).flatMap(({ butir }) => butir)];
  return items.find((item) => item.path === path)?.label ?? 'Lihat';
}
