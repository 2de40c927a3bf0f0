/** What each fund paid for: the first thing that people ask of a village budget. */
import { type Anggaran, SUMBER_DANA } from './anggaran.ts';
import { isKegiatan, type PohonAnggaran } from './hitung.ts';
import type { Sen } from './uang.ts';

export type SumberDana = keyof typeof SUMBER_DANA;

/** An activity as far as one fund pays for it. Amounts in sen. */
export interface PakaiDana {
  kode: string;
  uraian: string;
  anggaran: Sen;
  realisasi: Sen | undefined;
}

export interface Dana {
  kode: SumberDana;
  nama: string;
  anggaran: Sen;
  /** Undefined where nothing is reported yet. */
  realisasi: Sen | undefined;
  /** Largest first. */
  untuk: PakaiDana[];
}

/**
 * Spending by fund, Dana Desa first, then the largest. Empty where no activity names its fund.
 * @returns the funds, and what is spent without a named fund
 */
export function menurutDana(data: Anggaran, tree: PohonAnggaran): { dana: Dana[]; tanpaNama: Sen } {
  const rows = data.rincian.filter(({ kode, sumber_dana }) => sumber_dana && isKegiatan(kode));
  const byFund = Map.groupBy(rows, ({ sumber_dana }) => sumber_dana as SumberDana);
  const dana = [...byFund].map(([kode, own]): Dana => {
    const untuk = own
      .map(({ kode: of, uraian, anggaran, realisasi }) => ({ kode: of, uraian, anggaran, realisasi }))
      .toSorted((a, b) => b.anggaran - a.anggaran || (a.kode < b.kode ? -1 : 1));
    const reported = untuk.filter(({ realisasi }) => realisasi !== undefined);
    return {
      kode,
      nama: SUMBER_DANA[kode],
      anggaran: total(untuk.map(({ anggaran }) => anggaran)),
      realisasi: reported.length > 0 ? total(reported.map(({ realisasi }) => realisasi ?? 0)) : undefined,
      untuk,
    };
  });
  const first = (one: Dana) => (one.kode === 'DDS' ? 0 : 1);
  return {
    dana: dana.toSorted((a, b) => first(a) - first(b) || b.anggaran - a.anggaran),
    tanpaNama: dana.length === 0 ? 0 : tree.belanja.anggaran - total(dana.map(({ anggaran }) => anggaran)),
  };
}

function total(amounts: readonly Sen[]): Sen {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
