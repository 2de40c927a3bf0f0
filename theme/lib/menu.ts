/** Which sections a village's site offers, in the order in which citizens ask for them. */

import { alamat } from '../model/alamat.ts';
import { adaPeta, type Desa, tampil } from '../model/desa.ts';
import { aktif } from '../model/modul.ts';
import { type ButirMenu, type KelompokMenu, pilih } from './butir-menu.ts';
import { sebutKecil } from './kata.ts';
import { menuLainPortal, menuUtamaPortal } from './menu-portal.ts';

/** At most seven items, so that the row stays readable: what is empty is left out. */
export function menuUtama(desa: Desa): ButirMenu[] {
  if (desa.portal) return menuUtamaPortal(desa);
  const { modul } = desa.situs;
  // A kelurahan has no budget of its own, so its menu does not promise one.
  const anggaran =
    tampil(desa, 'anggaran') || (aktif(modul, 'anggaran') && desa.identitas.jenis !== 'kelurahan');
  return pilih([
    [tampil(desa, 'layanan'), 'Layanan', alamat.layanan()],
    [anggaran, 'Anggaran', alamat.anggaran()],
    [aktif(modul, 'pengumuman'), 'Pengumuman', alamat.pengumuman()],
    [true, 'Profil', alamat.profil()],
    [true, 'Informasi publik', alamat.ppid],
    [true, 'Kontak', alamat.kontak],
  ]);
}

/** What people come for besides papers; the home page names it, too. */
export function menuWarga(desa: Desa): ButirMenu[] {
  return pilih([
    [true, 'Nomor darurat', alamat.darurat],
    [tampil(desa, 'bantuan'), 'Bantuan', alamat.bantuan()],
    [tampil(desa, 'kesehatan'), 'Kesehatan', alamat.kesehatan],
    [tampil(desa, 'pendamping'), 'Pendamping warga', alamat.pendamping],
    [tampil(desa, 'loker'), 'Lowongan kerja', alamat.loker()],
    [tampil(desa, 'lapak'), 'Lapak warga', alamat.lapak()],
    [tampil(desa, 'panduan'), 'Panduan', alamat.panduan()],
    [aktif(desa.situs.modul, 'pengaduan'), 'Pengaduan', alamat.pengaduan()],
  ]);
}

/** The remaining pages by subject, for the phone's menu and the foot of every page. */
export function menuLain(desa: Desa): KelompokMenu[] {
  if (desa.portal) return menuLainPortal(desa);
  const noun = sebutKecil(desa.identitas.sebutan);
  return [
    { judul: 'Untuk warga', butir: menuWarga(desa) },
    {
      judul: 'Kabar',
      butir: pilih([
        [tampil(desa, 'berita'), 'Berita', alamat.berita()],
        [tampil(desa, 'agenda'), 'Agenda', alamat.agenda],
      ]),
    },
    {
      judul: `Mengenal ${noun}`,
      butir: pilih([
        [tampil(desa, 'wilayah'), 'Wilayah', alamat.wilayah],
        [tampil(desa, 'penduduk'), 'Penduduk', alamat.penduduk],
        [adaPeta(desa), 'Peta', alamat.peta],
        [tampil(desa, 'galeri'), 'Galeri', alamat.galeri()],
      ]),
    },
    {
      judul: `Pemerintahan ${noun}`,
      butir: pilih([
        [tampil(desa, 'kegiatan'), `Kegiatan ${noun}`, alamat.kegiatan()],
        [tampil(desa, 'perangkat'), `Perangkat ${noun}`, alamat.perangkat],
        [tampil(desa, 'lembaga'), `Lembaga ${noun}`, alamat.lembaga()],
        [tampil(desa, 'dokumen'), 'Dokumen', alamat.dokumen()],
        [true, 'Maklumat pelayanan', alamat.maklumat],
      ]),
    },
    {
      judul: 'Situs ini',
      butir: pilih([
        [true, 'Cari', alamat.cari],
        [true, 'Tentang situs', alamat.tentang],
        [true, 'Aksesibilitas', alamat.aksesibilitas],
        [true, 'Privasi', alamat.privasi],
        [true, 'Data terbuka', alamat.data],
      ]),
    },
  ].filter(({ butir }) => butir.length > 0);
}
