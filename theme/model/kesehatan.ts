/** A health service that comes at known times: a posyandu, a travelling clinic, the village midwife. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { nomorDinas } from './kontak-isian.ts';
import { pilihan } from './pilihan.ts';
import { type Tanggal, tanggal } from './tanggal.ts';
import { baris, paragraf } from './teks.ts';

export const JENIS_KESEHATAN = {
  posyandu: 'Posyandu balita',
  imunisasi: 'Imunisasi',
  ibu_hamil: 'Ibu hamil',
  lansia: 'Posbindu dan lansia',
  remaja: 'Posyandu remaja',
  puskesmas_keliling: 'Puskesmas keliling',
  bidan: 'Bidan dan pos kesehatan',
  ambulans: 'Ambulans',
  lainnya: 'Layanan lainnya',
} as const;
export type JenisKesehatan = keyof typeof JENIS_KESEHATAN;

export const kesehatan = z.object({
  judul: baris(100).meta({ label: 'Nama', example: 'Posyandu Mawar' }),
  jenis: pilihan(JENIS_KESEHATAN).meta({ label: 'Jenis' }),
  jadwal: baris(120).meta({ label: 'Kapan', example: 'Selasa minggu kedua, 08.00–11.00' }),
  tanggal: z.array(tanggal()).max(60).default([]).meta({
    label: 'Tanggal berikutnya',
    item: 'tanggal',
    hint: 'Yang sudah lewat hilang sendiri dari halaman.',
    example: '2026-12-08',
  }),
  jam: baris(60).optional().meta({
    label: 'Jam',
    hint: 'Tampil bersama tanggal.',
    example: '08.00–11.00',
  }),
  tempat: baris(160).meta({ label: 'Tempat', example: 'Rumah kader Posyandu Mawar, RT 02' }),
  untuk_siapa: baris(160)
    .optional()
    .meta({ label: 'Untuk siapa', example: 'Bayi dan anak di bawah 5 tahun' }),
  dibawa: z
    .array(baris(120))
    .default([])
    .meta({ label: 'Yang perlu dibawa', item: 'barang', example: 'Buku KIA' }),
  keterangan: paragraf(400).optional().meta({ label: 'Keterangan' }),
  petugas: baris(120).optional().meta({ label: 'Bertanya ke', example: 'Bidan desa' }),
  ...nomorDinas,
  ...umum,
});

export type Kesehatan = z.infer<typeof kesehatan>;

/** Its coming days, soonest first, each once. */
export function tanggalMendatang({ tanggal: days }: Kesehatan, today: Tanggal): Tanggal[] {
  return [...new Set(days)].filter((day) => day >= today).sort();
}
