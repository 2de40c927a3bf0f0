/** What is left of a budget is told as it is: of a plan, of half a year, of a whole one, and of a table that is silent. */
import { expect, test } from 'vitest';
import { kalimatSisa } from '../../theme/lib/sisa-anggaran.ts';
import { anggaran, type Versi } from '../../theme/model/anggaran.ts';
import { pohon } from '../../theme/model/hitung.ts';

type Row = [kode: string, anggaran: number, realisasi?: number];

const told = (versi: Versi, rows: Row[]) => {
  const data = anggaran.parse({
    tahun: 2025,
    versi,
    tanggal: '2026-01-08',
    dokumen: 'Perdes',
    rincian: rows.map(([kode, plan, realisasi]) => ({ kode, uraian: kode, anggaran: plan, realisasi })),
  });
  return kalimatSisa(data, pohon(data));
};

const ROWS: Row[] = [
  ['4', 900, 910],
  ['5', 1000, 700],
  ['6.1', 150, 150],
  ['6.2', 50, 50],
];

test('a plan that spends more than it receives says what makes up for it', () => {
  expect(told('awal', ROWS)).toContain('Belanja Rp100 lebih besar daripada pendapatan.');
  expect(
    told('awal', [
      ['4', 1000],
      ['5', 900],
      ['6.2', 100],
    ]),
  ).toBeUndefined();
});

test('a report says what is left, with the financing in it', () => {
  expect(told('realisasi-akhir', ROWS)).toBe(
    'Sisa uang tahun 2025 Rp310 (SILPA) menjadi penerimaan tahun 2026.',
  );
  expect(told('realisasi-semester-1', ROWS)).toBe(
    'Sampai 30 Juni 2025 tersisa Rp310: sudah masuk, belum dipakai.',
  );
  const more: Row[] = ROWS.map((row) => (row[0] === '5' ? ['5', 1000, 1100] : row));
  expect(told('realisasi-akhir', more)).toContain('Rp90 lebih besar daripada yang masuk');
});

test('a table without financing promises nothing of what is left', () => {
  const silent = ROWS.filter(([kode]) => !kode.startsWith('6'));
  for (const versi of ['awal', 'realisasi-akhir'] as const)
    expect(told(versi, silent)).toContain('belum dapat dihitung');
  expect(
    told('awal', [
      ['4', 1000],
      ['5', 1000],
    ]),
  ).toBeUndefined();
});

test('financing that is planned and not reported leaves the end open', () => {
  const open: Row[] = ROWS.map(([kode, plan, used]) =>
    kode.startsWith('6') ? [kode, plan] : [kode, plan, used],
  );
  expect(told('realisasi-semester-1', open)).toContain('Kekurangannya ditutup dengan pembiayaan');
});
