/** A page of its own: profile, history, vision and mission. */
import { z } from 'zod';
import { berurutan, umum } from './entri.ts';
import { berfoto, wajibBerketerangan } from './foto-isian.ts';
import { tanggal } from './tanggal.ts';
import { baris, paragraf } from './teks.ts';

export const halaman = z
  .object({
    judul: baris(120).meta({ label: 'Judul', example: 'Sejarah desa' }),
    ringkasan: paragraf(240).optional().meta({ label: 'Ringkasan' }),
    tanggal: tanggal()
      .optional()
      .meta({ label: 'Tanggal', hint: 'Hari ditetapkan atau terakhir diubah; tampil di maklumat.' }),
    ...berurutan,
    ...berfoto,
    ...umum,
  })
  .refine(...wajibBerketerangan);

export type Halaman = z.infer<typeof halaman>;
