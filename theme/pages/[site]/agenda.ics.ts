/** All events as a calendar to subscribe to. */
import type { APIRoute } from 'astro';
import { jawaban } from '../../lib/xml.ts';
import { kalender } from '../../model/kalender.ts';

export const GET: APIRoute = ({ locals: { desa } }) =>
  jawaban(kalender(desa, desa.koleksi.agenda), 'text/calendar');
