/**
 * The addresses of a village's site: which pages it has and where each entry stands. Render, sitemap,
 * feeds and links all ask here, so that an address is spelt in one place.
 */

import type { Anggaran } from './anggaran.ts';
import { type Desa, tampil } from './desa.ts';
import type { NamaKoleksi } from './koleksi.ts';
import { KATEGORI_LAYANAN, type KategoriLayanan } from './layanan.ts';
import { aktif } from './modul.ts';
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
  | 'kontak'
  | 'cari'
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
}

export const alamat = {
  beranda: '/',
  layanan: (slug?: string) => (slug ? `/layanan/${slug}/` : '/layanan/'),
  kategori: (kategori: KategoriLayanan) => `/layanan/kategori/${kategori}/`,
  pengumuman: (slug?: string) => (slug ? `/pengumuman/${slug}/` : '/pengumuman/'),
  berita: (slug?: string) => (slug ? `/berita/${slug}/` : '/berita/'),
  agenda: '/agenda/',
  profil: (slug?: string) => (slug ? `/profil/${slug}/` : '/profil/'),
  perangkat: '/perangkat/',
  dokumen: '/dokumen/',
  panduan: (slug?: string) => (slug ? `/panduan/${slug}/` : '/panduan/'),
  anggaran: (entry?: Pick<Anggaran, 'tahun' | 'versi'>) =>
    entry ? `/anggaran/${entry.tahun}/${entry.versi}/` : '/anggaran/',
  kontak: '/kontak/',
  cari: '/cari/',
  rss: '/rss.xml',
} as const;

/** Where one event stands on the agenda page; never the id of a part of the page itself, such as `isi`. */
export function jangkarAgenda(slug: string): string {
  return `acara-${slug}`;
}

/** Names that an entry cannot take, because the site itself uses them below the same address. */
const TERPAKAI: Partial<Record<NamaKoleksi, readonly string[]>> = { layanan: ['kategori'] };

/** True when an entry of that name would stand where the site has pages of its own. */
export function isTerpakai(koleksi: NamaKoleksi, slug: string): boolean {
  return TERPAKAI[koleksi]?.includes(slug) ?? false;
}

/** All pages and files of the village, in a stable order. */
export function ruteDesa(desa: Desa): Rute[] {
  const { koleksi } = desa;
  const routes: Rute[] = [{ path: alamat.beranda, jenis: 'beranda' }];
  if (tampil(desa, 'layanan')) {
    routes.push({ path: alamat.layanan(), jenis: 'daftar' });
    for (const kategori of kategoriTerpakai(desa))
      routes.push({ path: alamat.kategori(kategori), jenis: 'daftar' });
    for (const e of koleksi.layanan) {
      routes.push({
        path: alamat.layanan(e.slug),
        jenis: 'layanan',
        diubah: e.data.diperbarui,
        berkas: e.berkas,
      });
    }
  }
  if (aktif(desa.situs.modul, 'anggaran')) routes.push({ path: alamat.anggaran(), jenis: 'anggaran' });
  if (tampil(desa, 'anggaran')) {
    for (const e of koleksi.anggaran) {
      routes.push({
        path: alamat.anggaran(e.data),
        jenis: 'anggaran',
        diubah: e.data.tanggal,
        berkas: e.berkas,
      });
    }
  }
  if (aktif(desa.situs.modul, 'pengumuman')) {
    routes.push({ path: alamat.pengumuman(), jenis: 'daftar' });
    for (const e of koleksi.pengumuman) {
      if (e.data.berlaku_mulai && e.data.berlaku_mulai > desa.hariIni) continue;
      routes.push({
        path: alamat.pengumuman(e.slug),
        jenis: 'pengumuman',
        diubah: e.data.tanggal,
        berkas: e.berkas,
      });
    }
  }
  if (tampil(desa, 'berita')) {
    routes.push({ path: alamat.berita(), jenis: 'daftar' });
    for (const e of koleksi.berita) {
      routes.push({ path: alamat.berita(e.slug), jenis: 'berita', diubah: e.data.tanggal, berkas: e.berkas });
    }
  }
  if (tampil(desa, 'agenda')) routes.push({ path: alamat.agenda, jenis: 'agenda' });
  routes.push({ path: alamat.profil(), jenis: 'profil' });
  for (const e of koleksi.halaman)
    routes.push({ path: alamat.profil(e.slug), jenis: 'profil', berkas: e.berkas });
  if (tampil(desa, 'perangkat')) routes.push({ path: alamat.perangkat, jenis: 'profil' });
  if (tampil(desa, 'dokumen')) routes.push({ path: alamat.dokumen, jenis: 'dokumen' });
  if (tampil(desa, 'panduan')) {
    routes.push({ path: alamat.panduan(), jenis: 'daftar' });
    for (const e of koleksi.panduan) {
      routes.push({
        path: alamat.panduan(e.slug),
        jenis: 'panduan',
        diubah: e.data.diperbarui,
        berkas: e.berkas,
      });
    }
  }
  routes.push({ path: alamat.kontak, jenis: 'kontak' });
  routes.push({ path: alamat.cari, jenis: 'cari' });
  routes.push({ path: '/404.html', jenis: '404' });
  for (const path of [
    '/rss.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/ikon.svg',
    '/data/situs.json',
    '/data/layanan.json',
    '/data/pengumuman.json',
  ]) {
    routes.push({ path, jenis: 'data' });
  }
  return routes;
}

/** Categories that have at least one service, in the order of the controlled list. */
export function kategoriTerpakai(desa: Desa): KategoriLayanan[] {
  const used = new Set(desa.koleksi.layanan.map((entry) => entry.data.kategori));
  return (Object.keys(KATEGORI_LAYANAN) as KategoriLayanan[]).filter((kategori) => used.has(kategori));
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
