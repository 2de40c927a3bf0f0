/**
 * The pages and files of a village's site. Render, sitemap and the check of links all walk this list:
 * what is not in it does not exist. Each section adds its own part; a section that is switched off, or
 * that has nothing to show, adds nothing.
 */
import { alamat, MAKLUMAT } from './alamat.ts';
import { halamanArsip } from './arsip-dokumen.ts';
import { alamatData } from './data-terbuka.ts';
import { adaPeta, agendaMendatang, type Desa, kategoriLapak, tampil } from './desa.ts';
import type { Entri } from './entri.ts';
import { URUTAN_GOLONGAN } from './golongan.ts';
import { menurutInstansi, menurutKategori, menurutPeristiwa } from './katalog.ts';
import { luringAktif } from './luring.ts';
import { aktif, type Modul } from './modul.ts';
import { arsipPengaduan } from './pengaduan.ts';
import { masaPengumuman } from './pengumuman.ts';
import { rutePortal } from './portal/rute.ts';
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

/** A section of one page. */
function satu(desa: Desa, modul: Modul, path: string, jenis: JenisHalaman): Rute[] {
  return tampil(desa, modul) ? [daftar(path, desa.koleksi[modul], jenis)] : [];
}

/** A section of a list, and a page for each entry. */
function berisi(
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
function halaman(entry: Entri<object>, path: string, jenis: JenisHalaman): Rute {
  const diubah = hariUbah(entry);
  return { path, jenis, ...(diubah && { diubah }), berkas: entry.berkas };
}

/** A page that lists entries; it changed when the newest of them did. */
function daftar(path: string, entries: readonly Entri<object>[], jenis: JenisHalaman = 'daftar'): Rute {
  const diubah = entries.map(hariUbah).sort().at(-1);
  return { path, jenis, ...(diubah && { diubah }) };
}

/** The day on which an entry was checked or published; '' where it does not say. Several days are a schedule. */
function hariUbah({ data }: Entri<object>): Tanggal | '' {
  const { diperbarui, tanggal } = data as { diperbarui?: unknown; tanggal?: unknown };
  const day = diperbarui ?? tanggal;
  return typeof day === 'string' ? day : '';
}

function layanan(desa: Desa): Rute[] {
  const [list, ...entries] = berisi(desa, 'layanan', alamat.layanan, 'layanan');
  if (!list) return [];
  const lists = [
    daftar(alamat.semuaLayanan, desa.koleksi.layanan),
    ...menurutKategori(desa).map(({ slug, isi }) => daftar(alamat.kategori(slug), isi)),
    ...menurutPeristiwa(desa).map(({ slug, isi }) => daftar(alamat.peristiwa(slug), isi)),
    ...menurutInstansi(desa).map(({ slug, isi }) => daftar(alamat.instansi(slug), isi)),
  ];
  return [list, ...lists, ...entries];
}

/** The list stays when it is empty: it says that nothing has been published yet. */
function anggaran(desa: Desa): Rute[] {
  if (!aktif(desa.situs.modul, 'anggaran')) return [];
  const versions = desa.koleksi.anggaran.map((e) => halaman(e, alamat.anggaran(e.data), 'anggaran'));
  const all = desa.koleksi.anggaran.map(({ data }) => data);
  const files = all.flatMap((data) => [alamat.anggaranData(data, 'csv'), alamat.anggaranData(data, 'json')]);
  return [
    daftar(alamat.anggaran(), desa.koleksi.anggaran, 'anggaran'),
    ...(all.length > 1 ? [{ path: alamat.perbandingan, jenis: 'anggaran' } as const] : []),
    ...versions,
    ...[...files, ...(all.length > 0 ? [alamat.paketAnggaran] : [])].map(
      (path): Rute => ({ path, jenis: 'data' }),
    ),
  ];
}

/** A notice whose first day has not come has no page yet. */
function pengumuman(desa: Desa): Rute[] {
  if (!aktif(desa.situs.modul, 'pengumuman')) return [];
  const shown = entriPengumuman(desa);
  return [
    daftar(alamat.pengumuman(), shown),
    ...shown.map((e) => halaman(e, alamat.pengumuman(e.slug), 'pengumuman')),
  ];
}

function entriPengumuman(desa: Desa): Desa['koleksi']['pengumuman'] {
  return desa.koleksi.pengumuman.filter(({ data }) => masaPengumuman(data, desa.hariIni) !== 'menunggu');
}

/** How to complain is worth a page also where nobody has complained yet. */
function pengaduan(desa: Desa): Rute[] {
  if (!aktif(desa.situs.modul, 'pengaduan')) return [];
  const log = desa.koleksi.pengaduan;
  return [
    { path: alamat.pengaduan(), jenis: 'pengaduan' },
    ...arsipPengaduan(log).map((page): Rute => ({ path: alamat.pengaduan(page), jenis: 'daftar' })),
  ];
}

function dokumen(desa: Desa): Rute[] {
  const [list, ...entries] = berisi(desa, 'dokumen', alamat.dokumen, 'dokumen');
  if (!list) return [];
  return [list, ...halamanArsip(desa).map(({ path, isi }) => daftar(path, isi)), ...entries];
}

/** Every site says how to ask for what it does not show (UU 14/2008). */
function ppid(): Rute[] {
  const pages = [
    alamat.ppid,
    ...URUTAN_GOLONGAN.map(alamat.golongan),
    alamat.dip,
    alamat.permohonan,
    alamat.keberatan,
  ];
  return [...pages.map((path): Rute => ({ path, jenis: 'ppid' })), { path: alamat.dipCsv, jenis: 'data' }];
}

/** What is still to come can be put into a phone's calendar, each and all. */
function agenda(desa: Desa): Rute[] {
  const calendars = [alamat.kalender(), ...agendaMendatang(desa).map(({ slug }) => alamat.kalender(slug))];
  return satu(desa, 'agenda', alamat.agenda, 'agenda').concat(
    tampil(desa, 'agenda') ? calendars.map((path) => ({ path, jenis: 'data' })) : [],
  );
}

function lapak(desa: Desa): Rute[] {
  const [list, ...entries] = berisi(desa, 'lapak', alamat.lapak, 'warga');
  if (!list) return [];
  const categories = kategoriLapak(desa).map(
    (kategori): Rute => ({ path: alamat.kategoriLapak(kategori), jenis: 'daftar' }),
  );
  return [list, ...categories, ...entries];
}

function profil(desa: Desa): Rute[] {
  const pages = desa.koleksi.halaman
    .filter(({ slug }) => slug !== MAKLUMAT)
    .map((entry) => halaman(entry, alamat.profil(entry.slug), 'profil'));
  return [{ path: alamat.profil(), jenis: 'profil' }, ...pages];
}

/** Every site has its pledge: the village's own text, or else the usual one. */
function maklumat({ koleksi }: Desa): Rute[] {
  const own = koleksi.halaman.find(({ slug }) => slug === MAKLUMAT);
  return [own ? halaman(own, alamat.maklumat, 'situs') : { path: alamat.maklumat, jenis: 'situs' }];
}

/** The worker is among the files of every site, because one that is switched off clears up after its forerunner. */
function luring(desa: Desa): Rute[] {
  if (!luringAktif(desa)) return [];
  return [
    { path: alamat.luring, jenis: 'luring' },
    { path: alamat.daftarLuring, jenis: 'data' },
  ];
}
