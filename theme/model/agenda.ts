/** Something that will take place: when, where. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { tanggal } from './tanggal.ts';
import { baris, paragraf } from './teks.ts';

export const agenda = z
  .object({
    judul: baris(120).meta({ label: 'Judul', example: 'Musyawarah RKP Desa' }),
    mulai: tanggal().meta({ label: 'Mulai' }),
    selesai: tanggal().optional().meta({ label: 'Selesai', hint: 'Kosongkan bila hanya satu hari.' }),
    jam: baris(60).optional().meta({ label: 'Jam', example: '08.00 sampai selesai' }),
    tempat: baris(160).meta({ label: 'Tempat', example: 'Balai desa' }),
    ringkasan: paragraf(240).optional().meta({ label: 'Ringkasan' }),
    ...umum,
  })
  .refine((d) => !d.selesai || d.mulai <= d.selesai, {
    path: ['selesai'],
    params: { code: 'ends_before_start' },
  });

export type Agenda = z.infer<typeof agenda>;
