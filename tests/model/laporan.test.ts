/** What the regency's report counts in a village: who is active, what is late, what is published. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERSI } from '../../theme/model/anggaran.ts';
import { anggaranMenurutTahun } from '../../theme/model/laporan/anggaran.ts';
import { type IsianSendiri, isiDesa } from '../../theme/model/laporan/isi.ts';
import { isMassal, keaktifan } from '../../theme/model/laporan/keaktifan.ts';
import {
  isDihitung,
  kelengkapan,
  kewajibanDesa,
  kewajibanTerlambat,
} from '../../theme/model/laporan/kewajiban.ts';
import { tambahHari } from '../../theme/model/tanggal.ts';
import { desa, entri, HARI_INI } from './desa.ts';

const TODAY = HARI_INI;
const orang = (hari: readonly string[]) => ({ hari, oleh: 'Sri' });

describe('a village', () => {
  test('is active for so many days after an edit, and dormant from the next day on', () => {
    const last = tambahHari(TODAY, -90);
    expect(keaktifan(orang([last]), TODAY, 90)).toMatchObject({ status: 'aktif', sejak: last, umur: 90 });
    expect(keaktifan(orang([tambahHari(last, -1)]), TODAY, 90)).toMatchObject({
      status: 'pasif',
      sejak: TODAY,
      umur: 91,
    });
  });

  test('is active since the edit that ended its last long silence', () => {
    const days = ['2025-01-01', '2026-05-01', '2026-07-30', '2026-10-20'];
    expect(keaktifan(orang(days), TODAY, 90).sejak).toBe('2026-05-01');
  });

  test('that git knows nothing of is neither', () => {
    expect(keaktifan(undefined, TODAY, 90).status).toBe('tidak-diketahui');
    expect(keaktifan(orang([]), TODAY, 90).status).toBe('tidak-diketahui');
  });

  test('is not kept awake by a clock that is ahead', () => {
    expect(keaktifan(orang(['2099-01-01']), TODAY, 90)).toMatchObject({ terakhir: TODAY, umur: 0 });
  });

  test('has its edits counted by month, twelve of them', () => {
    const { bulanan } = keaktifan(orang(['2025-11-30', '2025-12-01', '2026-11-01', '2026-11-02']), TODAY, 90);
    expect(bulanan).toHaveLength(12);
    expect(bulanan[0]).toEqual({ bulan: '2025-12', jumlah: 1 });
    expect(bulanan.at(-1)).toEqual({ bulan: '2026-11', jumlah: 2 });
  });

  const day = fc.integer({ min: 0, max: 900 }).map((back) => tambahHari(TODAY, -back));
  test('whatever its edits: the day named is the first one of its state', () => {
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 200 }),
        (days, limit) => {
          const hari = days.toSorted();
          const { status, sejak = '' } = keaktifan(orang(hari), TODAY, limit);
          const on = (date: string) =>
            keaktifan(orang(hari.filter((one) => one <= date)), date, limit).status;
          for (let date = sejak; date <= TODAY; date = tambahHari(date, 1)) expect(on(date)).toBe(status);
          expect(on(tambahHari(sejak, -1))).not.toBe(status);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each([
  [1, 1, false],
  [1, 400, false],
  [2, 2, true],
  [2, 4, false],
  [3, 4, true],
  [9, 400, false],
  [10, 400, true],
])('a change of %i villages of %i at once is a machine at work: %s', (touched, all, expected) => {
  expect(isMassal(touched, all)).toBe(expected);
});

describe('what must be published', () => {
  const budget = (versi: string, tahun = 2026) => entri('anggaran', `${tahun}-${versi}`, { versi, tahun });
  const item = (kode: string, koleksi: Parameters<typeof desa>[0]) =>
    kewajibanDesa(desa(koleksi)).find((one) => one.kode === kode);

  test('is late by days, with the years before and its sources', () => {
    expect(item('realisasi-semester-1', { anggaran: [budget('realisasi-semester-1', 2025)] })).toMatchObject({
      status: 'terlambat',
      tahun: 2026,
      batas: '2026-07-31',
      hari: 113,
      dasar: ['Permendagri 20/2018 pasal 72', 'PerKI 1/2018'],
      lalu: [
        { tahun: 2025, ada: true },
        { tahun: 2024, ada: false },
      ],
    });
  });

  test('is present with its year', () => {
    const found = item('realisasi-semester-1', { anggaran: [budget('realisasi-semester-1')] });
    expect(found).toMatchObject({ status: 'ada', lalu: [{ ada: false }, { ada: false }] });
    expect(found?.hari).toBeUndefined();
  });

  test('waits until its day, and until then last year stands for it, as citizens read it too', () => {
    const on = (hariIni: string, anggaran: ReturnType<typeof budget>[]) =>
      kewajibanDesa({ ...desa({ anggaran }), hariIni }).find(({ kode }) => kode === 'apb-desa');
    expect(on('2026-01-11', [])).toMatchObject({ status: 'menunggu', hari: 20 });
    expect(on('2026-01-11', [budget('awal', 2025)])).toMatchObject({ status: 'ada', hari: 20 });
    expect(on('2026-01-31', [])).toMatchObject({ status: 'menunggu', hari: 0 });
    expect(on('2026-02-01', [budget('awal', 2025)])).toMatchObject({ status: 'terlambat', hari: 1 });
  });

  test('counts every item once, and no disaster that did not happen', () => {
    const items = kewajibanDesa(desa({}));
    const { jumlah, ada, belum, menunggu, terlambat } = kelengkapan(items);
    expect(ada + belum + terlambat).toBe(jumlah);
    expect(jumlah + menunggu).toBe(items.filter(isDihitung).length);
    expect(items.filter((one) => !isDihitung(one)).map(({ golongan }) => golongan)).toEqual(
      Array(6).fill('serta-merta'),
    );
    expect(kewajibanTerlambat(items)[0]?.batas).toBe('2026-01-31');
  });
});

test('what is counted is what the portal of the regency counts, on any day', () => {
  const budget = entri('anggaran', 'a', { tahun: 2025 });
  for (const hariIni of ['2026-01-11', '2026-02-01', '2026-07-31', '2026-11-21']) {
    const { kelengkapan: counted, nilai } = isiDesa({ ...desa({ anggaran: [budget] }), hariIni }, new Map());
    expect(nilai.bagian.informasi, hariIni).toEqual({ ada: counted.ada, dari: counted.jumlah });
  }
});

describe('budgets', () => {
  test('come year by year with drafts, in the order of a year, and say what does not add up', () => {
    const wrong = [
      { kode: '4', uraian: 'Pendapatan', anggaran: 100 },
      { kode: '4.1', uraian: 'Asli', anggaran: 90 },
    ];
    const years = anggaranMenurutTahun([
      entri('anggaran', 'c', { tahun: 2025, versi: 'realisasi-akhir', rincian: wrong }),
      entri('anggaran', 'b', { versi: 'realisasi-semester-1', terbit: false }),
      entri('anggaran', 'a', {}),
    ]);
    expect(years.map(({ tahun, versi }) => [tahun, ...versi.map((one) => VERSI[one.versi])])).toEqual([
      [2026, 'APBDes awal', 'Realisasi semester 1'],
      [2025, 'Realisasi akhir tahun'],
    ]);
    expect(years[0]?.versi[1]).toMatchObject({ terbit: false, jumlahTidakCocok: 0, tidakCocok: [] });
    expect(years[1]?.versi[0]?.jumlahTidakCocok).toBe(1);
    expect(years[1]?.versi[0]?.tidakCocok[0]).toContain('4 Pendapatan');
  });
});

test('entries are counted with their drafts, services by the year in which they were looked over', () => {
  const services = ['2026-02-01', '2025-12-31'].map((diperbarui, index) =>
    entri('layanan', `s${index}`, { diperbarui }),
  );
  const shared = { ...entri('layanan', 'ktp', { diperbarui: '2026-05-01' }), asal: 'kabupaten' as const };
  const own: IsianSendiri = new Map([
    ['berita', [entri('berita', 'a'), entri('berita', 'b', { terbit: false })]],
  ]);
  const complaints = [
    entri('pengaduan', 'a', { diterima: '2026-11-01' }),
    entri('pengaduan', 'b', { diterima: '2026-11-01', dijawab: '2026-11-04', status: 'diproses' }),
  ];
  const isi = isiDesa(
    desa({ layanan: [...services, shared], berita: [entri('berita', 'a')], pengaduan: complaints }),
    own,
  );
  expect(isi.isian.find(({ nama }) => nama === 'berita')).toMatchObject({ terbit: 1, naskah: 1 });
  expect(isi.layanan).toEqual({ jumlah: 2, tahunIni: 1, tertua: '2025-12-31' });
  expect(isi.kabar).toBe('2026-11-01');
  expect(isi.pengaduan).toEqual({ jumlah: 2, terbuka: 2, belumDijawab: 1, tertua: 20, hariJawab: 3 });
});
