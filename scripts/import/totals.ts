/** Total rows: they carry no code and are no part of the budget, but what they say must be what the rows add up to. */

/** What a total row claims to be the sum of. */
export type Total = 'pendapatan' | 'belanja' | 'surplus' | 'penerimaan' | 'pengeluaran' | 'netto' | 'silpa';

const PATTERNS: readonly (readonly [Total | 'lain', RegExp])[] = [
  [
    'silpa',
    /^(?:silpa|sisa lebih|sisa kurang)|silpa.*tahun berjalan|sisa lebih pembiayaan anggaran(?! tahun sebelumnya)/,
  ],
  ['surplus', /surplus|defisit/],
  ['netto', /(?:pembiayaan (?:netto|neto|bersih)|selisih pembiayaan|^(?:jumlah|total) pembiayaan$)/],
  ['penerimaan', /^(?:jumlah|total) penerimaan/],
  ['pengeluaran', /^(?:jumlah|total) pengeluaran/],
  ['pendapatan', /^(?:jumlah|total) (?:seluruh )?pendapatan/],
  ['belanja', /^(?:jumlah|total) (?:seluruh )?belanja/],
  ['lain', /^(?:jumlah|total|sub ?total)\b/],
];

/** The total that a row without a code states; `lain` for one that sums something else. */
export function totalOf(text: string): Total | 'lain' | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // What was left of the year before is a receipt (6.1.1), also where its code was forgotten.
  if (/tahun (?:anggaran )?(?:sebelumnya|lalu|yang lalu)/.test(plain)) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
}
