/** How a village's budget is divided for comparison: where the money comes from, and what field it goes to. */
import type { SumberDana } from '../dana.ts';
import type { PohonAnggaran, Pos } from '../hitung.ts';
import type { Sen } from '../uang.ts';

/** The five fields that every village has (Permendagri 20/2018). */
export const BIDANG = ['01', '02', '03', '04', '05'] as const;
export type Bidang = (typeof BIDANG)[number];

/** Funds that bring income. Swadaya is part of the village's own income (4.1.3), so it is none of them. */
export const DANA = ['DDS', 'ADD', 'PAD', 'PBH', 'PBP', 'PBK', 'DLL'] as const satisfies SumberDana[];
export type DanaMasuk = (typeof DANA)[number];

/** Transfers by the third part of their account. */
const TRANSFER: Readonly<Record<number, DanaMasuk>> = { 1: 'DDS', 2: 'PBH', 3: 'ADD', 4: 'PBP', 5: 'PBK' };

/** Amounts by part, in sen; a part that the village does not have is missing, not nought. */
export type Bagian<K extends string> = Partial<Record<K, Sen>>;

/** Planned income by fund. What a table does not divide is in none of them. */
export function menurutDanaMasuk({ pendapatan }: Pick<PohonAnggaran, 'pendapatan'>): Bagian<DanaMasuk> {
  return jumlahkan(bercabang(pendapatan).map((pos) => [danaRekening(pos.kode), pos.anggaran]));
}

/** Planned spending by field. Codes that are none of the five are in none of them. */
export function menurutBidang({ bidang }: Pick<PohonAnggaran, 'bidang'>): Bagian<Bidang> {
  return jumlahkan(bidang.map((pos) => [BIDANG.find((kode) => pos.kode.startsWith(kode)), pos.anggaran]));
}

/** The positions at which a fund is known: transfers (4.2) are looked into, all else is taken whole. */
function bercabang(pos: Pos): Pos[] {
  const known = danaRekening(pos.kode) !== undefined;
  return known || pos.anak.length === 0 ? [pos] : pos.anak.flatMap(bercabang);
}

function danaRekening(kode: string): DanaMasuk | undefined {
  const [, group, kind] = kode.split('.').map(Number);
  if (group === 1) return 'PAD';
  if (group === 3) return 'DLL';
  return group === 2 && kind !== undefined ? TRANSFER[kind] : undefined;
}

function jumlahkan<K extends string>(parts: readonly (readonly [K | undefined, Sen])[]): Bagian<K> {
  const sums: Bagian<K> = {};
  for (const [key, sen] of parts) if (key !== undefined) sums[key] = (sums[key] ?? 0) + sen;
  return sums;
}
