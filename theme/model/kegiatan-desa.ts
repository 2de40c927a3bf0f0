/**
 * A piece of work that the village pays for: where, how much, by whom, until when, and how far it is. The
 * place is a dusun and never a private address.
 */
import { z } from 'zod';
import { SUMBER_DANA } from './anggaran.ts';
import { umum } from './entri.ts';
import { pilihan } from './pilihan.ts';
import { hariBerikut, type Tanggal, tanggal } from './tanggal.ts';
import { baris, foto, paragraf } from './teks.ts';
import { uang } from './uang.ts';

export const kegiatanDesa = z
  .object({
    judul: baris(120).meta({ label: 'Judul', example: 'Pengerasan jalan usaha tani Sumber Agung' }),
    ringkasan: paragraf(240).meta({ label: 'Ringkasan', hint: 'Apa yang dikerjakan, untuk siapa.' }),
    tahun: z.number().int().min(2015).max(2099).meta({ label: 'Tahun anggaran', example: '2026' }),
    kode: z
      .string()
      .regex(/^0[1-5]\.\d{2}\.\d{2}$/)
      .optional()
      .meta({
        label: 'Kode kegiatan',
        hint: 'Seperti di APBDes, supaya terhubung dengan anggaran.',
        example: '02.03.12',
      }),
    lokasi: baris(120).meta({
      label: 'Lokasi',
      hint: 'Dusun atau RT, bukan alamat rumah.',
      example: 'Dusun Sumber Agung',
    }),
    volume: baris(80).optional().meta({ label: 'Volume', example: '640 meter' }),
    pelaksana: baris(120).meta({ label: 'Pelaksana', example: 'Tim Pelaksana Kegiatan Desa' }),
    mulai: tanggal().meta({ label: 'Mulai' }),
    selesai: tanggal().meta({ label: 'Rencana selesai' }),
    dana: z
      .array(
        z.object({
          sumber: pilihan(SUMBER_DANA).meta({ label: 'Sumber dana' }),
          jumlah: uang().meta({ label: 'Jumlah (Rp)' }),
        }),
      )
      .min(1)
      .meta({ label: 'Anggaran menurut sumber dana', item: 'sumber dana' }),
    realisasi: uang().optional().meta({ label: 'Sudah dipakai (Rp)' }),
    kemajuan: z.number().int().min(0).max(100).default(0).meta({
      label: 'Kemajuan fisik (%)',
      hint: 'Tulis 0 bila belum mulai, 100 bila selesai.',
      example: '50',
    }),
    kendala: paragraf(300).optional().meta({ label: 'Kendala', hint: 'Mengapa terlambat atau berhenti.' }),
    foto: z
      .array(
        z.object({
          kemajuan: z.number().int().min(0).max(100).meta({ label: 'Diambil saat (%)', example: '50' }),
          foto: foto().meta({ label: 'Foto' }),
          keterangan: baris(160).meta({ label: 'Keterangan foto', hint: 'Apa yang terlihat di foto.' }),
        }),
      )
      .max(12)
      .default([])
      .meta({
        label: 'Foto kemajuan',
        item: 'foto',
        hint: 'Dari titik yang sama saat 0, 50, dan 100 persen.',
      }),
    diperbarui: tanggal().meta({ label: 'Keadaan per tanggal', today: true }),
    ...umum,
  })
  .refine(({ mulai, selesai }) => mulai <= selesai, {
    path: ['selesai'],
    params: { code: 'ends_before_start' },
  });

export type KegiatanDesa = z.infer<typeof kegiatanDesa>;

export type KeadaanKegiatan = 'terlambat' | 'berjalan' | 'akan' | 'selesai';

/** In the order in which people ask: what is late first. */
export const KEADAAN: Record<KeadaanKegiatan, string> = {
  terlambat: 'Terlambat',
  berjalan: 'Sedang dikerjakan',
  akan: 'Akan dikerjakan',
  selesai: 'Selesai',
};

/** How a piece of work stands on that day. */
export function keadaanKegiatan({ kemajuan, mulai, selesai }: KegiatanDesa, today: Tanggal): KeadaanKegiatan {
  if (kemajuan >= 100) return 'selesai';
  if (selesai < today) return 'terlambat';
  return kemajuan === 0 && today < mulai ? 'akan' : 'berjalan';
}

/** The days on which it changes its state by itself. */
export function hariKegiatan({ kemajuan, mulai, selesai }: KegiatanDesa): Tanggal[] {
  return kemajuan >= 100 ? [] : [mulai, hariBerikut(selesai)];
}

/** All funds together, in sen. */
export function anggaranKegiatan({ dana }: Pick<KegiatanDesa, 'dana'>): number {
  return dana.reduce((sum, { jumlah }) => sum + jumlah, 0);
}
