/** The pages of the comparison, and those of its years and kecamatan. */
import { alamatPortal } from '../portal/alamat.ts';
import type { KecamatanPortal, Portal } from '../portal/portal.ts';
import type { Rute } from '../rute.ts';
import { tahunBanding } from './banding.ts';

/** The page that leads to them stays when there is nothing to compare: it says so. */
export function ruteBanding({ desa, kecamatan }: Portal): Rute[] {
  const years = tahunBanding(desa);
  const compared = kecamatan.filter(bisaDibandingkan);
  return [
    { path: alamatPortal.banding(), jenis: 'anggaran' },
    ...years.flatMap((year): Rute[] => [
      { path: alamatPortal.banding(year), jenis: 'anggaran' },
      ...compared.map((one): Rute => ({ path: alamatPortal.banding(year, one), jenis: 'anggaran' })),
    ]),
  ];
}

/** A kecamatan of kelurahan alone has no budgets of villages. */
export function bisaDibandingkan({ desa }: KecamatanPortal): boolean {
  return desa.some(({ jenis, banding }) => jenis !== 'kelurahan' || banding.length > 0);
}
