/** News: what happened in the village. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { berfoto, wajibBerketerangan } from './foto-isian.ts';
import { tanggal } from './tanggal.ts';
import { baris, paragraf } from './teks.ts';

export const berita = z
  .object({
    judul: baris(120).meta({ label: 'Judul' }),
    tanggal: tanggal().meta({ label: 'Tanggal', today: true }),
    ringkasan: paragraf(240).meta({ label: 'Ringkasan' }),
    ...berfoto,
    ...umum,
  })
  .refine(...wajibBerketerangan);

export type Berita = z.infer<typeof berita>;
