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
} as const;
