/** One version of the budget as CSV. */
import type { APIRoute } from 'astro';
import { anggaranDari } from '../../../../lib/anggaran.ts';
import { konteks, tidakAda } from '../../../../lib/konteks.ts';
import { csvAnggaran } from '../../../../model/data-anggaran.ts';

export const GET: APIRoute = ({ locals, params }) => {
  const entri = anggaranDari(konteks(locals).desa, params);
  if (!entri) return tidakAda();
  return new Response(csvAnggaran(entri.data), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
