/** What is kept on a phone, in order. The build adds the versions, within its bounds (`scripts/build/luring.ts`). */
import type { APIRoute } from 'astro';
import { daftarLuring } from '../../lib/luring.ts';
import { jawabanJson } from '../../lib/xml.ts';

export const GET: APIRoute = ({ locals }) => jawabanJson(daftarLuring(locals.desa));
