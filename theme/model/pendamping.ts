/** Who helps the people of a hamlet or an RT, as a public person: no identity number, no home address. */
import { z } from 'zod';
import { berurutan, umum } from './entri.ts';
import { nomorDinas } from './kontak-isian.ts';
import { pilihan } from './pilihan.ts';
import { baris } from './teks.ts';

export const PERAN = {
  kepala_dusun: 'Kepala dusun',
  kader: 'Kader kesehatan',
  psm: 'Pekerja sosial masyarakat',
  petugas: 'Petugas desa',
  pendamping: 'Pendamping program',
} as const;
export type Peran = keyof typeof PERAN;

export const pendamping = z.object({
  nama: baris(80).meta({ label: 'Nama' }),
  peran: pilihan(PERAN).meta({ label: 'Peran' }),
  jabatan: baris(80).optional().meta({
    label: 'Jabatan',
    hint: 'Kalau orang menyebutnya lain dari perannya.',
    example: 'Kader Posyandu Mawar',
  }),
  dusun: baris(60).optional().meta({
    label: 'Dusun',
    hint: 'Namanya saja, tanpa kata dusun. Kosongkan bila melayani seluruh desa.',
    example: 'Krajan',
  }),
  wilayah: z.array(baris(60)).default([]).meta({ label: 'Wilayah', example: 'RT 01' }),
  membantu: z.array(baris(160)).min(1).meta({
    label: 'Membantu apa',
    item: 'bantuan',
    example: 'Mengantar berkas warga yang sakit ke kantor desa',
  }),
  ...nomorDinas,
  jam: baris(80).optional().meta({ label: 'Bisa dihubungi', example: 'Setiap hari, 07.00–20.00' }),
  ...berurutan,
  ...umum,
});

export type Pendamping = z.infer<typeof pendamping>;
