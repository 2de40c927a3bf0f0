/**
 * The site as an app on the home screen. Addresses are relative to this file, so that it holds in any folder; it has
 * no `id`, which browsers would read from the root of the host, where several villages may stand.
 */
import type { APIRoute } from 'astro';
import { letak } from '../../lib/kata.ts';
import { konteks } from '../../lib/konteks.ts';
import { jawaban } from '../../lib/xml.ts';
import { LATAR, palet } from '../../model/warna.ts';

export const GET: APIRoute = ({ locals }) => {
  const { desa } = konteks(locals);
  const { nama, namaLengkap, warna } = desa.identitas;
  const manifest = {
    name: namaLengkap,
    short_name: nama,
    description: `Layanan, pengumuman, dan kontak ${namaLengkap}, ${letak(desa.identitas)}.`,
    lang: 'id',
    start_url: './',
    scope: './',
    // With the address in sight: people should see whose site this is.
    display: 'minimal-ui',
    theme_color: palet(warna).terang.desa,
    background_color: LATAR.terang.latar,
    icons: desa.ikon.map(({ url, ukuran, purpose }) => ({
      src: `.${url}`,
      sizes: `${ukuran}x${ukuran}`,
      type: 'image/png',
      purpose,
    })),
  };
  return jawaban(`${JSON.stringify(manifest, null, 1)}\n`, 'application/manifest+json');
};
