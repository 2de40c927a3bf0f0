/**
 * A budget as open data: one CSV and one JSON a version, described by a Frictionless Data Package
 * (specs.frictionlessdata.io). The columns are stable: a new one joins at the end.
 */
import type { Anggaran, BarisAnggaran } from './anggaran.ts';
import { SUMBER_DANA } from './anggaran.ts';
import { type Angka, csv } from './csv.ts';
import { isKegiatan } from './hitung.ts';
import type { Sen } from './uang.ts';

interface Kolom {
  name: string;
  type: 'string' | 'number' | 'integer';
  title: string;
  description: string;
  enum?: readonly string[];
  required?: boolean;
}

/** The columns, in order, as the data package describes them. */
export const KOLOM_ANGGARAN: readonly Kolom[] = [
  {
    name: 'kode',
    type: 'string',
    title: 'Kode',
    description: 'Rekening (4.2.1) atau kegiatan (02.03.10), Permendagri 20/2018.',
    required: true,
  },
  {
    name: 'uraian',
    type: 'string',
    title: 'Uraian',
    description: 'Nama rekening atau kegiatan.',
    required: true,
  },
  {
    name: 'sumbu',
    type: 'string',
    title: 'Sumbu',
    description: 'rekening (jenis uang) atau kegiatan (untuk apa).',
    enum: ['rekening', 'kegiatan'],
    required: true,
  },
  {
    name: 'tingkat',
    type: 'integer',
    title: 'Tingkat',
    description: 'Banyaknya bagian kode: 1 yang terbesar.',
    required: true,
  },
  {
    name: 'anggaran',
    type: 'number',
    title: 'Anggaran',
    description: 'Rupiah yang direncanakan.',
    required: true,
  },
  {
    name: 'realisasi',
    type: 'number',
    title: 'Realisasi',
    description: 'Rupiah yang dipakai; kosong bila belum dilaporkan.',
  },
  {
    name: 'sumber_dana',
    type: 'string',
    title: 'Sumber dana',
    description: 'Asal uangnya; kosong bila tidak disebut.',
    enum: Object.keys(SUMBER_DANA),
  },
];

type BarisData = Record<string, string | number | null>;

/** The rows of a version; amounts in rupiah. */
export function barisData({ rincian }: Pick<Anggaran, 'rincian'>): BarisData[] {
  return rincian.map((row) => ({
    kode: row.kode,
    uraian: row.uraian,
    sumbu: isKegiatan(row.kode) ? 'kegiatan' : 'rekening',
    tingkat: row.kode.split('.').length,
    anggaran: row.anggaran / 100,
    realisasi: row.realisasi === undefined ? null : row.realisasi / 100,
    sumber_dana: row.sumber_dana ?? null,
  }));
}

/** The same as CSV; amounts stay numbers. */
export function csvAnggaran({ rincian }: Pick<Anggaran, 'rincian'>): string {
  return csv([KOLOM_ANGGARAN.map(({ name }) => name), ...rincian.map(barisCsv)]);
}

function barisCsv(row: BarisAnggaran): (string | Angka)[] {
  return [
    row.kode,
    row.uraian,
    isKegiatan(row.kode) ? 'kegiatan' : 'rekening',
    String(row.kode.split('.').length),
    { angka: rupiah(row.anggaran) },
    { angka: row.realisasi === undefined ? '' : rupiah(row.realisasi) },
    row.sumber_dana ?? '',
  ];
}

/** `-17856346`, with sen `1220937619.09`: digits that every program reads. */
function rupiah(sen: Sen): string {
  const abs = Math.abs(sen);
  const cents = abs % 100;
  const whole = (abs - cents) / 100;
  return `${sen < 0 ? '-' : ''}${whole}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
}
