/** Budgets in a few characters. */
import { type Anggaran, anggaran } from '../../theme/model/anggaran.ts';
import { type Pos, pohon } from '../../theme/model/hitung.ts';

export type Row = [kode: string, anggaran: number | string, realisasi?: number | string, sumber?: string];

export function budget(rows: Row[]): Anggaran {
  return anggaran.parse({
    tahun: 2023,
    versi: 'realisasi-akhir',
    tanggal: '2024-01-02',
    dokumen: 'Laporan',
    rincian: rows.map(([kode, amount, realisasi, sumber_dana]) => ({
      kode,
      uraian: `Pos ${kode}`,
      anggaran: amount,
      realisasi,
      sumber_dana,
    })),
  });
}

export const wrong = (rows: Row[]) =>
  pohon(budget(rows)).selisih.map(({ kode, kolom }) => `${kode} ${kolom}`);
export const codes = (nodes: Pos[]): unknown[] =>
  nodes.map(({ kode, anak }) => (anak.length ? [kode, codes(anak)] : kode));
