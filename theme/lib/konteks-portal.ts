/** What a page of the regency's portal needs to know: the context of every page, and all villages. */
import type { Portal } from '../model/portal/portal.ts';
import { type Konteks, konteks } from './konteks.ts';

export interface KonteksPortal extends Konteks {
  portal: Portal;
}

/** Reads what the renderer handed to a page below `pages/@kabupaten/`. */
export function konteksPortal(locals: App.Locals): KonteksPortal {
  const known = konteks(locals);
  const { portal } = known.desa;
  if (!portal) throw new Error('Pages below @kabupaten are made for the portal only.');
  return { ...known, portal };
}
