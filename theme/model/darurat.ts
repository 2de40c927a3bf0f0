/**
 * Emergency numbers. The national ones stand here; the regency and each village add their own. Only
 * numbers that work in the whole country, each with what it is for; where one does not, it says so.
 */
import { z } from 'zod';
import { baris, nomorPanggil } from './teks.ts';

export const nomorDarurat = z
  .array(
    z.object({
      nama: baris(80).meta({ label: 'Nama', example: 'Bidan desa' }),
      nomor: nomorPanggil().meta({ label: 'Nomor' }),
      untuk: baris(140).optional().meta({
        label: 'Untuk apa',
        example: 'Ibu hendak melahirkan, bayi sakit, 24 jam',
      }),
    }),
  )
  .max(20)
  .default([])
  .meta({
    label: 'Nomor darurat',
    item: 'nomor',
    hint: 'Nomor dinas yang benar-benar diangkat, bukan nomor pribadi.',
  });

export type NomorDarurat = z.infer<typeof nomorDarurat>[number];

export const NOMOR_NASIONAL: readonly NomorDarurat[] = [
  {
    nama: 'Semua keadaan darurat',
    nomor: '112',
    untuk:
      'Gratis, tanpa pulsa. Belum semua daerah melayani; kalau tidak tersambung, pakai nomor lain di sini.',
  },
  { nama: 'Ambulans', nomor: '119', untuk: 'Orang sakit parah, kecelakaan, akan melahirkan' },
  { nama: 'Polisi', nomor: '110', untuk: 'Kejahatan, perkelahian, kecelakaan lalu lintas' },
  { nama: 'Pemadam kebakaran', nomor: '113', untuk: 'Rumah atau lahan terbakar' },
  {
    nama: 'Basarnas',
    nomor: '115',
    untuk: 'Orang hilang, hanyut, atau terjebak; kecelakaan kapal dan pesawat',
  },
  { nama: 'BNPB', nomor: '117', untuk: 'Banjir, gempa, tanah longsor, dan bencana lain' },
  { nama: 'SAPA', nomor: '129', untuk: 'Kekerasan terhadap perempuan dan anak' },
  { nama: 'PLN', nomor: '123', untuk: 'Kabel putus, listrik berbahaya, listrik padam' },
];
