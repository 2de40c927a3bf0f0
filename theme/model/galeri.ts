/** An album: photos of one occasion, each with the words that tell what it shows. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { tanggal } from './tanggal.ts';
import { baris, foto, paragraf } from './teks.ts';

export const galeri = z.object({
  judul: baris(120).meta({ label: 'Judul', example: 'Sedekah bumi 2026' }),
  tanggal: tanggal().meta({ label: 'Tanggal' }),
  ringkasan: paragraf(240).optional().meta({ label: 'Ringkasan' }),
  foto: z
    .array(
      z.object({
        foto: foto().meta({ label: 'Foto' }),
        keterangan: baris(160).meta({ label: 'Keterangan', hint: 'Apa yang terlihat di foto.' }),
      }),
    )
    .min(1)
    .max(60)
    .meta({ label: 'Foto' }),
  ...umum,
});

export type Galeri = z.infer<typeof galeri>;
