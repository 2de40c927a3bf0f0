/**
 * Which versions of a year are compared. A village publishes a plan, changes it and reports on it; of these
 * one plan and one report stand for the year, and every page says which.
 */
import { type Anggaran, isRealisasi, URUTAN_VERSI } from '../anggaran.ts';

export interface VersiTahun {
  tahun: number;
  /** Where the planned amounts are read: a report has the plan that it reports on. */
  rencana: Anggaran;
  /** The newest report, where there is one. */
  laporan: Anggaran | undefined;
}

/**
 * One choice for each year, newest first. The plan is that of the newest document: the last report, unless
 * that is of half a year and the budget was changed after its date. A date that is written twice counts for the
 * report.
 */
export function versiDipakai(budgets: readonly Anggaran[]): VersiTahun[] {
  const years = Map.groupBy(budgets, ({ tahun }) => tahun);
  return [...years]
    .map(([tahun, all]): VersiTahun => {
      const sorted = all.toSorted((a, b) => tempat(a) - tempat(b));
      const plan = sorted.findLast(({ versi }) => !isRealisasi(versi));
      const laporan = sorted.findLast(({ versi }) => isRealisasi(versi));
      const changed = plan && laporan?.versi === 'realisasi-semester-1' && plan.tanggal > laporan.tanggal;
      return { tahun, rencana: (changed ? plan : (laporan ?? plan)) as Anggaran, laporan };
    })
    .toSorted((a, b) => b.tahun - a.tahun);
}

function tempat({ versi }: Anggaran): number {
  return URUTAN_VERSI.indexOf(versi);
}
