/** The portal of a regency of many villages, in memory: its pages from the compiled theme, without a build. */

import { pageFolder, type Render } from '../scripts/build/render.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { compileTheme } from '../scripts/theme/compile.ts';
import type { Desa } from '../theme/model/desa.ts';
import { susunPortal } from '../theme/model/portal/portal.ts';
import { ruteDesa } from '../theme/model/rute.ts';
import { desa, HARI_INI } from './model/desa.ts';
import { desaPortal } from './model/ringkasan.ts';

/** The portal's site with these villages. */
export function situsPortal(banyak: number): Desa {
  const villages = Array.from({ length: banyak }, (_, nomor) => desaPortal(nomor));
  const site = desa({});
  return {
    ...site,
    id: '_kabupaten',
    identitas: {
      ...site.identitas,
      jenis: 'kabupaten',
      namaLengkap: 'Kabupaten Uji',
      kecamatan: '',
      kabupaten: '',
    },
    situs: { ...site.situs, luring: false },
    portal: { ...susunPortal(villages, HARI_INI), dataAnggaran: [] },
  };
}

/** Every page of the portal as it is sent, by its address. */
export async function halamanPortal(site: Desa): Promise<Map<string, string>> {
  const { entry } = await compileTheme(PROJECT, PROJECT);
  const { render } = (await import(/* @vite-ignore */ entry)) as { render: Render };
  const pages = new Map<string, string>();
  for (const rute of ruteDesa(site)) {
    if (!rute.portal) continue;
    const { body, error } = await render(`${pageFolder(site, rute)}${rute.path}`, { desa: site, rute });
    if (error) throw error;
    pages.set(rute.path, body);
  }
  return pages;
}
