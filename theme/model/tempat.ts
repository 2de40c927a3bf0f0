/** A place that people look for: a school, a house of prayer, a market. Public places only, never a home. */
import { z } from 'zod';
import { berurutan, umum } from './entri.ts';
import { koordinat } from './koordinat.ts';
import { pilihan } from './pilihan.ts';
import { baris, paragraf, telepon } from './teks.ts';

/** Kinds of places in the order of the list. */
export const JENIS_TEMPAT = {
  kantor: 'Kantor',
  kesehatan: 'Kesehatan',
  sekolah: 'Sekolah',
  ibadah: 'Tempat ibadah',
  keamanan: 'Pos keamanan dan siaga',
  evakuasi: 'Tempat mengungsi',
  pasar: 'Pasar dan usaha bersama',
  olahraga: 'Lapangan dan balai',
  wisata: 'Wisata',
  lainnya: 'Lainnya',
} as const;
export type JenisTempat = keyof typeof JENIS_TEMPAT;

export const tempat = z.object({
  nama: baris(80).meta({ label: 'Nama', example: 'SD Negeri 1 Sukamaju' }),
  jenis: pilihan(JENIS_TEMPAT).meta({ label: 'Jenis' }),
  koordinat: koordinat.meta({
    label: 'Titik di peta',
    hint: 'Tekan lama tempatnya di aplikasi peta, lalu salin kedua angkanya.',
  }),
  dusun: baris(60).optional().meta({ label: 'Dusun', example: 'Krajan' }),
  jam: baris(120).optional().meta({ label: 'Jam buka', example: 'Senin–Sabtu 07.00–12.00' }),
  telepon: telepon().optional().meta({ label: 'Telepon', hint: 'Nomor resmi, bukan nomor pribadi.' }),
  keterangan: paragraf(240).optional().meta({ label: 'Keterangan' }),
  ...berurutan,
  ...umum,
});

export type Tempat = z.infer<typeof tempat>;
