/** What every page and component needs to know about where it stands. */
import type { Desa } from '../model/desa.ts';
import type { Rute } from '../model/rute.ts';

export interface Konteks {
  desa: Desa;
  rute: Rute;
  /** The full address on the village's own domain, for canonical links, feeds and structured data. */
  mutlak: (path: string) => string;
}

/** Reads what the renderer handed to the page. */
export function konteks({ desa, rute }: App.Locals): Konteks {
  return {
    desa,
    rute,
    mutlak: (path) => `${desa.identitas.url}${path}`,
  };
}

/** The answer for an address that has no entry. */
export function tidakAda(): Response {
  return new Response(null, { status: 404 });
}
