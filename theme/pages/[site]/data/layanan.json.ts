/** All services, as open data. */
import type { APIRoute } from 'astro';
import { konteks } from '../../../lib/konteks.ts';
import { jawabanJson } from '../../../lib/xml.ts';
import { alamat } from '../../../model/alamat.ts';
import { tampil } from '../../../model/desa.ts';

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  const all = tampil(desa, 'layanan') ? desa.koleksi.layanan : [];
  return jawabanJson(
    all.map(({ slug, asal, data }) => ({
      url: mutlak(alamat.layanan(slug)),
      asal,
      judul: data.judul,
      ringkasan: data.ringkasan,
      kategori: data.kategori,
      instansi: data.instansi,
      untuk_siapa: data.untuk_siapa,
      syarat: data.syarat,
      langkah: data.langkah,
      biaya: data.biaya,
      waktu: data.waktu,
      hasil: data.hasil,
      dasar_hukum: data.dasar_hukum,
      akses: data.akses,
      status: data.status,
      alasan: data.alasan,
      diperbarui: data.diperbarui,
    })),
  );
};
