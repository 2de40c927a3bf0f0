import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median } from '../../theme/model/angka.ts';
import {
  arsipPengaduan,
  PENGADUAN_TERBARU,
  pengaduan,
  ringkasPengaduan,
} from '../../theme/model/pengaduan.ts';
import { selisihHari, tambahHari } from '../../theme/model/tanggal.ts';
import { entri, MINIMAL } from './desa.ts';

const satu = (data: object = {}) => pengaduan.parse({ ...MINIMAL.pengaduan, ...data });
const keluhan = (data: object) =>
  pengaduan.safeParse({ ...MINIMAL.pengaduan, ...data }).error?.issues.map(({ path }) => path.join('.'));

describe('an entry of the log', () => {
  test('has no field for a person', () => {
    const fields = Object.keys(pengaduan.shape);
    expect(fields.filter((name) => /nama|pelapor|alamat|telepon|nik|email|foto/.test(name))).toEqual([]);
  });

  test.each([
    ['a finished one says when', { status: 'selesai' }, 'selesai'],
    ['one that was passed on says to whom', { status: 'diteruskan' }, 'diteruskan_ke'],
    ['one that was turned down says why', { status: 'ditolak' }, 'alasan'],
    ['nobody answers before it comes', { dijawab: '2026-10-31' }, 'dijawab'],
    ['nothing is done before it comes', { selesai: '2026-10-31' }, 'selesai'],
    ['nothing is done before its answer', { dijawab: '2026-11-05', selesai: '2026-11-04' }, 'selesai'],
  ])('%s', (_, data, field) => {
    expect(keluhan(data)).toEqual([field]);
  });
});

describe('the numbers of a log', () => {
  test('count half-way, and only what was answered', () => {
    const log = [
      satu({ dijawab: '2026-11-02' }),
      satu({ dijawab: '2026-11-04', selesai: '2026-11-11', status: 'selesai' }),
      satu({ diterima: '2026-10-01' }),
      satu({ status: 'diproses' }),
    ];
    expect(ringkasPengaduan(log)).toEqual({
      jumlah: 4,
      status: { diterima: 2, diproses: 1, selesai: 1 },
      kategori: { penerangan: 4 },
      belumDijawab: 2,
      hariJawab: 2,
      hariSelesai: 10,
      sejak: '2026-10-01',
    });
  });

  test('take the day of the end for the answer where no other is known', () => {
    const { hariJawab, belumDijawab } = ringkasPengaduan([
      satu({ status: 'selesai', selesai: '2026-11-04' }),
    ]);
    expect([hariJawab, belumDijawab]).toEqual([3, 0]);
  });

  test('claim nothing where nobody was answered', () => {
    const { hariJawab, hariSelesai } = ringkasPengaduan([satu()]);
    expect([hariJawab, hariSelesai]).toEqual([undefined, undefined]);
    expect(ringkasPengaduan([])).toMatchObject({ jumlah: 0, belumDijawab: 0, sejak: undefined });
  });

  test('have a middle that as many lie below as above', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1 }), (days) => {
        const middle = median(days) ?? Number.NaN;
        const below = days.filter((day) => day < middle).length;
        const above = days.filter((day) => day > middle).length;
        expect(below).toBeLessThanOrEqual(days.length / 2);
        expect(above).toBeLessThanOrEqual(days.length / 2);
      }),
    );
    expect(median([])).toBeUndefined();
  });

  test('count days across months, leap days and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        expect(selisihHari('2023-11-21', tambahHari('2023-11-21', days))).toBe(days);
      }),
    );
  });
});

describe('the pages of a long log', () => {
  const log = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      entri('pengaduan', `a${from}-${index}`, { diterima: tambahHari(`${from}-12-31`, -index) }),
    );

  test('are not needed where the first page shows all', () => {
    expect(arsipPengaduan(log(2026, PENGADUAN_TERBARU))).toEqual([]);
  });

  test('hold every entry once, by year, at most fifty a page', () => {
    const all = [...log(2026, 120), ...log(2025, 3)];
    const pages = arsipPengaduan(all);
    expect(pages.map(({ tahun, lembar, dari, isi }) => [tahun, lembar, dari, isi.length])).toEqual([
      [2026, 1, 3, 50],
      [2026, 2, 3, 50],
      [2026, 3, 3, 20],
      [2025, 1, 1, 3],
    ]);
    expect(pages.flatMap(({ isi }) => isi)).toEqual(all);
  });
});
