/** How the openness of the villages is told: each with its place among all, in groups, and what was counted. */
import {
  KELOMPOK_KETERBUKAAN,
  type KelompokKeterbukaan,
  type NilaiKeterbukaan,
  nilaiKeterbukaan,
  peringkat,
  type UkuranKeterbukaan,
} from '../model/keterbukaan-nilai.ts';
import { menurutNama } from '../model/menurut-nama.ts';
import type { DesaPortal, Portal } from '../model/portal/portal.ts';
import type { Tanggal } from '../model/tanggal.ts';

export interface DesaTerbuka {
  desa: DesaPortal;
  nilai: NilaiKeterbukaan;
  /** Place among all villages of the regency; villages of one percentage share it. */
  tempat: number;
}

/** What is weighed, in words: a short name, and what is counted. */
export const UKURAN: Record<UkuranKeterbukaan, { nama: string; isi: string }> = {
  informasi: {
    nama: 'Informasi wajib',
    isi: 'Butir daftar informasi publik yang sudah waktunya ada di situs, menurut jenis desanya. Pengumuman darurat tidak dihitung, karena hanya ada bila ada kejadian.',
  },
  anggaran: {
    nama: 'Anggaran',
    isi: 'Pemeriksaan anggaran terbaru yang jumlahnya cocok. Anggaran yang belum terbit dihitung nol. Kelurahan tidak mempunyai anggaran sendiri, jadi tidak dinilai di sini.',
  },
  layanan: {
    nama: 'Layanan',
    isi: 'Layanan yang menyebut lengkap syarat, cara, waktu, biaya, hasil, dan tempat mengadu.',
  },
  pengaduan: {
    nama: 'Pengaduan',
    isi: 'Pengaduan sejak awal tahun lalu yang sudah dijawab. Yang masuk dalam 14 hari terakhir belum dihitung. Tanpa pengaduan, bagian ini tidak dinilai.',
  },
};

/** All villages of the regency, best first; those of one percentage by name. */
export function desaTerbuka({ desa }: Portal, today: Tanggal): DesaTerbuka[] {
  const values = desa.map((one) => {
    const nilai = nilaiKeterbukaan(one.keterbukaan, today);
    return { desa: one, nilai, persen: nilai.persen };
  });
  return peringkat(values).map(({ nilai: { desa: one, nilai }, tempat }) => ({ desa: one, nilai, tempat }));
}

/** The groups in their order; in the last one by name, because it is there to be helped. */
export function menurutKelompok(
  villages: readonly DesaTerbuka[],
): { kelompok: KelompokKeterbukaan; nama: string; isi: DesaTerbuka[] }[] {
  return (Object.keys(KELOMPOK_KETERBUKAAN) as KelompokKeterbukaan[]).map((kelompok) => {
    const isi = villages.filter(({ nilai }) => nilai.kelompok === kelompok);
    const { nama } = KELOMPOK_KETERBUKAAN[kelompok];
    return {
      kelompok,
      nama,
      isi: kelompok === 'dibantu' ? isi.toSorted((a, b) => menurutNama(a.desa, b.desa)) : isi,
    };
  });
}
