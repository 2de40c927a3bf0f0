/** An official of the village, as a public person: no identity number, no private address or phone. */
import { z } from 'zod';
import { berurutan, umum } from './entri.ts';
import { baris, foto, paragraf } from './teks.ts';

export const perangkat = z.object({
  nama: baris(80).meta({ label: 'Nama' }),
  jabatan: baris(80).meta({ label: 'Jabatan', example: 'Sekretaris Desa' }),
  atasan: baris(80).optional().meta({
    label: 'Jabatan atasan',
    hint: 'Kosongkan bila sesuai susunan yang biasa.',
    example: 'Sekretaris Desa',
  }),
  tugas: paragraf(400).optional().meta({ label: 'Tugas', hint: 'Urusan apa warga datang kepadanya.' }),
  foto: foto().optional().meta({ label: 'Foto' }),
  ...berurutan,
  ...umum,
});

export type Perangkat = z.infer<typeof perangkat>;
