/** Which pages of a village are made from its budgets and the frame alone, and from which of them. */
import { alamat } from '../../../theme/model/alamat.ts';
import type { Anggaran } from '../../../theme/model/anggaran.ts';
import type { Desa } from '../../../theme/model/desa.ts';
import { hashText } from '../../lib/hash.ts';
import { type Narrow, narrowBudgets } from './narrow.ts';

/**
 * What the page at an address reads of the village, for pages of budgets: those of a year read that year, those that
 * compare read all. Undefined for every other page. One with a note that links to other pages, or shows photos, reads
 * more and throws.
 */
export function budgetPages(desa: Desa): (path: string) => Narrow | undefined {
  const { anggaran } = desa.koleksi;
  if (desa.portal || anggaran.length === 0) return () => undefined;
  const pages = new Map<string, () => Narrow>();
  const digest = digests();
  const of = (readable: (budget: Anggaran) => boolean) => once(() => narrowBudgets(desa, readable, digest));
  for (const entries of Map.groupBy(anggaran, ({ data }) => data.tahun).values()) {
    const year = of(({ tahun }) => tahun === entries[0]?.data.tahun);
    for (const { data } of entries) {
      pages.set(alamat.anggaran(data), year);
      pages.set(alamat.anggaranData(data, 'csv'), year).set(alamat.anggaranData(data, 'json'), year);
      if (data === anggaran[0]?.data) pages.set(alamat.anggaran(), year);
    }
  }
  const all = of(() => true);
  pages.set(alamat.perbandingan, all).set(alamat.paketAnggaran, all);
  return (path) => pages.get(path)?.();
}

/** Hash of a version, computed once. */
function digests(): (budget: Anggaran) => string {
  const known = new WeakMap<Anggaran, string>();
  return (budget) => {
    const digest = known.get(budget) ?? hashText(JSON.stringify(budget));
    known.set(budget, digest);
    return digest;
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
