/** Where people find an entry: its own page, or its place on the page of its kind. */
import { alamat, jangkarAgenda, jangkarKesehatan } from './alamat.ts';
import type { Versi } from './anggaran.ts';
import type { NamaKoleksi } from './koleksi.ts';

type Tempat = (slug: string, data: { tahun?: number; versi?: Versi }) => string;

/** Kinds whose entries have no page of their own at `/<koleksi>/<slug>/`. */
const LAIN: Partial<Record<NamaKoleksi, Tempat>> = {
  tambahan: (slug) => alamat.layanan(slug),
  agenda: (slug) => `${alamat.agenda}#${jangkarAgenda(slug)}`,
  perangkat: () => alamat.perangkat,
  halaman: (slug) => alamat.profil(slug),
  anggaran: (_, { tahun, versi }) => alamat.anggaran(tahun && versi ? { tahun, versi } : undefined),
  pengaduan: () => alamat.pengaduan(),
  pendamping: () => alamat.pendamping,
  kesehatan: (slug) => `${alamat.kesehatan}#${jangkarKesehatan(slug)}`,
  wilayah: () => alamat.wilayah,
  penduduk: () => alamat.penduduk,
  tempat: () => alamat.peta,
};

/**
 * The address inside the site, with the place on the page behind a `#` where there is one.
 * @param data of a budget, its year and version: they name its page
 */
export function alamatEntri(
  koleksi: NamaKoleksi,
  slug: string,
  data: { tahun?: number; versi?: Versi } = {},
): string {
  return LAIN[koleksi]?.(slug, data) ?? `/${koleksi}/${slug}/`;
}
