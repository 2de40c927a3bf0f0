/** Everything may be read, except the operators' door. */
import type { APIRoute } from 'astro';
import { konteks } from '../../lib/konteks.ts';
import { jawaban } from '../../lib/xml.ts';

export const GET: APIRoute = ({ locals }) => {
  const { mutlak } = konteks(locals);
  return jawaban(`User-agent: *\nDisallow: /admin/\n\nSitemap: ${mutlak('/sitemap.xml')}\n`, 'text/plain');
};
