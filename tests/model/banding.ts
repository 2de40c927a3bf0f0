/** Budgets and villages to compare. */
import type { Anggaran, Versi } from '../../theme/model/anggaran.ts';
import type { Peserta } from '../../theme/model/banding/banding.ts';
import { type RingkasTahun, ringkasAnggaran, ringkasTahun } from '../../theme/model/banding/ringkas.ts';
import { type Penduduk, penduduk } from '../../theme/model/penduduk.ts';
import { budget, type Row } from './tabel.ts';

/** A budget of one version. */
export const versi = (name: Versi, tanggal: string, rows: Row[] = [['5', 100]], tahun = 2026): Anggaran => ({
  ...budget(rows),
  versi: name,
  tanggal,
  tahun,
});
/** A count of the people of a village. */
export const count = (tanggal: string, jumlah: number): Penduduk =>
  penduduk.parse({ tanggal, sumber: 'Buku induk', laki_laki: jumlah, perempuan: 0 });

/** A village of the comparison, from what it would have published. */
export function desa(nama: string, years: RingkasTahun[], kode = '99.01.01.2001'): Peserta {
  const jenis = kode.at(9) === '1' ? 'kelurahan' : 'desa';
  return { id: kode, nama, jenis, banding: years.map((year) => ringkasTahun.parse(year)) };
}
/** The digest of one year with this spending. */
export const belanja = (rupiah: number, people: number, versions: Versi = 'awal', realisasi?: number) =>
  ringkasAnggaran(
    [versi(versions, '2026-01-08', [realisasi === undefined ? ['5', rupiah] : ['5', rupiah, realisasi]])],
    people > 0 ? [count('2026-06-30', people)] : [],
  );
