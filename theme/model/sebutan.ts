/**
 * The words for a village and its people differ by region: a desa is a nagari in Sumatera Barat, a
 * gampong in Aceh. A site sets its words once and every page uses them.
 */
import { z } from 'zod';
import { SEBUTAN_KABUPATEN, SEBUTAN_PROVINSI } from './sebutan-daerah.ts';
import { baris } from './teks.ts';
import { jenisWilayah, kodeProvinsi } from './wilayah.ts';

export const sebutan = z.object({
  desa: baris(40).meta({ label: 'Sebutan desa', example: 'Nagari' }),
  kepala_desa: baris(40).meta({ label: 'Sebutan kepala desa', example: 'Wali Nagari' }),
  dusun: baris(40).meta({ label: 'Sebutan dusun', example: 'Jorong' }),
  kecamatan: baris(40).meta({ label: 'Sebutan kecamatan', example: 'Kecamatan' }),
});

export type Sebutan = z.infer<typeof sebutan>;

const DESA: Sebutan = { desa: 'Desa', kepala_desa: 'Kepala Desa', dusun: 'Dusun', kecamatan: 'Kecamatan' };
const KELURAHAN = { desa: 'Kelurahan', kepala_desa: 'Lurah', dusun: 'Lingkungan' };

/**
 * The words that a village with this code uses unless its site says otherwise: those of its regency,
 * else of its province, else of UU 6/2014. A kelurahan is a kelurahan everywhere (PP 17/2018); only the
 * word for what it lies in follows its region.
 */
export function sebutanBaku(kode: string): Sebutan {
  const words = { ...DESA, ...SEBUTAN_PROVINSI[kodeProvinsi(kode)], ...SEBUTAN_KABUPATEN[kode.slice(0, 5)] };
  switch (jenisWilayah(kode)) {
    case 'kelurahan':
      return { ...KELURAHAN, kecamatan: words.kecamatan };
    case 'desa adat':
      return { ...words, desa: `${words.desa} Adat`, kepala_desa: `Kepala ${words.desa} Adat` };
    default:
      return words;
  }
}
