/** One version of a village's yearly budget (APBDes), as rows of accounts. Permendagri 20/2018. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { pilihan } from './pilihan.ts';
import { tanggal } from './tanggal.ts';
import { baris } from './teks.ts';
import { uang } from './uang.ts';

export const VERSI = {
  awal: 'APBDes awal',
  perubahan: 'APBDes perubahan',
  'perubahan-2': 'APBDes perubahan kedua',
  'perubahan-3': 'APBDes perubahan ketiga',
  'perubahan-4': 'APBDes perubahan keempat',
  'perubahan-5': 'APBDes perubahan kelima',
  'realisasi-semester-1': 'Realisasi semester 1',
  'realisasi-akhir': 'Realisasi akhir tahun',
} as const;
export type Versi = keyof typeof VERSI;
/** True for what was used, false for what is planned. */
export function isRealisasi(versi: Versi): boolean {
  return versi.startsWith('realisasi');
}

/** In the order in which a year produces them. */
export const URUTAN_VERSI = Object.keys(VERSI) as Versi[];

export const SUMBER_DANA = {
  DDS: 'Dana Desa',
  ADD: 'Alokasi Dana Desa',
  PAD: 'Pendapatan Asli Desa',
  PBH: 'Bagi hasil pajak dan retribusi',
  PBP: 'Bantuan keuangan provinsi',
  PBK: 'Bantuan keuangan kabupaten/kota',
  DLL: 'Lain-lain',
  SWD: 'Swadaya masyarakat',
} as const;

/**
 * Two axes, told apart by their first part: an account has one digit (`4`, `5.1`, `4.2.1`), an activity
 * two (`02` bidang, `02.03` sub bidang, `02.03.10` kegiatan). So `5.1` is Belanja Pegawai and `05.01`
 * Penanggulangan Bencana.
 */
const KODE = /^(?:[456](?:\.\d{1,2}){0,3}|\d{2}(?:\.\d{2}){0,2})$/;

const barisAnggaran = z.object({
  kode: z.string().trim().regex(KODE).meta({
    label: 'Kode',
    hint: 'Rekening 4.2.1; bidang 02; sub bidang 02.03; kegiatan 02.03.10.',
    example: '02.03.10',
  }),
  uraian: baris(240).meta({ label: 'Uraian' }),
  anggaran: uang().meta({ label: 'Anggaran (Rp)' }),
  realisasi: uang().optional().meta({ label: 'Realisasi (Rp)' }),
  sumber_dana: pilihan(SUMBER_DANA).optional().meta({ label: 'Sumber dana' }),
});

export type BarisAnggaran = z.infer<typeof barisAnggaran>;

/** What the source states below its table, of one column. */
const tertulis = () =>
  z
    .object({
      surplus: uang().optional().meta({ label: 'Surplus/(defisit)' }),
      netto: uang().optional().meta({ label: 'Pembiayaan neto' }),
      silpa: uang().optional().meta({ label: 'SILPA tahun berjalan' }),
    })
    .optional();

export const anggaran = z
  .object({
    tahun: z.number().int().min(2015).max(2099).meta({ label: 'Tahun anggaran', example: '2026' }),
    versi: pilihan(VERSI).meta({ label: 'Versi' }),
    tanggal: tanggal().meta({ label: 'Tanggal dokumen' }),
    dokumen: baris(160).meta({ label: 'Dokumen sumber', example: 'Perdes Nomor 1 Tahun 2026' }),
    tertulis: tertulis().meta({
      label: 'Jumlah di dokumen sumber',
      hint: 'Seperti tertulis di bawah tabel; dibandingkan dengan hitungan dari rincian.',
    }),
    tertulis_realisasi: tertulis().meta({
      label: 'Jumlah realisasi di dokumen sumber',
      hint: 'Seperti tertulis di bawah kolom realisasi.',
    }),
    selisih: z.array(baris(240)).max(100).default([]).meta({
      label: 'Selisih yang diketahui',
      item: 'selisih',
      hint: 'Jumlah yang tidak cocok di dokumen sumber; tampil di halaman.',
    }),
    rincian: z.array(barisAnggaran).min(1).max(2000).meta({ label: 'Rincian', item: 'baris' }),
    ...umum,
  })
  .superRefine((data, context) => {
    const seen = new Map<string, number>();
    data.rincian.forEach((row, index) => {
      // One activity may be paid from several funds: then it has one row for each.
      const key = `${row.kode} ${row.sumber_dana ?? ''}`;
      if (!seen.has(key)) seen.set(key, index);
      else
        context.addIssue({
          code: 'custom',
          path: ['rincian', index, 'kode'],
          params: { code: 'duplicate_code', kode: row.kode },
        });
    });
  });

export type Anggaran = z.infer<typeof anggaran>;
