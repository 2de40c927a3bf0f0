/** Which village needs a word first. */
import { menurutNama } from '../menurut-nama.ts';
import { kewajibanTerlambat } from './kewajiban.ts';
import type { BahanLaporan } from './laporan.ts';

/**
 * Compares two villages: one that cannot be read or was held comes first, then the one with more that is late,
 * later in days, with more complaints unanswered, longer without an edit, with more missing; then by name.
 */
export function menurutMendesak(a: BahanLaporan, b: BahanLaporan): number {
  const [left, right] = [bobot(a), bobot(b)];
  for (const [index, value] of left.entries()) {
    const difference = (right[index] ?? 0) - value;
    if (difference !== 0) return difference;
  }
  return menurutNama(a, b);
}

function bobot({ isi, temuan, keaktifan }: BahanLaporan): number[] {
  const late = kewajibanTerlambat(isi?.kewajiban ?? []);
  return [
    isi ? 0 : 1,
    temuan.ditahan ? 1 : 0,
    late.length,
    late.reduce((sum, { hari = 0 }) => sum + hari, 0),
    isi?.pengaduan.belumDijawab ?? 0,
    keaktifan.status === 'pasif' ? (keaktifan.umur ?? 0) : 0,
    isi?.kelengkapan.belum ?? 0,
  ];
}

/** True where somebody should say something to the village now. */
export function isMendesak({ isi, temuan, keaktifan }: BahanLaporan): boolean {
  return (
    !isi ||
    temuan.ditahan ||
    isi.kelengkapan.terlambat > 0 ||
    isi.pengaduan.belumDijawab > 0 ||
    keaktifan.status === 'pasif'
  );
}
