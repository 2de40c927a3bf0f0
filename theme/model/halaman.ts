/** A page of its own: profile, history, vision and mission. */
import { z } from 'zod';
import { berurutan, umum } from './entri.ts';
import { berfoto, wajibBerketerangan } from './foto-isian.ts';
import { baris, paragraf } from './teks.ts';

export const halaman = z
  .object({
    judul: baris(120).meta({ label: 'Judul', example: 'Sejarah desa' }),
    ringkasan: paragraf(240).optional().meta({ label: 'Ringkasan' }),
    ...berurutan,
    ...berfoto,
    ...umum,
  })
  .refine(...wajibBerketerangan);

export type Halaman = z.infer<typeof halaman>;
