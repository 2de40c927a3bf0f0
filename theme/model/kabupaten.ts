/** `sites/kabupaten.yaml`: the fleet. What all villages of the regency have in common. */
import { z } from 'zod';
import { nomorDarurat } from './darurat.ts';
import { LISENSI } from './lisensi.ts';
import { pilihan } from './pilihan.ts';
import { baris, domain, telepon } from './teks.ts';
import { tujuan } from './tujuan.ts';
import { isKodeKabupaten } from './wilayah.ts';

/** The three zones of Indonesia; the date of a build is the date on the wall there. */
const ZONA = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const SINGKATAN: Record<(typeof ZONA)[number], string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

export const kabupaten = z.object({
  nama: baris(80).meta({ label: 'Nama kabupaten', example: 'Kabupaten Pulang Pisau' }),
  kode: z
    .string()
    .refine(isKodeKabupaten, { params: { code: 'bad_region_code' } })
    .optional()
    .meta({ label: 'Kode kabupaten', example: '62.11' }),
  domain: domain().meta({
    label: 'Domain induk',
    hint: 'Desa tanpa domain sendiri memakai <desa>.<domain induk>.',
    example: 'pulangpisaukab.go.id',
  }),
  zona_waktu: z.enum(ZONA).default('Asia/Jakarta').meta({ label: 'Zona waktu' }),
  lisensi: pilihan(LISENSI).default('cc-by-4.0').meta({
    label: 'Lisensi isi situs',
    hint: 'Aturan bagi orang yang memakai ulang tulisan, foto, dan data situs desa.',
  }),
  luring: z.boolean().default(true).meta({
    label: 'Salinan luring',
    hint: 'Tulis false untuk mematikan dan menghapus salinan luring semua desa.',
  }),
  portal: z.boolean().default(true).meta({
    label: 'Portal kabupaten',
    hint: 'Situs di domain induk yang menghimpun semua desa. Tulis false bila domain itu dipakai situs lain.',
  }),
  pengelola: baris(120).optional().meta({ label: 'Pengelola', example: 'Dinas Kominfo Kabupaten' }),
  telepon_pengelola: telepon().optional().meta({ label: 'Telepon pengelola' }),
  nomor_darurat: nomorDarurat,
  gerbang: domain().optional().meta({
    label: 'Domain gerbang',
    hint: 'Tempat operator menyunting isi. Tautan /admin/ semua situs menuju ke sana.',
    example: 'kelola.pulangpisaukab.go.id',
  }),
  tujuan: tujuan.default([]).meta({
    label: 'Tujuan penerbitan',
    hint: 'Ke mana `balai deploy` mengirim situs. Jangan menulis sandi atau token di sini.',
  }),
  perintis: z.array(baris(63)).max(50).default([]).meta({
    label: 'Desa perintis',
    hint: 'Folder desa yang paling dahulu mendapat tampilan baru: `balai deploy --ring 1`, lalu 10, lalu semua.',
    example: 'sukamaju',
  }),
});

export type Kabupaten = z.infer<typeof kabupaten>;

/** `WIB`, `WITA` or `WIT`. */
export function singkatanZona(zone: Kabupaten['zona_waktu']): string {
  return SINGKATAN[zone];
}

/** `+07:00`: how far the zone is ahead of UTC. */
export function selisihZona(zone: Kabupaten['zona_waktu']): string {
  return { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' }[zone];
}

/** What holds where `kabupaten.yaml` is missing: builds still work, addresses are plainly not real. */
export const KABUPATEN_BAKU: Kabupaten = kabupaten.parse({ nama: 'Kabupaten', domain: 'desa.example' });
