/**
 * Whom an entry of the regency is for: all villages, or those of some kecamatan and some villages by name. One
 * field for every type that the regency shares; a village's own entries are for that village.
 */
import { z } from 'zod';
import { nearest } from './jarak.ts';
import { baris, slugify } from './teks.ts';
import type { Wilayah } from './wilayah.ts';

const jangkauan = z.object({
  kecamatan: z.array(baris(60)).max(100).default([]).meta({
    label: 'Kecamatan',
    item: 'kecamatan',
    hint: 'Semua desa dan kelurahan di kecamatan ini.',
    example: 'Maliku',
    places: 'kecamatan',
  }),
  desa: z.array(baris(80)).max(800).default([]).meta({
    label: 'Desa dan kelurahan',
    item: 'desa',
    hint: 'Selain yang ada di kecamatan itu.',
    example: 'sukamaju',
    places: 'desa',
  }),
});

export type Jangkauan = z.infer<typeof jangkauan>;

/** Merged into the schema of each type that the regency may limit to some villages. */
export const terarah = {
  untuk: jangkauan.optional().meta({
    label: 'Hanya untuk',
    hint: 'Bila kosong, semua desa menampilkannya.',
    owner: 'kabupaten',
  }),
};

/** What decides whether a village is reached. */
export interface Letak {
  /** Folder name. */
  id: string;
  /** Its name alone, `Maliku`; '' where nobody knows it. */
  kecamatan: string;
}

/** Where a village lies: what its file says, else the official table. */
export function letakDesa(id: string, situs: { kecamatan?: string | undefined }, wilayah?: Wilayah): Letak {
  return { id, kecamatan: situs.kecamatan ?? wilayah?.kecamatan ?? '' };
}

/** True when the entry is for that village. */
export function menjangkau(untuk: Jangkauan | undefined, { id, kecamatan }: Letak): boolean {
  if (!untuk || untuk.desa.length + untuk.kecamatan.length === 0) return true;
  return (
    untuk.desa.some((name) => slugify(name) === id) ||
    (kecamatan !== '' && untuk.kecamatan.some((name) => kunci(name) === kunci(kecamatan)))
  );
}

/** A name that stands for nothing in this regency. */
export interface TidakDikenal {
  nama: string;
  /** `untuk.desa.0` */
  field: string;
  /** What was probably meant. */
  mirip: string | undefined;
}

/** The names of villages and kecamatan that reach nobody. */
export function tidakDikenal(untuk: Jangkauan, all: readonly Letak[]): TidakDikenal[] {
  const desa = new Set(all.map(({ id }) => id));
  const kecamatan = new Map(all.map((letak) => [kunci(letak.kecamatan), letak.kecamatan]));
  kecamatan.delete('');
  const unknown = (names: readonly string[], kind: keyof Jangkauan, isKnown: (name: string) => boolean) =>
    names.flatMap((nama, index) => (isKnown(nama) ? [] : [{ nama, field: `untuk.${kind}.${index}` }]));
  return [
    ...unknown(untuk.desa, 'desa', (name) => desa.has(slugify(name))).map((one) => ({
      ...one,
      mirip: nearest(slugify(one.nama.replace(/^(?:desa|kelurahan)\s+/i, '')), desa),
    })),
    ...unknown(untuk.kecamatan, 'kecamatan', (name) => kecamatan.has(kunci(name))).map((one) => ({
      ...one,
      mirip: kecamatan.get(nearest(kunci(one.nama), kecamatan.keys()) ?? ''),
    })),
  ];
}

/** `Kecamatan Maliku` and `maliku` are one. */
function kunci(kecamatan: string): string {
  return slugify(kecamatan.replace(/^(?:kecamatan|kec\.?|distrik|kapanewon|kemantren)\s+/i, ''));
}
