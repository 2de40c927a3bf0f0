/**
 * The digest of a village: what the regency's portal shows of it, as the village publishes it in
 * `data/portal.json`. The portal is made from these files alone, so it is read as anybody's text: strictly,
 * every list and every line with a limit. A stolen account fills its own places and no others.
 */
import { z } from 'zod';
import { VERSI } from '../anggaran.ts';
import { ringkasTahun } from '../banding/ringkas.ts';
import { faktaKeterbukaan } from '../keterbukaan-fakta.ts';
import { INDONESIA, koordinat } from '../koordinat.ts';
import { JENIS_LOKER } from '../loker.ts';
import { TINGKAT } from '../pengumuman.ts';
import { tanggal } from '../tanggal.ts';
import { baris, domain, paragraf } from '../teks.ts';
import { isKodeDesa } from '../wilayah.ts';

/** Address of the file inside the village's site. */
export const BERKAS_RINGKASAN = '/data/portal.json';

/** Changes when the fields change in a way that an older portal, or an older digest, would misread. */
export const VERSI_RINGKASAN = 1;

/** A digest is a few kB; more is none. */
export const MAX_RINGKASAN_BYTES = 64 * 1024;

/** How much of one village the portal shows at most. */
export const BATAS_BUTIR = {
  pengumuman: 8,
  agenda: 8,
  loker: 8,
  layanan: 40,
  jabatan: 30,
  tahun: 15,
  /** Corners of the boundary, all outlines together. */
  sudut: 60,
} as const;

/** An address inside the village's own site, never one that leaves it: `/agenda/#acara-gotong-royong`. */
const alamatSitus = () =>
  z
    .string()
    .max(220)
    .regex(/^\/(?:[a-z0-9_-]+\/){1,4}(?:#[a-z0-9-]+)?$/);

const sen = () => z.number().int().min(-1e17).max(1e17);
const bujur = z.number().min(INDONESIA.barat).max(INDONESIA.timur);
const lintang = z.number().min(INDONESIA.selatan).max(INDONESIA.utara);

const kabar = z.strictObject({
  judul: baris(120),
  ringkasan: paragraf(240),
  tanggal: tanggal(),
  tingkat: z.enum(Object.keys(TINGKAT) as [keyof typeof TINGKAT]),
  /** Last day on which it is current. */
  sampai: tanggal().optional(),
  path: alamatSitus(),
});

const acara = z.strictObject({
  judul: baris(120),
  mulai: tanggal(),
  selesai: tanggal().optional(),
  jam: baris(60).optional(),
  tempat: baris(160),
  path: alamatSitus(),
});

const lowongan = z.strictObject({
  judul: baris(100),
  pemberi_kerja: baris(120),
  tempat: baris(160),
  jenis: z.enum(Object.keys(JENIS_LOKER) as [keyof typeof JENIS_LOKER]),
  upah: baris(120).optional(),
  ditutup: tanggal(),
  path: alamatSitus(),
});

const layananSendiri = z.strictObject({
  judul: baris(120),
  /** Other words that people ask for it with. */
  kata: z.array(baris(60)).max(6),
  path: alamatSitus(),
});

/** The newest budget in one line; amounts in sen. Its rows are the village's own open data. */
const uangDesa = z.strictObject({
  tahun: z.number().int().min(2000).max(2100),
  versi: z.enum(Object.keys(VERSI) as [keyof typeof VERSI]),
  pendapatan: sen(),
  belanja: sen(),
  realisasi: sen().optional(),
  path: alamatSitus(),
});

export const ringkasan = z.strictObject({
  versi: z.literal(VERSI_RINGKASAN),
  kode: z.string().refine(isKodeDesa),
  jenis: z.enum(['desa', 'kelurahan', 'desa adat']),
  nama: baris(60),
  namaLengkap: baris(110),
  /** `Kecamatan Maliku`; '' where the village does not say. */
  kecamatan: baris(110).or(z.literal('')),
  domain: domain(),
  contoh: z.boolean(),
  koordinat: koordinat.optional(),
  /** Outlines and holes, closed: longitude and latitude, to some metre. */
  batas: z
    .array(
      z
        .array(z.tuple([bujur, lintang]))
        .min(4)
        .max(BATAS_BUTIR.sudut),
    )
    .max(15)
    .optional(),
  penduduk: z.number().int().min(0).max(1_000_000).optional(),
  pengumuman: z.array(kabar).max(BATAS_BUTIR.pengumuman),
  agenda: z.array(acara).max(BATAS_BUTIR.agenda),
  loker: z.array(lowongan).max(BATAS_BUTIR.loker),
  layanan: z.array(layananSendiri).max(BATAS_BUTIR.layanan),
  /** Functions of its officials, never their names. */
  jabatan: z.array(baris(80)).max(BATAS_BUTIR.jabatan),
  anggaran: uangDesa.optional(),
  /** Its budgets by year, newest first, in the figures by which villages are compared. */
  banding: z.array(ringkasTahun).max(BATAS_BUTIR.tahun),
  /** What is counted of its openness. */
  keterbukaan: faktaKeterbukaan,
});

export type Ringkasan = z.infer<typeof ringkasan>;
export type KabarDesa = Ringkasan['pengumuman'][number];
export type AcaraDesa = Ringkasan['agenda'][number];
export type LowonganDesa = Ringkasan['loker'][number];

/** The digest that parsed JSON holds, or in English why there is none; an unknown version is none. */
export function bacaRingkasan(json: unknown): { ringkasan: Ringkasan } | { alasan: string } {
  const versi = (json as { versi?: unknown } | null)?.versi;
  if (versi !== VERSI_RINGKASAN) return { alasan: 'it was published by another version of the program.' };
  const parsed = ringkasan.safeParse(json);
  if (parsed.success) return { ringkasan: parsed.data };
  const [issue] = parsed.error.issues;
  return { alasan: `"${issue?.path.join('.') || 'the whole'}" is not as it should be.` };
}

/**
 * True for the files of a village's site from which the portal is made: the digest, and the budgets as open
 * data. The portal is made again when one of them changes, and only then.
 */
export function dibacaPortal(path: string): boolean {
  return path === BERKAS_RINGKASAN || /^\/(?:data\/anggaran|anggaran\/.*)\.json$/.test(path);
}
