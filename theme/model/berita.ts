/** News: what happened in the village. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { tanggal } from './tanggal.ts';
import { baris, foto, paragraf } from './teks.ts';

export const berita = z
  .object({
    judul: baris(120).meta({ label: 'Judul' }),
    tanggal: tanggal().meta({ label: 'Tanggal' }),
    ringkasan: paragraf(240).meta({ label: 'Ringkasan' }),
    foto: foto().optional().meta({ label: 'Foto' }),
    keterangan_foto: baris(160)
      .optional()
      .meta({ label: 'Keterangan foto', hint: 'Apa yang terlihat di foto.' }),
    ...umum,
  })
  .refine((d) => !d.foto || Boolean(d.keterangan_foto), {
    path: ['keterangan_foto'],
    params: { code: 'caption_missing' },
  });

export type Berita = z.infer<typeof berita>;
