/** The services that citizens ask for most, for the short row under the search box. */
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { Layanan } from '../model/layanan.ts';

/** In the order of what village offices and Disdukcapil counters are asked for most; each at most once. */
const SERING: readonly RegExp[] = [
  /\bktp\b/,
  /\bakta\b.*\b(?:lahir|kelahiran)\b/,
  /\b(?:tidak|kurang) mampu\b|\bsktm\b/,
  /\b(?:kartu keluarga|kk)\b/,
  /\b(?:keterangan|surat) usaha\b|\bsku\b/,
  /\bdomisili\b/,
  /\bpindah\b/,
  /\bskck\b/,
  /\bnikah\b/,
  /\bbpjs\b/,
];

/** Up to `jumlah` available services: the usual ones first, then whatever the village lists. */
export function layananSering(desa: Desa, jumlah = 5): Entri<Layanan>[] {
  const open = desa.koleksi.layanan.filter(({ data }) => data.status === 'tersedia');
  const chosen = new Set<Entri<Layanan>>();
  for (const pattern of SERING) {
    const hit = open.find((entry) => !chosen.has(entry) && pattern.test(entry.data.judul.toLowerCase()));
    if (hit) chosen.add(hit);
  }
  for (const entry of open) chosen.add(entry);
  return [...chosen].slice(0, jumlah);
}
