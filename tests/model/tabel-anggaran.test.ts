/** A version of a budget beside the plans that it changes. */
import { describe, expect, test } from 'vitest';
import { type Anggaran, anggaran, type Versi } from '../../theme/model/anggaran.ts';
import { pohon } from '../../theme/model/hitung.ts';
import { tabelAnggaran } from '../../theme/model/tabel-anggaran.ts';

type Row = [kode: string, anggaran: number, realisasi?: number, sumber_dana?: string];

function version(versi: Versi, rows: Row[], tahun = 2026): Anggaran {
  return anggaran.parse({
    tahun,
    versi,
    tanggal: '2026-01-05',
    dokumen: 'Perdes',
    rincian: rows.map(([kode, plan, realisasi, sumber_dana]) => ({
      kode,
      uraian: `Pos ${kode}`,
      anggaran: plan,
      ...(realisasi !== undefined && { realisasi }),
      ...(sumber_dana && { sumber_dana }),
    })),
  });
}

const AWAL = version('awal', [
  ['4', 100],
  ['02.03.10', 60, undefined, 'DDS'],
  ['02.03.10', 20, undefined, 'ADD'],
  ['04.02.01', 20],
]);
const PERUBAHAN = version('perubahan', [
  ['4', 110],
  ['02.03.10', 70, undefined, 'DDS'],
  ['02.03.10', 20, undefined, 'ADD'],
  ['05.03.01', 20],
]);
const rupiah = (sen: number | undefined) => (sen === undefined ? undefined : sen / 100);

describe('the table of a version', () => {
  test('sets a changed plan beside the one before, row by row and fund by fund, with what was dropped', () => {
    const { semula, dilaporkan, baris } = tabelAnggaran(PERUBAHAN, [PERUBAHAN, AWAL]);
    expect([semula, dilaporkan]).toEqual([['awal'], false]);
    const table = baris.map((row) => [
      row.kode,
      row.sumber_dana ?? '',
      rupiah(row.semula[0]),
      rupiah(row.anggaran),
      rupiah(row.selisih),
    ]);
    expect(table).toEqual([
      ['4', '', 100, 110, 10],
      ['02.03.10', 'DDS', 60, 70, 10],
      ['02.03.10', 'ADD', 20, 20, 0],
      ['04.02.01', '', 20, undefined, -20],
      ['05.03.01', '', undefined, 20, 20],
    ]);
  });

  test('of a report has what is left of each plan, and only plans that said something else', () => {
    const report = version('realisasi-akhir', [
      ['4', 110, 120],
      ['02.03.10', 70, 70, 'DDS'],
      ['02.03.10', 20, undefined, 'ADD'],
      ['05.03.01', 20, 0],
    ]);
    const other = version('awal', [['4', 1]], 2025);
    const { semula, baris } = tabelAnggaran(report, [report, PERUBAHAN, AWAL, other]);
    expect(semula).toEqual(['awal']);
    expect(baris.find(({ kode }) => kode === '4')).toMatchObject({ semula: [10_000], selisih: -1000 });
    expect(baris.map(({ selisih }) => rupiah(selisih))).toContain(undefined);
    expect(tabelAnggaran(PERUBAHAN, [report, PERUBAHAN]).semula).toEqual([]);
  });
});

test('activities without their field are told by their fields, and nothing differs for it', () => {
  const { bidang, belanja, selisih } = pohon(
    version('realisasi-akhir', [
      ['02.03.10', 60, 30],
      ['02.03.11', 20],
      ['04.02.01', 20, 5],
      ['5', 100, 35],
    ]),
  );
  expect(
    bidang.map(({ kode, anggaran: plan, realisasi }) => [kode, rupiah(plan), rupiah(realisasi)]),
  ).toEqual([
    ['02', 80, 30],
    ['04', 20, 5],
  ]);
  expect(bidang[0]?.uraian).toBe('Pelaksanaan Pembangunan Desa');
  expect([rupiah(belanja.anggaran), selisih]).toEqual([100, []]);
});
