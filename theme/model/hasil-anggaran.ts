/** What a budget comes to: surplus, financing and what is left, of the plan or of the report (Permendagri 20/2018). */
import type { PohonAnggaran } from './hitung.ts';
import type { Sen } from './uang.ts';

export interface HasilAnggaran {
  pendapatan: Sen;
  belanja: Sen;
  /** Income less spending; below zero it is a defisit. */
  surplus: Sen;
  /** Receipts of financing less its payments. */
  netto: Sen;
  /** What is left at the end (SILPA). */
  silpa: Sen;
}

/** Undefined where the report does not say what came in or what was spent. */
export function hasilAnggaran(
  { pendapatan, belanja, pembiayaan }: Pick<PohonAnggaran, 'pendapatan' | 'belanja' | 'pembiayaan'>,
  kolom: 'anggaran' | 'realisasi',
): HasilAnggaran | undefined {
  const [masuk, keluar] = [pendapatan[kolom], belanja[kolom]];
  if (masuk === undefined || keluar === undefined) return undefined;
  // A table without financing has none; one that plans some and reports none leaves the end open.
  const net = pembiayaan[kolom] ?? (pembiayaan.anggaran === 0 ? 0 : undefined);
  if (net === undefined) return undefined;
  const surplus = masuk - keluar;
  return { pendapatan: masuk, belanja: keluar, surplus, netto: net, silpa: surplus + net };
}
