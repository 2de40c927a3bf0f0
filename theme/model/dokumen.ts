/** A public document: village regulation, plan, report. With its columns it is also a row of the DIP. */
import { z } from 'zod';
import { umum } from './entri.ts';
import { GOLONGAN } from './golongan.ts';
import { pilihan } from './pilihan.ts';
import { POLA_SLUG } from './pola.ts';
import { tanggal } from './tanggal.ts';
import { baris, berkas, isSlug, paragraf, tautan } from './teks.ts';

export const JENIS_DOKUMEN = {
  perdes: 'Peraturan Desa',
  perkades: 'Peraturan Kepala Desa',
  keputusan: 'Keputusan',
  rpjmdes: 'RPJM Desa',
  rkpdes: 'RKP Desa',
  apbdes: 'APBDes',
  laporan: 'Laporan',
  'berita-acara': 'Berita acara',
  perjanjian: 'Perjanjian',
  aset: 'Daftar aset',
  lainnya: 'Lainnya',
} as const;
export type JenisDokumen = keyof typeof JENIS_DOKUMEN;

/** How pages group them: laws first, for they bind people. */
export const KELOMPOK_DOKUMEN = {
  'produk-hukum': { nama: 'Produk hukum', jenis: ['perdes', 'perkades', 'keputusan'] },
  perencanaan: { nama: 'Rencana dan anggaran', jenis: ['rpjmdes', 'rkpdes', 'apbdes'] },
  laporan: { nama: 'Laporan', jenis: ['laporan'] },
  lainnya: { nama: 'Dokumen lain', jenis: ['berita-acara', 'perjanjian', 'aset', 'lainnya'] },
} as const satisfies Record<string, { nama: string; jenis: readonly JenisDokumen[] }>;
export type KelompokDokumen = keyof typeof KELOMPOK_DOKUMEN;

export const BENTUK = { cetak: 'cetak', elektronik: 'elektronik' } as const;

/** The columns of the list of public information (PerKI 1/2018). */
const dip = z.object({
  golongan: pilihan(GOLONGAN).optional().meta({
    label: 'Golongan informasi',
    hint: 'Kosongkan bila jenis dan judulnya sudah menunjukkannya.',
  }),
  butir: z.string().trim().refine(isSlug).optional().meta({
    label: 'Butir kewajiban',
    hint: 'Kode dari daftar keterbukaan.',
    format: POLA_SLUG,
    example: 'pelaksana-kegiatan',
  }),
  penguasa: baris(120)
    .optional()
    .meta({ label: 'Pejabat yang menguasai', example: 'Kaur Umum dan Perencanaan' }),
  penanggung_jawab: baris(120)
    .optional()
    .meta({ label: 'Penanggung jawab pembuatan', example: 'Sekretaris Desa' }),
  tempat: baris(120).optional().meta({ label: 'Tempat pembuatan', example: 'Kantor desa' }),
  bentuk: z
    .array(pilihan(BENTUK))
    .default([])
    .meta({ label: 'Bentuk', hint: 'Kosongkan bila sesuai dengan berkasnya.' }),
  masa_simpan: baris(80).optional().meta({ label: 'Jangka waktu simpan', example: '10 tahun' }),
});

export const dokumen = z.object({
  judul: baris(200).meta({ label: 'Judul' }),
  jenis: pilihan(JENIS_DOKUMEN).meta({ label: 'Jenis' }),
  nomor: baris(60).optional().meta({ label: 'Nomor', example: '1 Tahun 2026' }),
  tanggal: tanggal().meta({ label: 'Tanggal ditetapkan' }),
  tahun: z.number().int().min(1945).max(2199).optional().meta({
    label: 'Tahun isi',
    hint: 'Tahun yang dibahas, bila bukan tahun di judul atau tanggalnya.',
    example: '2026',
  }),
  ringkasan: paragraf(300).optional().meta({ label: 'Ringkasan' }),
  berkas: berkas().optional().meta({ label: 'Berkas' }),
  tautan: tautan()
    .optional()
    .meta({ label: 'Tautan ke berkas', hint: 'Bila berkas disimpan di tempat lain.' }),
  dip: dip.default({ bentuk: [] }).meta({ label: 'Daftar informasi publik' }),
  ...umum,
});

export type Dokumen = z.infer<typeof dokumen>;

/** The group in which pages show that kind. */
export function kelompokDokumen(jenis: JenisDokumen): KelompokDokumen {
  const names = Object.keys(KELOMPOK_DOKUMEN) as KelompokDokumen[];
  return (
    names.find((name) => (KELOMPOK_DOKUMEN[name].jenis as readonly string[]).includes(jenis)) ?? 'lainnya'
  );
}
