/**
 * Something that a business of the village sells. The village sells nothing itself and takes no money: a
 * page leads to the seller's own number.
 */
import { z } from 'zod';
import { umum } from './entri.ts';
import { berfoto, wajibBerketerangan } from './foto-isian.ts';
import { pilihan } from './pilihan.ts';
import { baris, paragraf, telepon } from './teks.ts';
import { uang } from './uang.ts';

/** What is sold: slug -> name, and its icon. */
export const KATEGORI_LAPAK = {
  makanan: { nama: 'Makanan', ikon: 'tools-kitchen-2' },
  kerajinan: { nama: 'Kerajinan', ikon: 'needle-thread' },
  tani: { nama: 'Tani dan ternak', ikon: 'plant-2' },
  jasa: { nama: 'Jasa', ikon: 'tool' },
  wisata: { nama: 'Wisata', ikon: 'beach' },
} as const;
export type KategoriLapak = keyof typeof KATEGORI_LAPAK;
export const lapak = z
  .object({
    judul: baris(80).meta({ label: 'Produk atau jasa', example: 'Keripik pisang' }),
    usaha: baris(80).meta({
      label: 'Nama usaha',
      hint: 'Nama usahanya, bukan nama orangnya.',
      example: 'Dapur Melati',
    }),
    kategori: pilihan(KATEGORI_LAPAK).meta({ label: 'Kategori' }),
    ringkasan: paragraf(240).meta({ label: 'Ringkasan', hint: 'Satu atau dua kalimat tentang produk ini.' }),
    harga: uang().optional().meta({
      label: 'Harga',
      hint: 'Dalam rupiah. Kosongkan bila tergantung pesanan.',
      example: '15.000',
    }),
    satuan: baris(60).optional().meta({ label: 'Satuan', example: 'bungkus 250 gram' }),
    keterangan_harga: baris(100)
      .optional()
      .meta({ label: 'Keterangan harga', example: 'Pesan 10 ke atas lebih murah' }),
    ...berfoto,
    dusun: baris(60).optional().meta({ label: 'Dusun', example: 'Tegalrejo' }),
    whatsapp: telepon().optional().meta({ label: 'WhatsApp', hint: 'Nomor usaha.' }),
    telepon: telepon().optional().meta({ label: 'Telepon' }),
    jam: baris(80).optional().meta({ label: 'Buka', example: 'Setiap hari, 07.00–17.00' }),
    pirt: baris(40).optional().meta({ label: 'Nomor PIRT', example: '2059901010001-31' }),
    halal: baris(40).optional().meta({ label: 'Nomor sertifikat halal', example: 'ID99110000000010124' }),
    ...umum,
  })
  .refine(...wajibBerketerangan);

export type Lapak = z.infer<typeof lapak>;
