/**
 * What of a village's site is kept on a phone. The core comes with the first visit; the rest is fetched later, in
 * this order, as far as the bounds of the build allow.
 */
import { alamat } from '../model/alamat.ts';
import { type Desa, pengumumanBerlaku } from '../model/desa.ts';
import { menurutKategori } from '../model/katalog.ts';
import type { DaftarLuring } from '../model/luring.ts';
import { adaAlamat } from '../model/rute.ts';
import type { ButirMenu } from './butir-menu.ts';
import { logoKecil } from './lambang.ts';
import { layananSering } from './populer.ts';

/** The pages that open after one visit. Few, because phones with a 2G signal fetch them too. */
const INTI: readonly ButirMenu[] = [
  { label: 'Beranda', path: alamat.beranda },
  { label: 'Layanan', path: alamat.layanan() },
  { label: 'Semua layanan', path: alamat.semuaLayanan },
  { label: 'Kontak dan jam buka', path: alamat.kontak },
  { label: 'Nomor darurat', path: alamat.darurat },
];
const KABAR = 5;
const SERING = 12;

/** Those of them that the village has. */
export function halamanInti(desa: Desa): ButirMenu[] {
  return INTI.filter(({ path }) => adaAlamat(desa, path));
}

/** Addresses in the order in which they are kept; each once, each one that the site has. */
export function daftarLuring(desa: Desa): DaftarLuring {
  const logo = logoKecil(desa);
  const inti = [
    ...halamanInti(desa).map(({ path }) => path),
    alamat.luring,
    '/ikon.svg',
    ...(logo ? [logo] : []),
  ];
  const { layanan, panduan } = desa.koleksi;
  const sendiri = layanan.filter(({ asal }) => asal === 'desa');
  const halaman = [
    ...pengumumanBerlaku(desa)
      .slice(0, KABAR)
      .map(({ slug }) => alamat.pengumuman(slug)),
    ...layananSering(desa, SERING).map(({ slug }) => alamat.layanan(slug)),
    alamat.cari,
    alamat.pengumuman(),
    ...sendiri.map(({ slug }) => alamat.layanan(slug)),
    ...menurutKategori(desa).map(({ slug }) => alamat.kategori(slug)),
    alamat.agenda,
    alamat.perangkat,
    ...layanan.map(({ slug }) => alamat.layanan(slug)),
    ...panduan.map(({ slug }) => alamat.panduan(slug)),
  ];
  return {
    inti,
    halaman: [...new Set(halaman)].filter((path) => adaAlamat(desa, path) && !inti.includes(path)),
  };
}
