/** The services that citizens ask for most, for the short row under the search box. */
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { Layanan } from '../model/layanan.ts';

/** In the order of what village offices and Disdukcapil counters are asked for most. */
const SERING: readonly RegExp[] = [
  /\bktp\b/,
  /\bakta\b.*\b(?:lahir|kelahiran)\b/,
  /\bketerangan (?:tidak|kurang) mampu\b|\bsktm\b/,
  /\b(?:kartu keluarga|kk)\b/,
  /\b(?:keterangan|surat) usaha\b|\bsku\b/,
  /\bdomisili\b/,
  /\bpindah\b/,
  /\bskck\b/,
  /\bnikah\b/,
  /\bbpjs\b/,
];

/**
 * Up to `jumlah` available services: those that their writers marked as asked for often, then the usual
 * ones, each kind once, then whatever the village lists.
 */
export function layananSering({ koleksi }: Pick<Desa, 'koleksi'>, jumlah = 5): Entri<Layanan>[] {
  const open = koleksi.layanan.filter(({ data }) => data.status === 'tersedia');
  const marked = open.filter(({ data }) => data.sering).toSorted((a, b) => kind(a) - kind(b));
  const chosen = new Set(marked);
  const kinds = new Set(marked.map(kind));
  for (const [index, pattern] of SERING.entries()) {
    if (kinds.has(index)) continue;
    const hit = open.find((entry) => !chosen.has(entry) && pattern.test(entry.data.judul.toLowerCase()));
    if (hit) chosen.add(hit);
  }
  for (const entry of open) chosen.add(entry);
  return [...chosen].slice(0, jumlah);
}

/** Place in the list of usual services; behind all of them when it is none. */
function kind({ data }: Entri<Layanan>): number {
  const title = data.judul.toLowerCase();
  const index = SERING.findIndex((pattern) => pattern.test(title));
  return index < 0 ? SERING.length : index;
}
