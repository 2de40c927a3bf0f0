/**
 * The service worker; the build puts the village's lists before it. Where the offline copy is off, and while the
 * theme is worked on, it is one that clears what an earlier one kept and unregisters itself.
 */

import { pekerja, pemutus } from 'virtual:balai/pekerja';
import type { APIRoute } from 'astro';
import { konteks } from '../../lib/konteks.ts';
import { jawaban } from '../../lib/xml.ts';
import { singkatanZona } from '../../model/kabupaten.ts';
import { luringAktif } from '../../model/luring.ts';

export const GET: APIRoute = ({ locals }) => {
  const { desa } = konteks(locals);
  const { zona_waktu: zona } = desa.kabupaten;
  const kept = `const ZONA=${JSON.stringify([zona, singkatanZona(zona)])};${pekerja}`;
  return jawaban(`${import.meta.env.PROD && luringAktif(desa) ? kept : pemutus}\n`, 'text/javascript');
};
