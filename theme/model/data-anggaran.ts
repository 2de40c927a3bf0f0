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
  /** What the row holds there; money in sen. */
  isi: (row: BarisAnggaran) => string | number | undefined;
  uang?: boolean;
}

/** The columns, in order: as the data package describes them, and as CSV and JSON fill them. */
const KOLOM: readonly Kolom[] = [
  {
    name: 'kode',
    type: 'string',
    title: 'Kode',
    description: 'Rekening (4.2.1) atau kegiatan (02.03.10), Permendagri 20/2018.',
    required: true,
    isi: ({ kode }) => kode,
  },
  {
    name: 'uraian',
    type: 'string',
    title: 'Uraian',
    description: 'Nama rekening atau kegiatan.',
    required: true,
    isi: ({ uraian }) => uraian,
  },
  {
    name: 'sumbu',
    type: 'string',
    title: 'Sumbu',
    description: 'rekening (jenis uang) atau kegiatan (untuk apa).',
    enum: ['rekening', 'kegiatan'],
    required: true,
    isi: ({ kode }) => (isKegiatan(kode) ? 'kegiatan' : 'rekening'),
  },
  {
    name: 'tingkat',
    type: 'integer',
    title: 'Tingkat',
    description: 'Banyaknya bagian kode: 1 yang terbesar.',
    required: true,
    isi: ({ kode }) => kode.split('.').length,
  },
  {
    name: 'anggaran',
    type: 'number',
    title: 'Anggaran',
    description: 'Rupiah yang direncanakan.',
    required: true,
    isi: ({ anggaran }) => anggaran,
    uang: true,
  },
  {
    name: 'realisasi',
    type: 'number',
    title: 'Realisasi',
    description: 'Rupiah yang dipakai; kosong bila belum dilaporkan.',
    isi: ({ realisasi }) => realisasi,
    uang: true,
  },
  {
    name: 'sumber_dana',
    type: 'string',
    title: 'Sumber dana',
    description: 'Asal uangnya; kosong bila tidak disebut.',
    enum: Object.keys(SUMBER_DANA),
    isi: ({ sumber_dana }) => sumber_dana,
  },
];

/** The columns as fields of a Table Schema. */
export const SKEMA_TABEL = KOLOM.map(({ name, type, title, description, enum: choices, required }) => ({
  name,
  type,
  title,
  description,
  ...((choices || required) && {
    constraints: { ...(required && { required }), ...(choices && { enum: choices }) },
  }),
}));

/** The rows of a version; amounts in rupiah. */
export function barisData({ rincian }: Pick<Anggaran, 'rincian'>): Record<string, string | number | null>[] {
  return rincian.map((row) =>
    Object.fromEntries(
      KOLOM.map(({ name, isi, uang }) => {
        const value = isi(row) ?? null;
        return [name, uang && typeof value === 'number' ? value / 100 : value];
      }),
    ),
  );
}

/** The same as CSV; amounts stay numbers. */
export function csvAnggaran({ rincian }: Pick<Anggaran, 'rincian'>): string {
  return csv([SKEMA_TABEL.map(({ name }) => name), ...rincian.map(selAnggaran)]);
}

/** The cells of one row, in the order of the columns. */
export function selAnggaran(row: BarisAnggaran): (string | Angka)[] {
  return KOLOM.map((kolom) => sel(kolom, row));
}

function sel({ isi, uang }: Kolom, row: BarisAnggaran): string | Angka {
  const value = isi(row) ?? '';
  return uang ? { angka: typeof value === 'number' ? rupiah(value) : '' } : String(value);
}

/** An amount as digits that every program reads: `-17856346`, with sen `1220937619.09`. */
function rupiah(sen: Sen): string {
  const abs = Math.abs(sen);
  const cents = abs % 100;
  const whole = (abs - cents) / 100;
  return `${sen < 0 ? '-' : ''}${whole}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
}
