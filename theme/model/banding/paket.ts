/**
 * What the files of all villages' budgets hold: a Frictionless Data Package (specs.frictionlessdata.io). What it
 * says of a file is read again by the next build, which need not write what has not changed.
 */
import { z } from 'zod';
import { LISENSI, type Lisensi } from '../lisensi.ts';
import { SKEMA_GABUNGAN } from './data-gabungan.ts';

/** Name of the file that describes the others. */
export const PAKET_DATA = 'datapackage.json';

export interface BerkasData {
  /** `anggaran-2026.csv` */
  nama: string;
  bytes: number;
  sha256: string;
}

/** The files of one budget year. */
export interface BerkasTahun {
  tahun: number;
  /** Changes whenever a row of the year does. */
  sidik: string;
  /** How many villages are in it, and how many rows. */
  desa: number;
  baris: number;
  csv: BerkasData;
  json: BerkasData;
}

/** What the package says besides its files. */
export interface KeteranganPaket {
  /** `kabupaten-pulang-pisau` */
  nama: string;
  /** `Kabupaten Pulang Pisau` */
  judul: string;
  /** Full address of the page that tells of the data. */
  halaman: string;
  lisensi: Lisensi;
}

/** `datapackage.json`; the CSV files are tables of one schema, the JSON files hold the same. */
export function paketGabungan(
  { nama, judul, halaman, lisensi }: KeteranganPaket,
  years: readonly BerkasTahun[],
) {
  const { nama: licence, url } = LISENSI[lisensi];
  return {
    profile: 'data-package',
    name: `anggaran-desa-${nama}`,
    title: `Anggaran semua desa ${judul}`,
    homepage: halaman,
    licenses: [{ name: licence.replaceAll(' ', '-'), title: licence, path: url }],
    resources: years.flatMap((year) => [
      {
        ...berkas(year, year.csv),
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields: SKEMA_GABUNGAN, missingValues: [''] },
      },
      { ...berkas(year, year.json), format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
    ]),
  };
}

function berkas({ tahun, sidik, desa, baris }: BerkasTahun, { nama, bytes, sha256 }: BerkasData) {
  return {
    name: nama.replace('.', '-'),
    title: `Anggaran desa tahun ${tahun}`,
    path: nama,
    bytes,
    hash: `sha256:${sha256}`,
    tahun,
    sidik,
    desa,
    baris,
  };
}

const count = z.number().int().min(0);
const sumber = z.object({
  format: z.enum(['csv', 'json']),
  path: z.string().regex(/^anggaran-\d{4}\.(?:csv|json)$/),
  bytes: count,
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  tahun: count,
  sidik: z.string(),
  desa: count,
  baris: count,
});

/** The years that a package of an earlier build tells of; what is not whole is not believed. */
export function sumberData(json: unknown): BerkasTahun[] {
  const read = z.object({ resources: z.array(sumber) }).safeParse(json);
  if (!read.success) return [];
  return [...Map.groupBy(read.data.resources, ({ tahun }) => tahun)].flatMap(([tahun, own]) => {
    const [csv, json] = (['csv', 'json'] as const).map((format) => own.find((one) => one.format === format));
    if (!csv || !json || csv.sidik !== json.sidik) return [];
    const { sidik, desa, baris } = csv;
    return [{ tahun, sidik, desa, baris, csv: data(csv), json: data(json) }];
  });
}

function data({ path, bytes, hash }: z.infer<typeof sumber>): BerkasData {
  return { nama: path, bytes, sha256: hash.slice('sha256:'.length) };
}
