/**
 * A service: what a citizen comes for. The fields hold the components that UU 25/2009 art. 21 and
 * PermenPAN-RB 15/2014 ask every provider to publish.
 */
import { z } from 'zod';
import { umum } from './entri.ts';
import { pilihan } from './pilihan.ts';
import { tanggal } from './tanggal.ts';
import { baris, paragraf, tautan, telepon, unduhan } from './teks.ts';

/** Controlled list: slug of the category -> name, the words below it, and its icon. */
export const KATEGORI_LAYANAN = {
  kependudukan: { nama: 'Kependudukan', ringkas: 'KTP, KK, pindah', ikon: 'id' },
  kelahiran: { nama: 'Lahir dan kematian', ringkas: 'Akta, santunan', ikon: 'baby-carriage' },
  kesehatan: { nama: 'Kesehatan', ringkas: 'BPJS, posyandu', ikon: 'heartbeat' },
  bantuan: { nama: 'Bantuan sosial', ringkas: 'PKH, sembako, BLT', ikon: 'heart-handshake' },
  pendidikan: { nama: 'Sekolah', ringkas: 'PIP, beasiswa', ikon: 'school' },
  usaha: { nama: 'Usaha dan kerja', ringkas: 'Surat usaha, loker', ikon: 'building-store' },
  tanah: { nama: 'Tanah dan pajak', ringkas: 'Surat tanah, PBB', ikon: 'map-2' },
  keluarga: { nama: 'Nikah dan keluarga', ringkas: 'Pengantar, waris', ikon: 'users' },
  keamanan: { nama: 'Izin dan keamanan', ringkas: 'SKCK, keramaian', ikon: 'shield-check' },
  umum: { nama: 'Surat lainnya', ringkas: 'Domisili, keterangan', ikon: 'file-text' },
} as const;

export type KategoriLayanan = keyof typeof KATEGORI_LAYANAN;
/** Life events that bring people to an office: slug -> how they would say it. */
export const PERISTIWA = {
  lahir: 'Punya bayi',
  sekolah: 'Anak sekolah',
  menikah: 'Menikah',
  bercerai: 'Bercerai',
  pindah: 'Pindah rumah',
  kerja: 'Urusan kerja',
  usaha: 'Punya usaha',
  tanah: 'Urusan tanah',
  rumah: 'Urusan rumah',
  kendaraan: 'Punya kendaraan',
  sakit: 'Sakit',
  disabilitas: 'Disabilitas',
  lansia: 'Lanjut usia',
  susah: 'Kesulitan biaya',
  hilang: 'Surat hilang',
  bencana: 'Kena musibah',
  'luar-negeri': 'Ke luar negeri',
  meninggal: 'Keluarga meninggal',
} as const;
export type Peristiwa = keyof typeof PERISTIWA;

const STATUS = { tersedia: 'Tersedia', ditangguhkan: 'Ditangguhkan sementara' } as const;

/** Where a service is given, and when. */
export const akses = z.object({
  kantor_desa: z.boolean().optional().meta({
    label: 'Diurus di kantor desa',
    hint: 'Nyalakan bila warga cukup datang ke kantor desa walau yang menerbitkan instansi lain.',
  }),
  tempat: baris(160).optional().meta({ label: 'Datang ke', example: 'Kantor camat' }),
  jam: baris(120).optional().meta({ label: 'Jam khusus', hint: 'Kosongkan bila sama dengan jam kantor.' }),
  tautan: tautan().optional().meta({ label: 'Layanan daring' }),
});

/** Whom to ask about a service. */
export const kontak = z.object({
  nama: baris(120).optional().meta({ label: 'Petugas', example: 'Kasi Pelayanan' }),
  whatsapp: telepon().optional().meta({ label: 'WhatsApp' }),
  telepon: telepon().optional().meta({ label: 'Telepon' }),
});

export const layanan = z
  .object({
    judul: baris(100).meta({
      label: 'Judul',
      hint: 'Kata yang dipakai warga, bukan nama formulir.',
      example: 'KTP hilang atau rusak',
    }),
    ringkasan: paragraf(240).meta({ label: 'Ringkasan', hint: 'Satu kalimat: layanan ini untuk apa.' }),
    kategori: pilihan(KATEGORI_LAYANAN).meta({ label: 'Kategori' }),
    peristiwa: z
      .array(pilihan(PERISTIWA))
      .default([])
      .meta({ label: 'Peristiwa', hint: 'Kejadian dalam hidup warga yang membuatnya perlu layanan ini.' }),
    instansi: baris(120)
      .optional()
      .meta({ label: 'Instansi', hint: 'Kosongkan bila diurus di kantor desa.' }),
    untuk_siapa: paragraf(300).optional().meta({ label: 'Untuk siapa' }),
    syarat: z
      .array(
        z.object({
          nama: baris(200).meta({ label: 'Yang dibawa', example: 'Fotokopi Kartu Keluarga, 1 lembar' }),
          keterangan: paragraf(300).optional().meta({ label: 'Keterangan' }),
        }),
      )
      .default([])
      .meta({ label: 'Yang perlu dibawa', item: 'barang' }),
    langkah: z
      .array(
        z.object({
          judul: baris(120).meta({ label: 'Langkah', example: 'Datang ke kantor desa' }),
          isi: paragraf(600).optional().meta({ label: 'Penjelasan' }),
        }),
      )
      .default([])
      .meta({ label: 'Caranya', item: 'langkah' }),
    biaya: baris(120).meta({
      label: 'Biaya',
      hint: 'Tulis Gratis bila tidak dipungut biaya.',
      example: 'Gratis',
    }),
    waktu: baris(80).meta({ label: 'Selesai dalam', example: '1–3 hari kerja' }),
    hasil: baris(200).optional().meta({ label: 'Yang Anda terima' }),
    dasar_hukum: z.array(baris(240)).default([]).meta({ label: 'Dasar hukum' }),
    akses: akses.default({}).meta({ label: 'Akses' }),
    kontak: kontak.default({}).meta({ label: 'Kontak' }),
    unduhan: unduhan().default([]).meta({ label: 'Formulir' }),
    status: pilihan(STATUS).default('tersedia').meta({ label: 'Status' }),
    alasan: paragraf(300).optional().meta({ label: 'Alasan ditangguhkan' }),
    sering: z.boolean().default(false).meta({
      label: 'Sering dicari',
      hint: 'Nyalakan untuk layanan yang paling banyak ditanyakan warga; tampil di halaman depan.',
    }),
    kata_kunci: z.array(baris(60)).max(30).default([]).meta({
      label: 'Kata kunci',
      hint: 'Kata lain yang diketik warga saat mencari.',
      example: 'bikin ktp',
    }),
    diperbarui: tanggal().meta({ label: 'Terakhir diperiksa', today: true }),
    ...umum,
  })
  .refine((data) => data.status !== 'ditangguhkan' || Boolean(data.alasan), {
    path: ['alasan'],
    params: { code: 'reason_missing' },
  });

export type Layanan = z.infer<typeof layanan>;
