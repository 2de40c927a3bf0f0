/** Sumber dana as reports write it -> the code of the model. */
import type { BarisAnggaran } from '../../theme/model/anggaran.ts';

export type Fund = NonNullable<BarisAnggaran['sumber_dana']>;

const PATTERNS: readonly (readonly [Fund, RegExp])[] = [
  ['ADD', /^add\b|alokasi dana desa/],
  ['DDS', /^dds?\b|dana desa/],
  ['PBH', /^(?:pbh|bhp|bhpr|bhprd|dbh)\b|bagi hasil/],
  ['PBP', /^(?:pbp|bkp|bkk?\s?prov)\b|bant.*prov/],
  ['PBK', /^(?:pbk|bkk|bkk?\s?kab)\b|bant.*(?:kab|kota)/],
  ['SWD', /^swd\b|swadaya/],
  ['PAD', /^(?:pad|pades|padesa)\b|pendapatan asli/],
  ['DLL', /^dll\b|lain/],
];

/** The fund that a cell names; undefined for an empty cell or a word that is none. */
export function fundOf(text: string): Fund | undefined {
  const plain = text.toLowerCase().replace(/[.()]/g, '').replace(/\s+/g, ' ').trim();
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
}
