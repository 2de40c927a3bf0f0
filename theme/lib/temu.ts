/** How a page tells search about itself: attributes for its article and its heading. */
import { diKantorDesa } from '../model/katalog.ts';
import type { Layanan } from '../model/layanan.ts';
import type { Sebutan } from '../model/sebutan.ts';
import { namaKantor } from './kata.ts';

/** Kinds of page, as search names them to citizens. */
export type JenisTemuan =
  | 'Daftar'
  | 'Layanan'
  | 'Panduan'
  | 'Pengumuman'
  | 'Berita'
  | 'Anggaran'
  | 'Dokumen'
  | 'Kantor'
  | 'Profil'
  | 'Pengaduan'
  | 'Informasi publik'
  | 'Situs ini';

/**
 * For the element that holds the page's content.
 * @param catatan where it is handled, or when it was said; stands first, because a value in place takes the rest
 */
export function bisaDicari(jenis: JenisTemuan, catatan = ''): Record<string, string> {
  return {
    'data-pagefind-body': '',
    'data-pagefind-meta': `${catatan && 'catatan[data-catatan], '}jenis:${jenis}`,
    ...(catatan && { 'data-catatan': catatan }),
  };
}

/**
 * For the heading.
 * @param kata other words that people ask for the page with
 * @param lain more that search should show, by its name (`title`, `ringkasan`)
 */
export function ditanyaDengan(
  kata: readonly string[],
  lain: Record<string, string | undefined> = {},
): Record<string, string> {
  const shown = Object.entries(lain).filter((one): one is [string, string] => Boolean(one[1]));
  return {
    ...(kata.length > 0 && { 'data-kata': kata.join(', '), 'data-pagefind-index-attrs': 'data-kata' }),
    ...Object.fromEntries(shown.map(([name, text]) => [`data-${name}`, text])),
    ...(shown.length > 0 && {
      'data-pagefind-meta': shown.map(([name]) => `${name}[data-${name}]`).join(', '),
    }),
  };
}

/** For the heading of a list: the list is found by its name, its entries by theirs. */
export function daftarDicari(...kata: string[]): Record<string, string> {
  return { ...ditanyaDengan(kata), ...bisaDicari('Daftar') };
}

/** Where one goes for a service. */
export function tempatLayanan(data: Layanan, sebutan: Sebutan): string {
  return data.akses.tempat ?? (diKantorDesa(data) ? namaKantor(sebutan) : (data.instansi ?? ''));
}

/** Agencies that people know by a short name. */
const SEBUTAN_INSTANSI: Record<string, string> = {
  'Dinas Kependudukan dan Pencatatan Sipil': 'Dukcapil',
  'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu': 'DPMPTSP',
  'Kantor Urusan Agama': 'KUA',
  'Kepolisian Resor': 'Polres',
  'Kantor Bersama Samsat': 'Samsat',
};

/** `Kantor desa (Dukcapil)`: where one goes, and whose service it is where that says more. */
export function catatanLayanan(data: Layanan, sebutan: Sebutan): string {
  const tempat = tempatLayanan(data, sebutan);
  if (!data.instansi) return tempat;
  const nama = SEBUTAN_INSTANSI[data.instansi] ?? data.instansi;
  return tempat.toLowerCase().includes(nama.toLowerCase()) || tempat.includes(data.instansi)
    ? tempat
    : `${tempat} (${nama})`;
}
