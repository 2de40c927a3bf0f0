/** The offline copy: whether a village has one, and the shape of its lists. */
import type { Desa } from './desa.ts';

export interface DaftarLuring {
  /** Addresses that come with the first visit; the page for what is not kept and the icons included. */
  inti: string[];
  /** Further pages, those first that are missed most. */
  halaman: string[];
}

/** True unless the regency or the village has switched it off; either can, neither can overrule. */
export function luringAktif({ situs, kabupaten }: Pick<Desa, 'situs' | 'kabupaten'>): boolean {
  return situs.luring && kabupaten.luring;
}
