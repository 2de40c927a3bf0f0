/** A public document: village regulation, plan, report. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { pilihan } from './pilihan.ts';
import { tanggal } from './tanggal.ts';
import { baris, berkas, paragraf, tautan } from './teks.ts';

export const JENIS_DOKUMEN = {
  perdes: 'Peraturan Desa',
  perkades: 'Peraturan Kepala Desa',
  keputusan: 'Keputusan',
  rpjmdes: 'RPJM Desa',
  rkpdes: 'RKP Desa',
  apbdes: 'APBDes',
  laporan: 'Laporan',
  lainnya: 'Lainnya',
} as const;
export type JenisDokumen = keyof typeof JENIS_DOKUMEN;

export const dokumen = z.object({
  judul: baris(200).meta({ label: 'Judul' }),
  jenis: pilihan(JENIS_DOKUMEN).meta({ label: 'Jenis' }),
  nomor: baris(60).optional().meta({ label: 'Nomor', example: '1 Tahun 2026' }),
  tanggal: tanggal().meta({ label: 'Tanggal ditetapkan' }),
  ringkasan: paragraf(300).optional().meta({ label: 'Ringkasan' }),
  berkas: berkas().optional().meta({ label: 'Berkas' }),
  tautan: tautan()
    .optional()
    .meta({ label: 'Tautan ke berkas', hint: 'Bila berkas disimpan di tempat lain.' }),
  ...umum,
});

export type Dokumen = z.infer<typeof dokumen>;
