/** A notice with a date, a level and, where it has one, an end. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { berfoto, wajibBerketerangan } from './foto-isian.ts';
import { terarah } from './jangkauan.ts';
import { pilihan } from './pilihan.ts';
import { sertaMerta } from './serta-merta.ts';
import { type Tanggal, tanggal } from './tanggal.ts';
import { baris, paragraf, unduhan } from './teks.ts';

export const TINGKAT = { info: 'Info', penting: 'Penting', darurat: 'Darurat' } as const;
export type Tingkat = keyof typeof TINGKAT;

export const pengumuman = z
  .object({
    judul: baris(120).meta({ label: 'Judul', example: 'Posyandu balita dan lansia' }),
    tanggal: tanggal().meta({ label: 'Tanggal', today: true }),
    ringkasan: paragraf(240).meta({
      label: 'Ringkasan',
      hint: 'Apa, kapan, di mana, dalam satu atau dua kalimat.',
    }),
    tingkat: pilihan(TINGKAT)
      .default('info')
      .meta({ label: 'Tingkat', hint: 'Darurat tampil di semua halaman.' }),
    berlaku_mulai: tanggal().optional().meta({ label: 'Tampil mulai' }),
    berlaku_sampai: tanggal()
      .optional()
      .meta({ label: 'Tampil sampai', hint: 'Hari terakhir tampil.', ends: true }),
    serta_merta: sertaMerta.optional().meta({
      label: 'Kabar serta-merta',
      hint: 'Wajib untuk tingkat darurat; boleh juga untuk yang penting.',
    }),
    ...berfoto,
    lampiran: unduhan().default([]).meta({ label: 'Lampiran' }),
    ...terarah,
    ...umum,
  })
  .refine((d) => !d.berlaku_mulai || !d.berlaku_sampai || d.berlaku_mulai <= d.berlaku_sampai, {
    path: ['berlaku_sampai'],
    params: { code: 'ends_before_start' },
  })
  .refine(...wajibBerketerangan);

export type Pengumuman = z.infer<typeof pengumuman>;

/** `menunggu` before its first day, `berlaku` while shown as current, `berakhir` after its last day. */
export function masaPengumuman(notice: Pengumuman, today: Tanggal): 'menunggu' | 'berlaku' | 'berakhir' {
  if (notice.berlaku_mulai && today < notice.berlaku_mulai) return 'menunggu';
  if (notice.berlaku_sampai && today > notice.berlaku_sampai) return 'berakhir';
  return 'berlaku';
}
