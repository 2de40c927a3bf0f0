/** Which activities a report shows as not begun, or as used in part only. */
import { daun, type PohonAnggaran, type Pos } from './hitung.ts';

/** Below this share of its plan an activity counts as not finished; the last percent is mostly savings. */
const SELESAI = 0.9;

/** The deepest activities, largest plan first. Empty for versions that report nothing. */
export function kegiatanTersisa({ bidang }: Pick<PohonAnggaran, 'bidang'>): {
  belum: Pos[];
  sebagian: Pos[];
} {
  const leaves = bidang.flatMap(daun).filter(({ anggaran }) => anggaran > 0);
  const reported = leaves.filter(({ realisasi }) => realisasi !== undefined);
  const largest = (a: Pos, b: Pos) => b.anggaran - a.anggaran;
  return {
    belum: reported.filter(({ realisasi = 0 }) => realisasi <= 0).toSorted(largest),
    sebagian: reported
      .filter(({ realisasi = 0, anggaran }) => realisasi > 0 && realisasi < anggaran * SELESAI)
      .toSorted(largest),
  };
}
