/** One event, to be put into the phone's own calendar. */
import type { APIRoute } from 'astro';
import { tidakAda } from '../../../lib/konteks.ts';
import { jawaban } from '../../../lib/xml.ts';
import { kalender } from '../../../model/kalender.ts';

export const GET: APIRoute = ({ locals: { desa }, params }) => {
  const entry = desa.koleksi.agenda.find(({ slug }) => slug === params.slug);
  return entry ? jawaban(kalender(desa, [entry]), 'text/calendar') : tidakAda();
};
