/** The pages and files of the sections that have more than a list and its entries. */
import { alamat, MAKLUMAT } from './alamat.ts';
import { halamanArsip } from './arsip-dokumen.ts';
import { agendaMendatang, type Desa, kategoriLapak, tampil } from './desa.ts';
import { URUTAN_GOLONGAN } from './golongan.ts';
import { menurutInstansi, menurutKategori, menurutPeristiwa } from './katalog.ts';
import { luringAktif } from './luring.ts';
import { aktif } from './modul.ts';
import { arsipPengaduan } from './pengaduan.ts';
import { masaPengumuman } from './pengumuman.ts';
import type { Rute } from './rute.ts';
import { berisi, daftar, halaman, satu } from './rute-isian.ts';

/** Services, each also by subject, life event and agency. */
export function layanan(desa: Desa): Rute[] {
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
export function anggaran(desa: Desa): Rute[] {
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
export function pengumuman(desa: Desa): Rute[] {
  if (!aktif(desa.situs.modul, 'pengumuman')) return [];
  const shown = entriPengumuman(desa);
  return [
    daftar(alamat.pengumuman(), shown),
    ...shown.map((e) => halaman(e, alamat.pengumuman(e.slug), 'pengumuman')),
  ];
}

/** The notices whose first day has come. */
export function entriPengumuman(desa: Desa): Desa['koleksi']['pengumuman'] {
  return desa.koleksi.pengumuman.filter(({ data }) => masaPengumuman(data, desa.hariIni) !== 'menunggu');
}

/** How to complain is worth a page also where nobody has complained yet. */
export function pengaduan(desa: Desa): Rute[] {
  if (!aktif(desa.situs.modul, 'pengaduan')) return [];
  const log = desa.koleksi.pengaduan;
  return [
    { path: alamat.pengaduan(), jenis: 'pengaduan' },
    ...arsipPengaduan(log).map((page): Rute => ({ path: alamat.pengaduan(page), jenis: 'daftar' })),
  ];
}

/** Documents, with the sheets of their archive. */
export function dokumen(desa: Desa): Rute[] {
  const [list, ...entries] = berisi(desa, 'dokumen', alamat.dokumen, 'dokumen');
  if (!list) return [];
  return [list, ...halamanArsip(desa).map(({ path, isi }) => daftar(path, isi)), ...entries];
}

/** Every site says how to ask for what it does not show (UU 14/2008). */
export function ppid(): Rute[] {
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
export function agenda(desa: Desa): Rute[] {
  const calendars = [alamat.kalender(), ...agendaMendatang(desa).map(({ slug }) => alamat.kalender(slug))];
  return satu(desa, 'agenda', alamat.agenda, 'agenda').concat(
    tampil(desa, 'agenda') ? calendars.map((path) => ({ path, jenis: 'data' })) : [],
  );
}

/** What businesses of the village sell, also by category. */
export function lapak(desa: Desa): Rute[] {
  const [list, ...entries] = berisi(desa, 'lapak', alamat.lapak, 'warga');
  if (!list) return [];
  const categories = kategoriLapak(desa).map(
    (kategori): Rute => ({ path: alamat.kategoriLapak(kategori), jenis: 'daftar' }),
  );
  return [list, ...categories, ...entries];
}

/** The village's own pages; one stays where there is none yet. */
export function profil(desa: Desa): Rute[] {
  const pages = desa.koleksi.halaman
    .filter(({ slug }) => slug !== MAKLUMAT)
    .map((entry) => halaman(entry, alamat.profil(entry.slug), 'profil'));
  return [{ path: alamat.profil(), jenis: 'profil' }, ...pages];
}

/** Every site has its pledge: the village's own text, or else the usual one. */
export function maklumat({ koleksi }: Desa): Rute[] {
  const own = koleksi.halaman.find(({ slug }) => slug === MAKLUMAT);
  return [own ? halaman(own, alamat.maklumat, 'situs') : { path: alamat.maklumat, jenis: 'situs' }];
}

/** The worker is among the files of every site, because one that is switched off clears up after its forerunner. */
export function luring(desa: Desa): Rute[] {
  if (!luringAktif(desa)) return [];
  return [
    { path: alamat.luring, jenis: 'luring' },
    { path: alamat.daftarLuring, jenis: 'data' },
  ];
}
