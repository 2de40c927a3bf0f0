/** The icon in the browser's tab, in the village's colour. */
import type { APIRoute } from 'astro';
import { gambarLambang } from '../../lib/lambang.ts';
import { jawaban } from '../../lib/xml.ts';
import { palet } from '../../model/warna.ts';

export const GET: APIRoute = ({ locals }) => {
  const { terang } = palet(locals.desa.identitas.warna);
  const inner = gambarLambang(terang.desa, terang['di-desa']);
  return jawaban(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${inner}</svg>\n`,
    'image/svg+xml',
  );
};
