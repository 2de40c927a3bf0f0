/**
 * The budgets of all villages as one table: the columns of a village's own open data, and before them whose
 * row it is. The columns are stable: a new one joins at the end.
 */
import { type BarisAnggaran, SUMBER_DANA, URUTAN_VERSI, type Versi } from '../anggaran.ts';
import { type Angka, barisCsv } from '../csv.ts';
import type { SumberDana } from '../dana.ts';
import { barisData, SKEMA_TABEL, selAnggaran } from '../data-anggaran.ts';
import type { Tanggal } from '../tanggal.ts';

/** Whose budget it is. */
export interface PemilikAnggaran {
  kode: string;
  /** `Kecamatan Maliku` */
  kecamatan: string;
  /** `Desa Sukamaju` */
  namaLengkap: string;
}

/** One version of a village's budget as the village publishes it; amounts in sen. */
export interface DokumenAnggaran {
  url: string;
  tahun: number;
  versi: Versi;
  tanggal: Tanggal;
  dokumen: string;
  rincian: BarisAnggaran[];
}

const PEMILIK = [
  ['kode_wilayah', 'string', 'Kode wilayah', 'Kode desa menurut Kemendagri: 62.11.01.2001.'],
  ['kecamatan', 'string', 'Kecamatan', 'Nama kecamatan; kosong bila desa tidak menyebutnya.'],
  ['desa', 'string', 'Desa', 'Nama desa.'],
  ['tahun', 'integer', 'Tahun', 'Tahun anggaran.'],
  ['versi', 'string', 'Versi', 'Rencana awal, perubahan, atau realisasi.'],
  ['tanggal', 'date', 'Tanggal', 'Tanggal dokumen.'],
] as const;

/** The columns as fields of a Table Schema. */
export const SKEMA_GABUNGAN = [
  ...PEMILIK.map(([name, type, title, description]) => ({
    name,
    type,
    title,
    description,
    ...(name !== 'kecamatan' && {
      constraints: { required: true, ...(name === 'versi' && { enum: URUTAN_VERSI }) },
    }),
  })),
  ...SKEMA_TABEL,
];

/** What the CSV begins with: the names of the columns, and no BOM, which readers of tables take for a part of the first. */
export const KEPALA_CSV = barisCsv(SKEMA_GABUNGAN.map(({ name }) => name));

/** The rows of one version as CSV. */
export function csvDokumen(pemilik: PemilikAnggaran, document: DokumenAnggaran): string {
  const head: (string | Angka)[] = [
    pemilik.kode,
    pemilik.kecamatan,
    pemilik.namaLengkap,
    { angka: String(document.tahun) },
    document.versi,
    document.tanggal,
  ];
  return document.rincian.map((row) => barisCsv([...head, ...selAnggaran(row)])).join('');
}

/** The same as JSON on one line: the village's own file with its kecamatan, amounts in rupiah. */
export function jsonDokumen(pemilik: PemilikAnggaran, document: DokumenAnggaran): string {
  const { url, tahun, versi, tanggal, dokumen } = document;
  return JSON.stringify({
    url,
    kode_wilayah: pemilik.kode,
    kecamatan: pemilik.kecamatan,
    desa: pemilik.namaLengkap,
    tahun,
    versi,
    tanggal,
    dokumen,
    rincian: barisData(document),
  });
}

/**
 * A village's published file as a document; undefined for what is none.
 * @param tahun what its address says; a file that says something else is not believed
 */
export function bacaDokumen(json: unknown, tahun: number, versi: Versi): DokumenAnggaran | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { url, tanggal, dokumen, rincian, ...rest } = json as Record<string, unknown>;
  if (rest.tahun !== tahun || rest.versi !== versi || !Array.isArray(rincian)) return undefined;
  if (typeof url !== 'string' || typeof tanggal !== 'string' || typeof dokumen !== 'string') return undefined;
  return { url, tahun, versi, tanggal, dokumen, rincian: rincian.flatMap(bacaBaris) };
}

/** What is no row of a budget is left out. */
function bacaBaris(row: unknown): BarisAnggaran[] {
  if (typeof row !== 'object' || row === null) return [];
  const { kode, uraian, anggaran, realisasi, sumber_dana } = row as Record<string, unknown>;
  if (typeof kode !== 'string' || typeof uraian !== 'string' || typeof anggaran !== 'number') return [];
  return [
    {
      kode,
      uraian,
      anggaran: sen(anggaran),
      ...(typeof realisasi === 'number' && { realisasi: sen(realisasi) }),
      ...(isDana(sumber_dana) && { sumber_dana }),
    },
  ];
}

function sen(rupiah: number): number {
  return Math.round(rupiah * 100);
}

function isDana(value: unknown): value is SumberDana {
  return typeof value === 'string' && Object.hasOwn(SUMBER_DANA, value);
}
