/** Which sections a village's site offers, in the order in which citizens ask for them. */
import { type Desa, tampil } from '../model/desa.ts';
import { aktif } from '../model/modul.ts';
import { alamat } from '../model/rute.ts';
import { sebutKecil } from './kata.ts';

export interface ButirMenu {
  label: string;
  path: string;
}

/** At most seven items, so that the row stays readable: what is empty is left out. */
export function menuUtama(desa: Desa): ButirMenu[] {
  const { modul } = desa.situs;
  // A kelurahan has no budget of its own, so its menu does not promise one.
  const anggaran =
    tampil(desa, 'anggaran') || (aktif(modul, 'anggaran') && desa.identitas.jenis !== 'kelurahan');
  return pilih([
    [tampil(desa, 'layanan'), 'Layanan', alamat.layanan()],
    [anggaran, 'Anggaran', alamat.anggaran()],
    [aktif(modul, 'pengumuman'), 'Pengumuman', alamat.pengumuman()],
    [tampil(desa, 'berita'), 'Berita', alamat.berita()],
    [true, 'Profil', alamat.profil()],
    [tampil(desa, 'dokumen'), 'Dokumen', alamat.dokumen],
    [true, 'Kontak', alamat.kontak],
  ]);
}

/** The remaining pages, for the foot of every page. */
export function menuLain(desa: Desa): ButirMenu[] {
  return pilih([
    [true, 'Cari', alamat.cari],
    [tampil(desa, 'agenda'), 'Agenda', alamat.agenda],
    [tampil(desa, 'panduan'), 'Panduan', alamat.panduan()],
    [tampil(desa, 'perangkat'), `Perangkat ${sebutKecil(desa.identitas.sebutan)}`, alamat.perangkat],
  ]);
}

function pilih(items: [boolean, string, string][]): ButirMenu[] {
  return items.filter(([on]) => on).map(([, label, path]) => ({ label, path }));
}
