/**
 * The pages and files of a village's site. Render, sitemap and the check of links all walk this list:
 * what is not in it does not exist. Each section adds its own part; a section that is switched off, or
 * that has nothing to show, adds nothing.
 */
import { alamat } from './alamat.ts';
import { alamatData } from './data-terbuka.ts';
import { adaPeta, type Desa } from './desa.ts';
import { rutePortal } from './portal/rute.ts';
import {
  agenda,
  anggaran,
  dokumen,
  entriPengumuman,
  lapak,
  layanan,
  luring,
  maklumat,
  pengaduan,
  pengumuman,
  ppid,
  profil,
} from './rute-bagian.ts';
import { berisi, halaman, satu } from './rute-isian.ts';
import type { Tanggal } from './tanggal.ts';

export type JenisHalaman =
  | 'beranda'
  | 'daftar'
  | 'layanan'
  | 'anggaran'
  | 'pengumuman'
  | 'berita'
  | 'agenda'
  | 'profil'
  | 'dokumen'
  | 'panduan'
  | 'pengaduan'
  | 'warga'
  | 'kontak'
  | 'cari'
  | 'situs'
  | 'luring'
  | 'ppid'
  | '404'
  | 'data';

export interface Rute {
  /** Address inside the site; pages end with a slash, files do not. */
  path: string;
  jenis: JenisHalaman;
  /** Last change of what the page shows, where an entry says so; for the sitemap. */
  diubah?: Tanggal;
  /** Path of the entry that the page shows, for error reports. */
  berkas?: string;
  /** True for what only the regency's portal has: its page lies in `pages/@kabupaten/`, not in `pages/[site]/`. */
  portal?: true;
}

const BAGIAN: readonly ((desa: Desa) => Rute[])[] = [
  () => [{ path: alamat.beranda, jenis: 'beranda' }],
  layanan,
  anggaran,
  (desa) => berisi(desa, 'kegiatan', alamat.kegiatan, 'anggaran'),
  pengumuman,
  (desa) => berisi(desa, 'berita', alamat.berita, 'berita'),
  agenda,
  profil,
  maklumat,
  (desa) => satu(desa, 'perangkat', alamat.perangkat, 'profil'),
  (desa) => berisi(desa, 'lembaga', alamat.lembaga, 'profil'),
  (desa) => berisi(desa, 'galeri', alamat.galeri, 'profil'),
  (desa) => satu(desa, 'wilayah', alamat.wilayah, 'profil'),
  (desa) => satu(desa, 'penduduk', alamat.penduduk, 'profil'),
  (desa) => (adaPeta(desa) ? [{ path: alamat.peta, jenis: 'profil' }] : []),
  dokumen,
  ppid,
  (desa) => berisi(desa, 'panduan', alamat.panduan, 'panduan'),
  pengaduan,
  (desa) => berisi(desa, 'bantuan', alamat.bantuan, 'warga'),
  (desa) => satu(desa, 'pendamping', alamat.pendamping, 'warga'),
  (desa) => satu(desa, 'kesehatan', alamat.kesehatan, 'warga'),
  (desa) => berisi(desa, 'loker', alamat.loker, 'warga'),
  lapak,
  () => [
    { path: alamat.darurat, jenis: 'kontak' },
    { path: alamat.kontak, jenis: 'kontak' },
    { path: alamat.cari, jenis: 'cari' },
    { path: alamat.tentang, jenis: 'situs' },
    { path: alamat.aksesibilitas, jenis: 'situs' },
    { path: alamat.privasi, jenis: 'situs' },
    { path: alamat.data, jenis: 'situs' },
    { path: '/404.html', jenis: '404' },
  ],
  luring,
  (desa) => [...BERKAS, ...alamatData(desa)].map((path) => ({ path, jenis: 'data' })),
];

/** Files that every site has. */
const BERKAS = [alamat.rss, '/sitemap.xml', '/robots.txt', '/ikon.svg', alamat.manifes, alamat.pekerja];

/** What the portal has in common with the villages' sites: what the regency wrote, and what every site needs. */
const BAGIAN_PORTAL: typeof BAGIAN = [
  layanan,
  (desa) => berisi(desa, 'panduan', alamat.panduan, 'panduan'),
  (desa) => berisi(desa, 'bantuan', alamat.bantuan, 'warga'),
  (desa) => entriPengumuman(desa).map((e) => halaman(e, alamat.pengumuman(e.slug), 'pengumuman')),
  (desa) => desa.koleksi.loker.map((e) => halaman(e, alamat.loker(e.slug), 'warga')),
  () => [
    { path: alamat.darurat, jenis: 'kontak' },
    { path: alamat.aksesibilitas, jenis: 'situs' },
    { path: alamat.privasi, jenis: 'situs' },
    { path: '/404.html', jenis: '404' },
    ...BERKAS.map((path): Rute => ({ path, jenis: 'data' })),
  ],
];

/** All pages and files of the village's site, or of the regency's portal, in a stable order. */
export function ruteDesa(desa: Desa): Rute[] {
  const own = desa.portal ? rutePortal(desa, desa.portal) : [];
  return [...own, ...(desa.portal ? BAGIAN_PORTAL : BAGIAN).flatMap((bagian) => bagian(desa))];
}

const known = new WeakMap<Desa, ReadonlySet<string>>();

/** Whether the site of the village has a page or file of that address, for links that operators write. */
export function adaAlamat(desa: Desa, path: string): boolean {
  let paths = known.get(desa);
  if (!paths) {
    paths = new Set(ruteDesa(desa).map((route) => route.path));
    known.set(desa, paths);
  }
  return paths.has(path);
}
