/** Which sections the regency's portal offers. Whoever adds pages to the portal adds their line here. */
import { alamat } from '../model/alamat.ts';
import { type Desa, tampil } from '../model/desa.ts';
import { alamatPortal } from '../model/portal/alamat.ts';
import { type ButirMenu, type KelompokMenu, pilih } from './butir-menu.ts';

/** At most seven items, so that the row stays readable: what is empty is left out. */
export function menuUtamaPortal(desa: Desa): ButirMenu[] {
  return pilih([
    [tampil(desa, 'layanan'), 'Layanan', alamat.layanan()],
    [true, 'Desa dan kelurahan', alamatPortal.desa],
    [true, 'Anggaran', alamatPortal.banding()],
    [true, 'Pengumuman', alamat.pengumuman()],
    [true, 'Agenda', alamat.agenda],
    [true, 'Lowongan', alamat.loker()],
    [true, 'Kontak', alamat.kontak],
  ]);
}

/** The remaining pages by subject, for the phone's menu and the foot of every page. */
export function menuLainPortal(desa: Desa): KelompokMenu[] {
  return [
    {
      judul: 'Untuk warga',
      butir: pilih([
        [true, 'Nomor darurat', alamat.darurat],
        [tampil(desa, 'bantuan'), 'Bantuan', alamat.bantuan()],
        [tampil(desa, 'panduan'), 'Panduan', alamat.panduan()],
      ]),
    },
    {
      judul: 'Keterbukaan',
      butir: pilih([
        [true, 'Anggaran semua desa', alamatPortal.banding()],
        [true, 'Keterbukaan desa', alamatPortal.keterbukaan()],
      ]),
    },
    {
      judul: 'Situs ini',
      butir: pilih([
        [true, 'Cari', alamat.cari],
        [true, 'Tentang portal', alamat.tentang],
        [true, 'Aksesibilitas', alamat.aksesibilitas],
        [true, 'Privasi', alamat.privasi],
      ]),
    },
  ];
}
