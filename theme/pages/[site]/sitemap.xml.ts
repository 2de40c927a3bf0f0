/** All pages that search engines should know. */
import type { APIRoute } from 'astro';
import { konteks } from '../../lib/konteks.ts';
import { jawaban, xml } from '../../lib/xml.ts';
import { ruteDesa } from '../../model/rute.ts';

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  const urls = ruteDesa(desa)
    .filter(({ jenis }) => !['data', '404', 'luring'].includes(jenis))
    .map(
      ({ path, diubah }) =>
        `<url><loc>${xml(mutlak(path))}</loc>${diubah ? `<lastmod>${diubah}</lastmod>` : ''}</url>`,
    );
  return jawaban(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    'application/xml',
  );
};
