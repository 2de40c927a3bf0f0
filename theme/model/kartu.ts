/**
 * Share cards: the picture that stands beside a link in a chat. One a kind of page and village; which
 * kind a page has follows from the first part of its address, so that new pages need no word here.
 */
import type { Desa } from './desa.ts';
import { ruteDesa } from './rute.ts';

export type JenisKartu = 'beranda' | 'layanan' | 'anggaran' | 'kabar' | 'profil' | 'informasi' | 'warga';

/** A card that was drawn for this village. */
export interface Kartu {
  /** Address in the site. */
  url: string;
  /** What it shows, in words. */
  alt: string;
}

export const UKURAN_KARTU = { lebar: 1200, tinggi: 630 };

/** First part of the address -> kind; everything else shares the card of the home page. */
const BAGIAN = new Map<string, JenisKartu>([
  ['layanan', 'layanan'],
  ['panduan', 'layanan'],
  ['maklumat', 'layanan'],
  ['anggaran', 'anggaran'],
  ['kegiatan', 'anggaran'],
  ['pengumuman', 'kabar'],
  ['berita', 'kabar'],
  ['agenda', 'kabar'],
  ['loker', 'kabar'],
  ['profil', 'profil'],
  ['perangkat', 'profil'],
  ['lembaga', 'profil'],
  ['wilayah', 'profil'],
  ['penduduk', 'profil'],
  ['galeri', 'profil'],
  ['dokumen', 'informasi'],
  ['informasi', 'informasi'],
  ['ppid', 'informasi'],
  ['bantuan', 'warga'],
  ['kesehatan', 'warga'],
  ['pendamping', 'warga'],
  ['darurat', 'warga'],
]);

/** The kind of card of the page at that address. */
export function jenisKartu(path: string): JenisKartu {
  return BAGIAN.get(path.split('/')[1] ?? '') ?? 'beranda';
}

/** The kinds that at least one page of the village uses. A card is drawn for no page that does not exist. */
export function kartuTerpakai(desa: Desa): JenisKartu[] {
  const used = new Set(
    ruteDesa(desa)
      .filter(({ jenis }) => jenis !== 'data')
      .map(({ path }) => jenisKartu(path)),
  );
  return [...used];
}
