/** Notices that are current, as open data. */
import type { APIRoute } from 'astro';
import { konteks } from '../../../lib/konteks.ts';
import { jawabanJson } from '../../../lib/xml.ts';
import { alamat } from '../../../model/alamat.ts';
import { pengumumanBerlaku } from '../../../model/desa.ts';

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  return jawabanJson(
    pengumumanBerlaku(desa).map(({ slug, asal, data }) => ({
      url: mutlak(alamat.pengumuman(slug)),
      asal,
      judul: data.judul,
      tanggal: data.tanggal,
      ringkasan: data.ringkasan,
      tingkat: data.tingkat,
      berlaku_mulai: data.berlaku_mulai,
      berlaku_sampai: data.berlaku_sampai,
    })),
  );
};
