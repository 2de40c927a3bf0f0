/** Who the village is, as open data. */
import type { APIRoute } from 'astro';
import { konteks } from '../../../lib/konteks.ts';
import { jawabanJson } from '../../../lib/xml.ts';

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  const { identitas, situs } = desa;
  const { kode, jenis, nama, namaLengkap, kecamatan, kabupaten, provinsi } = identitas;
  const { alamat, kode_pos, telepon, whatsapp, email, jam_layanan, koordinat, media_sosial, contoh } = situs;
  return jawabanJson({
    url: mutlak('/'),
    kode,
    jenis,
    nama,
    nama_lengkap: namaLengkap,
    kecamatan,
    kabupaten,
    provinsi,
    alamat,
    kode_pos,
    telepon,
    whatsapp,
    email,
    jam_layanan,
    koordinat,
    media_sosial,
    contoh,
  });
};
