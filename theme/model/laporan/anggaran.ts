/** The budgets of a village year by year: which versions there are, drafts too, and whether their numbers add up. */
import { type Anggaran, URUTAN_VERSI, type Versi } from '../anggaran.ts';
import type { Entri } from '../entri.ts';
import { pohon } from '../hitung.ts';
import { banyakTidakCocok, periksaAnggaran } from '../pemeriksaan.ts';
import type { Tanggal } from '../tanggal.ts';

export interface VersiAnggaran {
  versi: Versi;
  /** False for a draft, which no page shows. */
  terbit: boolean;
  tanggal: Tanggal;
  dokumen: string;
  /** What does not agree, one sentence each; empty when all numbers add up. */
  tidakCocok: string[];
  /** How many checks fail and differences the source is known to have. */
  jumlahTidakCocok: number;
}

export interface TahunAnggaran {
  tahun: number;
  /** In the order in which a year produces them. */
  versi: VersiAnggaran[];
}

/** Newest year first. */
export function anggaranMenurutTahun(entries: readonly Entri<Anggaran>[]): TahunAnggaran[] {
  const years = Map.groupBy(entries, ({ data }) => data.tahun);
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([tahun, own]) => ({
      tahun,
      versi: own
        .map(({ data }) => satu(data))
        .sort((a, b) => URUTAN_VERSI.indexOf(a.versi) - URUTAN_VERSI.indexOf(b.versi)),
    }));
}

function satu(data: Anggaran): VersiAnggaran {
  const checks = periksaAnggaran(data, pohon(data));
  const failed = checks.filter(({ hasil }) => hasil === 'tidak');
  return {
    versi: data.versi,
    terbit: data.terbit,
    tanggal: data.tanggal,
    dokumen: data.dokumen,
    tidakCocok: [
      ...failed.flatMap(({ apa, rincian }) => (rincian.length > 0 ? rincian : [apa])),
      ...data.selisih,
    ],
    jumlahTidakCocok: banyakTidakCocok(checks, data),
  };
}
