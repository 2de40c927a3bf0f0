/** The list of public information for spreadsheets. */
import type { APIRoute } from 'astro';
import { daftarInformasi } from '../../../lib/dip.ts';
import { konteks } from '../../../lib/konteks.ts';
import { jawaban } from '../../../lib/xml.ts';
import { csv } from '../../../model/csv.ts';
import { GOLONGAN } from '../../../model/golongan.ts';

const KOLOM = [
  'Judul',
  'Ringkasan isi informasi',
  'Golongan',
  'Pejabat yang menguasai',
  'Penanggung jawab',
  'Waktu pembuatan',
  'Tempat pembuatan',
  'Bentuk',
  'Jangka waktu simpan',
  'Alamat',
];

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  const rows = daftarInformasi(desa).map((row) => [
    row.judul,
    row.ringkasan,
    GOLONGAN[row.golongan],
    row.penguasa,
    row.penanggungJawab,
    row.tanggal,
    row.tempat,
    row.bentuk,
    row.masaSimpan,
    mutlak(row.path),
  ]);
  return jawaban(csv([KOLOM, ...rows]), 'text/csv');
};
