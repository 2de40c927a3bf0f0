/** One version of the budget as JSON, with its date and source. */
import type { APIRoute } from 'astro';
import { anggaranDari } from '../../../../lib/anggaran.ts';
import { konteks, tidakAda } from '../../../../lib/konteks.ts';
import { jawabanJson } from '../../../../lib/xml.ts';
import { alamat } from '../../../../model/alamat.ts';
import { barisData } from '../../../../model/data-anggaran.ts';

export const GET: APIRoute = ({ locals, params }) => {
  const { desa, mutlak } = konteks(locals);
  const entri = anggaranDari(desa, params);
  if (!entri) return tidakAda();
  const { tahun, versi, tanggal, dokumen } = entri.data;
  return jawabanJson({
    url: mutlak(alamat.anggaran(entri.data)),
    kode_wilayah: desa.identitas.kode,
    desa: desa.identitas.namaLengkap,
    tahun,
    versi,
    tanggal,
    dokumen,
    rincian: barisData(entri.data),
  });
};
