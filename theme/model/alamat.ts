/**
 * Where each page of a village's site stands: every address is spelt here and nowhere else. Addresses
 * start at the root of the site; pages end with a slash, files do not.
 */
import type { Anggaran } from './anggaran.ts';
import type { KelompokDokumen } from './dokumen.ts';
import type { Golongan } from './golongan.ts';
import type { NamaKoleksi } from './koleksi.ts';
import type { KategoriLapak } from './lapak.ts';
import type { KategoriLayanan, Peristiwa } from './layanan.ts';
import { isNamaPerangkatKeras, slugify } from './teks.ts';

/** `/berita/`, and with the name of an entry `/berita/panen/`. */
const daftar =
  (nama: string) =>
  (slug?: string): string =>
    slug ? `/${nama}/${slug}/` : `/${nama}/`;

/** The village's page that holds its pledge to those it serves; every site has one (UU 25/2009 art. 22). */
export const MAKLUMAT = 'maklumat-pelayanan';

export const alamat = {
  beranda: '/',
  layanan: daftar('layanan'),
  kategori: (kategori: KategoriLayanan) => `/layanan/kategori/${kategori}/`,
  peristiwa: (peristiwa: Peristiwa) => `/layanan/peristiwa/${peristiwa}/`,
  instansi: (slug: string) => `/layanan/instansi/${slug}/`,
  semuaLayanan: '/layanan/semua/',
  pengumuman: daftar('pengumuman'),
  berita: daftar('berita'),
  agenda: '/agenda/',
  /** The calendar file of all events, or of one. */
  kalender: (slug?: string) => (slug ? `/agenda/${slug}.ics` : '/agenda.ics'),
  profil: (slug?: string) => (slug === MAKLUMAT ? '/maklumat/' : daftar('profil')(slug)),
  perangkat: '/perangkat/',
  lembaga: daftar('lembaga'),
  galeri: daftar('galeri'),
  wilayah: '/wilayah/',
  penduduk: '/penduduk/',
  dokumen: daftar('dokumen'),
  kelompokDokumen: (kelompok: KelompokDokumen, tahun?: string) =>
    tahun ? `/dokumen/kelompok/${kelompok}/${tahun}/` : `/dokumen/kelompok/${kelompok}/`,
  ppid: '/ppid/',
  golongan: (golongan: Golongan) => `/ppid/${golongan}/`,
  dip: '/ppid/daftar-informasi/',
  dipCsv: '/ppid/daftar-informasi.csv',
  permohonan: '/ppid/permohonan/',
  keberatan: '/ppid/keberatan/',
  peta: '/peta/',
  panduan: daftar('panduan'),
  bantuan: daftar('bantuan'),
  pendamping: '/pendamping/',
  kesehatan: '/kesehatan/',
  darurat: '/darurat/',
  loker: daftar('loker'),
  lapak: daftar('lapak'),
  kategoriLapak: (kategori: KategoriLapak) => `/lapak/kategori/${kategori}/`,
  anggaran: (entry?: Pick<Anggaran, 'tahun' | 'versi'>) =>
    entry ? `/anggaran/${entry.tahun}/${entry.versi}/` : '/anggaran/',
  /** The log; with a page of a year, `/pengaduan/2026/`, `/pengaduan/2026/2/`. */
  pengaduan: (arsip?: { tahun: number; lembar: number }) => {
    if (!arsip) return '/pengaduan/';
    return arsip.lembar === 1 ? `/pengaduan/${arsip.tahun}/` : `/pengaduan/${arsip.tahun}/${arsip.lembar}/`;
  },
  kegiatan: daftar('kegiatan'),
  /** The rows of one version as open data. */
  anggaranData: ({ tahun, versi }: Pick<Anggaran, 'tahun' | 'versi'>, jenis: 'csv' | 'json') =>
    `/anggaran/${tahun}/${versi}.${jenis}`,
  perbandingan: '/anggaran/perbandingan/',
  paketAnggaran: '/anggaran/datapackage.json',
  kontak: '/kontak/',
  cari: '/cari/',
  maklumat: '/maklumat/',
  tentang: '/tentang/',
  aksesibilitas: '/aksesibilitas/',
  privasi: '/privasi/',
  data: '/data/',
  berkasData: (nama: string) => `/data/${nama}.json`,
  rss: '/rss.xml',
  manifes: '/manifest.webmanifest',
  /** What is shown without a network for a page that was not kept; what is kept; who keeps it. */
  luring: '/luring/',
  daftarLuring: '/luring.json',
  pekerja: '/sw.js',
  /** Leads to the gateway, where operators write; no page of the theme. */
  pintuOperator: '/admin/',
} as const;

/** Where one event stands on the agenda page; never the id of a part of the page itself, such as `isi`. */
export function jangkarAgenda(slug: string): string {
  return `acara-${slug}`;
}

/** Where one health service stands on their page. */
export function jangkarKesehatan(slug: string): string {
  return `jadwal-${slug}`;
}

/** Where a hamlet stands on the page of helpers. */
export function jangkarDusun(nama: string): string {
  return `untuk-${slugify(nama) || 'warga'}`;
}

/** Names that an entry cannot take, because the site itself uses them below the same address. */
const TERPAKAI: Partial<Record<NamaKoleksi, readonly string[]>> = {
  dokumen: ['kelompok'],
  layanan: ['kategori', 'peristiwa', 'instansi', 'semua'],
  lapak: ['kategori'],
};

/** True when an entry of that name would stand where the site has pages of its own, or Windows a device. */
export function isTerpakai(koleksi: NamaKoleksi, slug: string): boolean {
  return isNamaPerangkatKeras(slug) || (TERPAKAI[koleksi]?.includes(slug) ?? false);
}

/**
 * The address of `target` as seen from `from`, both inside the site. Links are relative, so that a site
 * works at the root of a domain and in any folder of a host.
 */
export function relatif(from: string, target: string): string {
  if (from === '/404.html') return target;
  const depth = from.split('/').length - 2;
  return `${depth === 0 ? './' : '../'.repeat(depth)}${target.slice(1)}`;
}
