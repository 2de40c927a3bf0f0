/** `sites/<desa>/situs.yaml`: who a village is, where it is reached, how its site looks. */
import { z } from 'zod';
import { nomorDarurat } from './darurat.ts';
import { jamLayanan } from './jam.ts';
import { koordinat } from './koordinat.ts';
import { modul } from './modul.ts';
import { layananPengaduan } from './pengaduan.ts';
import { POLA_WARNA } from './pola.ts';
import { ppid } from './ppid.ts';
import { sebutan } from './sebutan.ts';
import { baris, domain, foto, paragraf, tautan, telepon } from './teks.ts';
import { isWarna } from './warna.ts';
import { isKodeDesa } from './wilayah.ts';

/** Networks with a link of their own, by the name of their field. */
export const MEDIA_SOSIAL = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  x: 'X',
} as const;

const akun = (nama: keyof typeof MEDIA_SOSIAL) => tautan().optional().meta({ label: MEDIA_SOSIAL[nama] });

export const situs = z.object({
  kode: z
    .string()
    .trim()
    .refine(isKodeDesa, { params: { code: 'bad_region_code' } })
    .meta({ label: 'Kode wilayah', hint: 'Kode Kemendagri dengan titik.', example: '62.11.01.2001' }),
  nama: baris(60).optional().meta({ label: 'Nama desa', hint: 'Kosongkan bila sama dengan nama resmi.' }),
  kecamatan: baris(60).optional().meta({ label: 'Nama kecamatan' }),
  kabupaten: baris(60)
    .optional()
    .meta({ label: 'Nama kabupaten atau kota', example: 'Kabupaten Pulang Pisau' }),
  provinsi: baris(60).optional().meta({ label: 'Nama provinsi' }),
  sebutan: sebutan.partial().optional().meta({ label: 'Sebutan setempat' }),
  domain: domain().optional().meta({ label: 'Alamat situs', hint: 'Tanpa https:// dan tanpa garis miring.' }),
  alamat: paragraf(200).optional().meta({ label: 'Alamat kantor', example: 'Jalan Poros RT 02' }),
  kode_pos: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .meta({ label: 'Kode pos', example: '74873' }),
  telepon: telepon().optional().meta({ label: 'Telepon kantor' }),
  whatsapp: telepon()
    .optional()
    .meta({ label: 'WhatsApp pelayanan', hint: 'Nomor dinas, bukan nomor pribadi.' }),
  email: z.email().optional().meta({ label: 'Surel', example: 'pemdes@contoh.desa.id' }),
  jam_layanan: jamLayanan.optional().meta({ label: 'Jam layanan', hint: 'Tulis 08.00-15.00 atau tutup.' }),
  warna: z
    .string()
    .trim()
    .refine(isWarna, { params: { code: 'bad_colour' } })
    .optional()
    .meta({ label: 'Warna utama', widget: 'colour', format: POLA_WARNA, example: '#0b6b5d' }),
  logo: foto().optional().meta({ label: 'Logo', hint: 'Berkas gambar di folder situs.' }),
  foto: foto().optional().meta({ label: 'Foto sampul' }),
  keterangan_foto: baris(160).optional().meta({ label: 'Keterangan foto sampul' }),
  ppid: ppid.optional().meta({ label: 'PPID', hint: 'Petugas yang melayani permintaan informasi.' }),
  koordinat: koordinat.optional().meta({ label: 'Titik kantor' }),
  media_sosial: z
    .object({
      facebook: akun('facebook'),
      instagram: akun('instagram'),
      youtube: akun('youtube'),
      tiktok: akun('tiktok'),
      x: akun('x'),
    })
    .optional()
    .meta({ label: 'Media sosial' }),
  pengaduan: layananPengaduan.optional().meta({ label: 'Pengaduan' }),
  nomor_darurat: nomorDarurat,
  modul: modul.optional().meta({ label: 'Bagian yang tampil' }),
  luring: z.boolean().default(true).meta({
    label: 'Salinan luring',
    hint: 'Menyimpan halaman utama di ponsel warga. Tulis false untuk mematikan dan menghapusnya.',
  }),
  contoh: z
    .boolean()
    .default(false)
    .meta({ label: 'Situs contoh', hint: 'Menampilkan pita "situs contoh".' }),
});

export type SitusBerkas = z.infer<typeof situs>;
