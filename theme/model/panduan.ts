/** A guide of the regency for an errand that crosses offices; the only content that may be MDX. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { tanggal } from './tanggal.ts';
import { baris, paragraf } from './teks.ts';

export const panduan = z.object({
  judul: baris(120).meta({ label: 'Judul', example: 'Baru melahirkan: dari bidan sampai akta' }),
  ringkasan: paragraf(240).meta({ label: 'Ringkasan' }),
  kata_kunci: z.array(baris(60)).max(30).default([]).meta({ label: 'Kata kunci' }),
  diperbarui: tanggal().meta({ label: 'Terakhir diperiksa', today: true }),
  ...umum,
});

export type Panduan = z.infer<typeof panduan>;
