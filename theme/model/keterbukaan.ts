/**
 * What a village must publish, as data: each item with its legal source, and how the site shows that it is
 * fulfilled. The theme brings a list (`keterbukaan-baku.ts`); a regency corrects it in
 * `sites/keterbukaan.yaml` without touching code.
 */
import { z } from 'zod';
import { VERSI } from './anggaran.ts';
import { JENIS_DOKUMEN } from './dokumen.ts';
import { GOLONGAN } from './golongan.ts';
import { pilihan } from './pilihan.ts';
import type { Sebutan } from './sebutan.ts';
import { baris, isSlug, paragraf } from './teks.ts';
import type { JenisWilayah } from './wilayah.ts';

const kode = () =>
  z
    .string()
    .trim()
    .refine(isSlug)
    .meta({ label: 'Kode butir', hint: 'Huruf kecil, angka, dan tanda hubung.', example: 'apb-desa' });

const alamatSitus = () =>
  z
    .string()
    .trim()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/)
    .meta({ label: 'Halaman situs', example: '/perangkat/' });

/** One way in which an item can be fulfilled; the first that a village has is linked. */
const bukti = z.object({
  anggaran: z.array(pilihan(VERSI)).optional().meta({ label: 'Versi anggaran' }),
  dokumen: z.array(pilihan(JENIS_DOKUMEN)).optional().meta({ label: 'Jenis dokumen' }),
  halaman: z.boolean().optional().meta({
    label: 'Halaman profil',
    hint: 'Halaman profil yang judulnya memuat salah satu kata.',
  }),
  kata: z.array(baris(60)).optional().meta({
    label: 'Kata dalam judul',
    hint: 'Salah satunya harus ada di judul dokumen atau halaman.',
  }),
  kegiatan: z.boolean().optional().meta({
    label: 'Halaman kegiatan',
    hint: 'Kegiatan pembangunan tahun itu yang tampil di situs.',
  }),
  alamat: alamatSitus().optional(),
});

export type Bukti = z.infer<typeof bukti>;

const UNTUK = { semua: 'Semua', desa: 'Desa dan desa adat', kelurahan: 'Kelurahan' } as const;
const TAHUN = { berjalan: 'Tahun ini', lalu: 'Tahun lalu' } as const;

const butir = z.object({
  kode: kode(),
  nama: baris(200).meta({ label: 'Informasi', example: 'APB Desa' }),
  golongan: pilihan(GOLONGAN).meta({ label: 'Golongan' }),
  dasar: z.array(baris(160)).min(1).meta({ label: 'Dasar hukum' }),
  kapan: paragraf(200).optional().meta({ label: 'Kapan diumumkan' }),
  untuk: pilihan(UNTUK).default('semua').meta({ label: 'Berlaku untuk' }),
  tahun: pilihan(TAHUN).optional().meta({
    label: 'Tahun isi',
    hint: 'Kosongkan bila tidak berganti setiap tahun.',
  }),
  batas: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
    .refine((day) => !Number.isNaN(Date.parse(`2027-${day}T00:00:00Z`)))
    .optional()
    .meta({ label: 'Paling lambat', hint: 'Bulan dan hari pada tahun ini.', example: '03-31' }),
  bukti: z.array(bukti).default([]).meta({ label: 'Cara memenuhinya di situs' }),
});

export type ButirKeterbukaan = z.infer<typeof butir>;
export type ButirKeterbukaanTulis = z.input<typeof butir>;

/** `sites/keterbukaan.yaml`. */
export const keterbukaan = z.object({
  ganti: z.boolean().default(false).meta({
    label: 'Ganti seluruh daftar',
    hint: 'Nyalakan bila daftar bawaan tidak dipakai sama sekali.',
  }),
  hapus: z.array(kode()).default([]).meta({ label: 'Butir yang dihapus', example: 'program-masuk' }),
  butir: z.array(butir).default([]).meta({
    label: 'Butir',
    hint: 'Butir dengan kode yang sudah ada menggantikan butir bawaan; kode baru menambah.',
  }),
});

export type Keterbukaan = z.infer<typeof keterbukaan>;

/** The list that holds in this regency; a code that stands twice counts as its last. */
export function gabungKeterbukaan(
  baku: readonly ButirKeterbukaan[],
  own: Keterbukaan | undefined,
): ButirKeterbukaan[] {
  if (!own) return [...baku];
  const kept = own.ganti ? [] : baku.filter((item) => !own.hapus.includes(item.kode));
  return [...new Map([...kept, ...own.butir].map((item) => [item.kode, item])).values()];
}

/** The items that concern a place of that kind. */
export function butirUntuk(list: readonly ButirKeterbukaan[], jenis: JenisWilayah): ButirKeterbukaan[] {
  const other = jenis === 'kelurahan' ? 'desa' : 'kelurahan';
  return list.filter(({ untuk }) => untuk !== other);
}

/** Name of an item in the village's words: `APB Nagari`. */
export function labelButir({ nama }: ButirKeterbukaan, sebutan: Sebutan): string {
  // In one pass: a word that was put in ("Desa Adat") must not be replaced again.
  return nama.replace(/\b(?:kepala desa|Desa|desa)\b/g, (word) => {
    if (word === 'kepala desa') return sebutan.kepala_desa;
    return word === 'Desa' ? sebutan.desa : sebutan.desa.toLowerCase();
  });
}

/** Schema of the text of the theme's own list. */
export const daftarButir = z.array(butir);
