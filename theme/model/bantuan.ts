/**
 * An aid programme: what it is, who can get it, and how. There is no field for recipients, and none may
 * come: UU 27/2022 protects them, and a list of the poor is not for a public page.
 */
import { z } from 'zod';
import { umum } from './entri.ts';
import { terarah } from './jangkauan.ts';
import { kontakIsian } from './kontak-isian.ts';
import { bermasa, urutMasa } from './masa.ts';
import { pilihan } from './pilihan.ts';
import { tanggal } from './tanggal.ts';
import { baris, paragraf, tautan } from './teks.ts';

/** What a programme gives: slug -> name, and its icon. */
export const JENIS_BANTUAN = {
  uang: { nama: 'Uang tunai', ikon: 'cash' },
  sembako: { nama: 'Sembako', ikon: 'basket' },
  kesehatan: { nama: 'Berobat', ikon: 'heartbeat' },
  pendidikan: { nama: 'Sekolah', ikon: 'school' },
  rumah: { nama: 'Rumah', ikon: 'home' },
  usaha: { nama: 'Usaha dan kerja', ikon: 'building-store' },
} as const;
export type JenisBantuan = keyof typeof JENIS_BANTUAN;
/** Whose money it is. */
export const SUMBER_BANTUAN = {
  pusat: 'Pemerintah pusat',
  provinsi: 'Pemerintah provinsi',
  kabupaten: 'Pemerintah kabupaten atau kota',
  desa: 'Pemerintah desa',
} as const;
export type SumberBantuan = keyof typeof SUMBER_BANTUAN;

export const bantuan = z
  .object({
    judul: baris(100).meta({ label: 'Judul', example: 'BLT Dana Desa' }),
    ringkasan: paragraf(240).meta({ label: 'Ringkasan', hint: 'Satu kalimat: bantuan apa, untuk siapa.' }),
    jenis: pilihan(JENIS_BANTUAN).meta({ label: 'Jenis' }),
    sumber: pilihan(SUMBER_BANTUAN).meta({ label: 'Sumber dana' }),
    penyelenggara: baris(120).optional().meta({
      label: 'Penyelenggara',
      hint: 'Kosongkan bila pemerintah desa sendiri.',
      example: 'Kementerian Sosial',
    }),
    besaran: baris(160).meta({ label: 'Yang diterima', example: 'Rp300.000 sebulan' }),
    penyaluran: baris(160).optional().meta({ label: 'Kapan disalurkan', example: 'Setiap tiga bulan' }),
    penerima: z.array(baris(240)).min(1).meta({
      label: 'Siapa yang bisa mendapat',
      item: 'penerima',
      example: 'Keluarga miskin yang tinggal di desa ini',
    }),
    dibawa: z
      .array(baris(200))
      .default([])
      .meta({ label: 'Yang perlu dibawa', item: 'barang', example: 'KTP dan Kartu Keluarga' }),
    langkah: z
      .array(
        z.object({
          judul: baris(120).meta({ label: 'Langkah', example: 'Lapor ke ketua RT' }),
          isi: paragraf(600).optional().meta({ label: 'Penjelasan' }),
        }),
      )
      .default([])
      .meta({ label: 'Caranya', item: 'langkah' }),
    penetapan: paragraf(600).optional().meta({
      label: 'Cara penerima dipilih',
      hint: 'Siapa yang memutuskan, dan dari daftar apa; jangan menulis nama penerima.',
    }),
    keberatan: paragraf(600).optional().meta({
      label: 'Kalau ada yang keliru',
      hint: 'Ke mana warga menyanggah atau melapor.',
    }),
    kontak: kontakIsian('Kasi Kesejahteraan').meta({ label: 'Bertanya ke' }),
    ...bermasa,
    tautan: tautan().optional().meta({ label: 'Situs resmi', example: 'https://cekbansos.kemensos.go.id/' }),
    kata_kunci: z
      .array(baris(60))
      .max(30)
      .default([])
      .meta({ label: 'Kata kunci', hint: 'Kata lain yang diketik warga saat mencari.', example: 'bansos' }),
    diperbarui: tanggal().meta({ label: 'Terakhir diperiksa', today: true }),
    ...terarah,
    ...umum,
  })
  .refine(...urutMasa);

export type Bantuan = z.infer<typeof bantuan>;
