/**
 * Where the portal's own pages stand. Services, notices of the regency and all else that it shares with the
 * villages' sites have the addresses of `alamat.ts`. Parts of the program that add pages add their addresses here.
 */
import type { KecamatanPortal } from './portal.ts';

export const alamatPortal = {
  /** All villages by kecamatan. */
  desa: '/desa/',
  /** The villages of one kecamatan, with what is new in them. */
  kecamatan: ({ slug }: Pick<KecamatanPortal, 'slug'>) => `/desa/${slug}/`,
  /** The villages' budgets compared: the year that says most, one year, or one kecamatan in it. */
  banding: (tahun?: number, kecamatan?: Pick<KecamatanPortal, 'slug'>) => {
    if (tahun === undefined) return '/anggaran/';
    return kecamatan ? `/anggaran/${tahun}/${kecamatan.slug}/` : `/anggaran/${tahun}/`;
  },
  /** A file of the budgets' open data. */
  dataAnggaran: (nama: string) => `/data/${nama}`,
  /** How open the villages are: all of them, or those of one kecamatan. */
  keterbukaan: (kecamatan?: Pick<KecamatanPortal, 'slug'>) =>
    kecamatan ? `/keterbukaan/${kecamatan.slug}/` : '/keterbukaan/',
  /** All villages on one drawing. */
  peta: '/peta/',
} as const;
