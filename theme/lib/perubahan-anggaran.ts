/** What a changed budget changes of the plan before it, in one sentence. */
import { type Anggaran, isRealisasi, URUTAN_VERSI } from '../model/anggaran.ts';
import { pohon } from '../model/hitung.ts';
import { formatRupiah } from '../model/uang.ts';

/** @param lain all versions that the village has. Undefined for a version that changes no earlier plan of its year. */
export function kalimatPerubahan(data: Anggaran, lain: readonly Anggaran[]): string | undefined {
  if (isRealisasi(data.versi)) return undefined;
  const place = ({ versi }: Anggaran) => URUTAN_VERSI.indexOf(versi);
  const before = lain
    .filter((one) => one.tahun === data.tahun && !isRealisasi(one.versi) && place(one) < place(data))
    .toSorted((a, b) => place(a) - place(b))
    .at(-1);
  if (!before) return undefined;
  const old = pohon(before).belanja.anggaran;
  const more = pohon(data).belanja.anggaran - old;
  if (more === 0) return 'Jumlahnya sama dengan sebelum diubah.';
  const verb = more > 0 ? 'bertambah' : 'berkurang';
  return `Sebelum diubah ${formatRupiah(old)}, jadi ${verb} ${formatRupiah(Math.abs(more))}.`;
}
