/** One section as open data. */
import type { APIRoute } from 'astro';
import { dataKoleksi } from '../../../lib/data-terbuka.ts';
import { tidakAda } from '../../../lib/konteks.ts';
import { jawabanJson } from '../../../lib/xml.ts';
import { koleksiTerbuka } from '../../../model/data-terbuka.ts';

export const GET: APIRoute = ({ locals: { desa }, params }) => {
  const koleksi = koleksiTerbuka(desa).find(({ nama }) => nama === params.nama);
  return koleksi ? jawabanJson(dataKoleksi(desa, koleksi)) : tidakAda();
};
