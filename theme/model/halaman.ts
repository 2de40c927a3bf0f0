/** A page of its own: profile, history, vision and mission. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { baris, foto, paragraf } from './teks.ts';

export const halaman = z
  .object({
    judul: baris(120).meta({ label: 'Judul', example: 'Sejarah desa' }),
    ringkasan: paragraf(240).optional().meta({ label: 'Ringkasan' }),
    urutan: z
      .number()
      .int()
      .min(1)
      .max(999)
      .default(99)
      .meta({ label: 'Urutan', hint: 'Angka kecil tampil dulu.' }),
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

export type Halaman = z.infer<typeof halaman>;
