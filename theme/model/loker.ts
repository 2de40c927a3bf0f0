/** A job notice: what work, where, until when, and how to apply without paying anybody. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { terarah } from './jangkauan.ts';
import { nomorDinas } from './kontak-isian.ts';
import { pilihan } from './pilihan.ts';
import { type Tanggal, tanggal } from './tanggal.ts';
import { baris, paragraf, tautan } from './teks.ts';

/** Kind of work: slug -> words, and what schema.org calls it. */
export const JENIS_LOKER = {
  tetap: { nama: 'Kerja tetap', schema: 'FULL_TIME' },
  paruh_waktu: { nama: 'Paruh waktu', schema: 'PART_TIME' },
  kontrak: { nama: 'Kontrak', schema: 'CONTRACTOR' },
  harian: { nama: 'Harian', schema: 'PER_DIEM' },
  magang: { nama: 'Magang', schema: 'INTERN' },
} as const;
export type JenisLoker = keyof typeof JENIS_LOKER;
export const loker = z
  .object({
    judul: baris(100).meta({ label: 'Pekerjaan', example: 'Penjahit' }),
    pemberi_kerja: baris(120).meta({ label: 'Pemberi kerja', example: 'Konveksi Mekar Jaya' }),
    tempat: baris(160).meta({ label: 'Tempat kerja', example: 'Dusun Krajan' }),
    jenis: pilihan(JENIS_LOKER).meta({ label: 'Jenis' }),
    upah: baris(120).optional().meta({
      label: 'Upah',
      hint: 'Kosongkan bila belum ditentukan.',
      example: 'Rp2.400.000 sebulan',
    }),
    ringkasan: paragraf(240).meta({ label: 'Ringkasan', hint: 'Satu kalimat: pekerjaannya apa.' }),
    syarat: z.array(baris(200)).default([]).meta({ label: 'Syarat', example: 'Bisa menjahit dengan mesin' }),
    cara_melamar: paragraf(600).meta({
      label: 'Cara melamar',
      example: 'Datang ke tempat kerja dengan membawa KTP.',
    }),
    petugas: baris(120).optional().meta({ label: 'Bertanya ke', example: 'Bagian personalia' }),
    ...nomorDinas,
    tautan: tautan().optional().meta({ label: 'Situs resmi pemberi kerja' }),
    tanggal: tanggal().meta({ label: 'Tanggal', today: true }),
    ditutup: tanggal().meta({
      label: 'Ditutup',
      hint: 'Hari terakhir melamar. Sesudahnya lowongan hilang sendiri dari daftar.',
      ends: true,
    }),
    ...terarah,
    ...umum,
  })
  .refine((d) => d.tanggal <= d.ditutup, { path: ['ditutup'], params: { code: 'ends_before_start' } });

export type Loker = z.infer<typeof loker>;

/** Open up to and including its last day. */
export function isTerbuka({ ditutup }: Loker, today: Tanggal): boolean {
  return today <= ditutup;
}
