/**
 * The land of a village: how large, between which neighbours, which parts. It is an entry of content and
 * not a part of `situs.yaml`, because a new RT or a moved boundary is for the operators to write down,
 * while that file (code, domain, colours) is kept by the regency. One entry is enough; of several the
 * newest is shown.
 */
import { z } from 'zod';
import { umum } from './entri.ts';
import { tanggal } from './tanggal.ts';
import { baris } from './teks.ts';

const cacah = (max: number) => z.number().int().min(0).max(max);
const tetangga = (label: string, example: string) => baris(120).optional().meta({ label, example });

export const wilayahDesa = z.object({
  tanggal: tanggal().meta({ label: 'Keadaan pada tanggal' }),
  sumber: baris(160).optional().meta({ label: 'Sumber', example: 'Profil desa tahun 2026' }),
  luas: z.number().min(0.01).max(100_000).optional().meta({
    label: 'Luas (kilometer persegi)',
    hint: 'Seratus hektare sama dengan 1 kilometer persegi.',
    example: '8.6',
  }),
  batas: z
    .object({
      utara: tetangga('Sebelah utara', 'Desa Tirtomulyo'),
      timur: tetangga('Sebelah timur', 'Sungai Tirta'),
      selatan: tetangga('Sebelah selatan', 'Desa Bangun Sari'),
      barat: tetangga('Sebelah barat', 'Hutan lindung'),
    })
    .default({})
    .meta({ label: 'Batas wilayah' }),
  dusun: z
    .array(
      z.object({
        nama: baris(60).meta({ label: 'Nama', example: 'Krajan' }),
        rw: cacah(200).optional().meta({ label: 'Jumlah RW' }),
        rt: cacah(500).optional().meta({ label: 'Jumlah RT' }),
      }),
    )
    .max(100)
    .default([])
    .meta({ label: 'Pembagian wilayah', item: 'bagian', hint: 'Dusun, jorong, atau lingkungan.' }),
  lahan: z
    .array(
      z.object({
        guna: baris(60).meta({ label: 'Pemakaian', example: 'Sawah' }),
        hektare: z.number().min(0).max(10_000_000).meta({ label: 'Luas (hektare)', example: '412' }),
      }),
    )
    .max(30)
    .default([])
    .meta({ label: 'Pemakaian lahan', item: 'pemakaian' }),
  ...umum,
});

export type WilayahDesa = z.infer<typeof wilayahDesa>;

/** All RT (or RW) together; undefined where not every part says how many it has. */
export function jumlahBagian({ dusun }: Pick<WilayahDesa, 'dusun'>, bagian: 'rt' | 'rw'): number | undefined {
  if (dusun.length === 0) return undefined;
  return dusun.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part[bagian] === undefined ? undefined : sum + part[bagian]),
    0,
  );
}
