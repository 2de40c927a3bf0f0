/**
 * How many people live in a village, by group; never who. Each entry is one count at one date, so that the
 * years can be compared.
 */
import { z } from 'zod';
import { umum } from './entri.ts';
import { tanggal } from './tanggal.ts';
import { baris } from './teks.ts';

interface Jumlah {
  laki_laki?: number | undefined;
  perempuan?: number | undefined;
  jumlah?: number | undefined;
}

const orang = () => z.number().int().min(0).max(1_000_000);

const barisKelompok = z
  .object({
    nama: baris(60).meta({ label: 'Kelompok', example: '0–4' }),
    laki_laki: orang().optional().meta({ label: 'Laki-laki' }),
    perempuan: orang().optional().meta({ label: 'Perempuan' }),
    jumlah: orang()
      .optional()
      .meta({ label: 'Jumlah', hint: 'Boleh kosong bila laki-laki dan perempuan diisi.' }),
  })
  .refine((row) => jumlahBaris(row) !== undefined, { path: ['jumlah'], params: { code: 'missing' } });

export type BarisPenduduk = z.infer<typeof barisKelompok>;

/**
 * How a population is divided, in the order of the page. Of a division that is `utuh` everybody is in one
 * group, so its sum is the population; of the others (children have no job) it may be less.
 */
export const KELOMPOK = {
  umur: { nama: 'Umur', utuh: true },
  dusun: { nama: 'Dusun', utuh: true },
  pekerjaan: { nama: 'Pekerjaan', utuh: false },
  pendidikan: { nama: 'Pendidikan', utuh: false },
  agama: { nama: 'Agama', utuh: true },
} as const;
export type Kelompok = keyof typeof KELOMPOK;
export const NAMA_KELOMPOK = Object.keys(KELOMPOK) as Kelompok[];

const kelompok = (label: string, hint: string) =>
  z.array(barisKelompok).max(60).default([]).meta({ label, hint, item: 'kelompok' });

export const penduduk = z.object({
  tanggal: tanggal().meta({ label: 'Keadaan pada tanggal' }),
  sumber: baris(160).meta({ label: 'Sumber', example: 'Buku induk penduduk desa' }),
  laki_laki: orang().meta({ label: 'Laki-laki', example: '1710' }),
  perempuan: orang().meta({ label: 'Perempuan', example: '1702' }),
  jumlah: orang()
    .optional()
    .meta({ label: 'Jumlah penduduk', hint: 'Boleh kosong; dihitung dari laki-laki dan perempuan.' }),
  keluarga: orang().optional().meta({ label: 'Jumlah keluarga (KK)', example: '1064' }),
  umur: kelompok('Menurut umur', 'Dari yang termuda.'),
  dusun: kelompok('Menurut dusun', 'Nama dusun tanpa kata dusun.'),
  pekerjaan: kelompok('Menurut pekerjaan', 'Dari yang terbanyak.'),
  pendidikan: kelompok('Menurut pendidikan', 'Pendidikan terakhir.'),
  agama: kelompok('Menurut agama', 'Boleh kosong.'),
  ...umum,
});

export type Penduduk = z.infer<typeof penduduk>;

/** Everybody. */
export function jumlahPenduduk({ jumlah, laki_laki, perempuan }: Penduduk): number {
  return jumlah ?? laki_laki + perempuan;
}

/** All of a group; undefined where neither the sum nor both parts are known. */
export function jumlahBaris({ jumlah, laki_laki, perempuan }: Jumlah): number | undefined {
  if (jumlah !== undefined) return jumlah;
  return laki_laki === undefined || perempuan === undefined ? undefined : laki_laki + perempuan;
}

/** A sum that does not come out. */
export interface SelisihPenduduk {
  /** What was added up, as an operator knows it. */
  bagian: string;
  /** Field that is to be mended. */
  field: string;
  tertulis: number;
  jumlah: number;
}

/** Every sum of a count that does not match: men and women, the groups, and both within a group. */
export function periksaPenduduk(data: Penduduk): SelisihPenduduk[] {
  const total = jumlahPenduduk(data);
  const found: SelisihPenduduk[] = [];
  const compare = (bagian: string, field: string, tertulis: number, jumlah: number, utuh = true) => {
    if (utuh ? tertulis !== jumlah : jumlah > tertulis) found.push({ bagian, field, tertulis, jumlah });
  };
  compare('Laki-laki dan perempuan', 'jumlah', total, data.laki_laki + data.perempuan);
  for (const name of NAMA_KELOMPOK) {
    const rows = data[name];
    const { nama, utuh } = KELOMPOK[name];
    rows.forEach(({ nama: group, laki_laki, perempuan, jumlah }, index) => {
      if (jumlah !== undefined && laki_laki !== undefined && perempuan !== undefined)
        compare(`${nama} ${group}`, `${name}.${index}.jumlah`, jumlah, laki_laki + perempuan);
    });
    if (rows.length > 0) compare(nama, name, total, sum(rows, jumlahBaris), utuh);
    for (const sex of ['laki_laki', 'perempuan'] as const) {
      if (rows.length > 0 && rows.every((row) => row[sex] !== undefined)) {
        const words = sex === 'laki_laki' ? 'laki-laki' : 'perempuan';
        compare(
          `${nama}, ${words}`,
          name,
          data[sex],
          sum(rows, (row) => row[sex]),
          utuh,
        );
      }
    }
  }
  return found;
}

function sum<T>(rows: readonly T[], value: (row: T) => number | undefined): number {
  return rows.reduce((total, row) => total + (value(row) ?? 0), 0);
}
