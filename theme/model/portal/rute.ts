/** The pages that only the portal has. Its other pages are those of every site (`rute.ts`). */
import { alamat } from '../alamat.ts';
import { ruteBanding } from '../banding/rute.ts';
import type { Desa } from '../desa.ts';
import type { Rute } from '../rute.ts';
import { alamatPortal } from './alamat.ts';
import { semuaAgenda, semuaLoker, semuaPengumuman } from './kabar.ts';
import { alamatLembar, banyakLembar } from './lembar.ts';
import type { Portal } from './portal.ts';

/**
 * What stands in `theme/pages/@kabupaten/`, in a stable order. To add a page: its address in `alamat.ts`
 * beside this file, a line here, and a file of that path below `@kabupaten`.
 */
export function rutePortal(desa: Desa, portal: Portal): Rute[] {
  const pages: Rute[] = [
    { path: alamat.beranda, jenis: 'beranda' },
    { path: alamatPortal.desa, jenis: 'daftar' },
    ...portal.kecamatan.map((one): Rute => ({ path: alamatPortal.kecamatan(one), jenis: 'daftar' })),
    { path: alamatPortal.peta, jenis: 'daftar' },
    ...lembar(alamat.pengumuman(), semuaPengumuman(desa, portal)),
    ...lembar(alamat.agenda, semuaAgenda(desa, portal)),
    ...lembar(alamat.loker(), semuaLoker(desa, portal)),
    ...ruteBanding(portal),
    { path: alamatPortal.keterbukaan(), jenis: 'daftar' },
    ...portal.kecamatan.map((one): Rute => ({ path: alamatPortal.keterbukaan(one), jenis: 'daftar' })),
    { path: alamat.cari, jenis: 'cari' },
    { path: alamat.kontak, jenis: 'kontak' },
    { path: alamat.tentang, jenis: 'situs' },
  ];
  return pages.map((page) => ({ ...page, portal: true }));
}

/** The sheets of a list. */
function lembar(list: string, { length }: readonly unknown[]): Rute[] {
  return Array.from({ length: banyakLembar(length) }, (_, index) => ({
    path: alamatLembar(list, index + 1),
    jenis: 'daftar',
  }));
}
