/** Which of the three time zones a province lives in. Source: Keppres 41/1987. */
import type { Kabupaten } from '../../theme/model/kabupaten.ts';

/** Bali, Nusa Tenggara, Kalimantan Selatan, Timur and Utara, all of Sulawesi. */
const WITA = /^(?:5[1-3]|6[3-5]|7\d)/;
/** Maluku and Papua. */
const WIT = /^(?:8\d|9\d)/;

/** The zone of a region code of any length. */
export function zonaWaktu(kode: string): Kabupaten['zona_waktu'] {
  if (WIT.test(kode)) return 'Asia/Jayapura';
  return WITA.test(kode) ? 'Asia/Makassar' : 'Asia/Jakarta';
}
