import { describe, expect, test } from 'vitest';
import { anggaran } from '../../theme/model/anggaran.ts';
import { isKegiatan, pohon } from '../../theme/model/hitung.ts';
import { parseUang } from '../../theme/model/uang.ts';
import { budget, codes, type Row, wrong } from './tabel.ts';

/** Laporan Realisasi APBDes 2023 of a real village: published figures, without their totals. */
const KATUNG: Row[] = [
  ['4.1', '62.000.000,00', '66.201.000,00'],
  ['4.1.1', '50.000.000,00', '54.201.000,00'],
  ['4.1.2', '12.000.000,00', '12.000.000,00'],
  ['4.2', '2.329.057.000,00', '2.194.113.944,00'],
  ['4.2.1', '870.764.000,00', '870.764.000,00'],
  ['4.2.2', '158.191.000,00', '66.686.000,00'],
  ['4.2.3', '921.902.000,00', '898.263.944,00'],
  ['4.2.4', '59.200.000,00', '46.900.000,00'],
  ['4.2.5', '319.000.000,00', '311.500.000,00'],
  ['4.3', '5.500.000,00', '6.339.918,00'],
  ['4.3.1', '1.500.000,00', '1.751.000,00'],
  ['4.3.6', '4.000.000,00', '4.588.918,00'],
  ['01', '1.220.937.619,09', '949.680.871,00'],
  ['02', '556.616.000,00', '345.087.500,00'],
  ['03', '145.574.000,00', '82.365.000,00'],
  ['04', '524.216.000,00', '511.811.000,00'],
  ['05', '202.129.522,38', '138.600.000,00'],
];

describe('a published table', () => {
  const tree = pohon(budget(KATUNG));

  test('adds up to the total that the village printed, to the sen', () => {
    expect(tree.pendapatan).toMatchObject({
      kode: '4',
      anggaran: parseUang('2.396.557.000,00'),
      realisasi: parseUang('2.266.654.862,00'),
    });
    expect(tree.belanja).toMatchObject({
      anggaran: parseUang('2.649.473.141,47'),
      realisasi: parseUang('2.027.544.371,00'),
    });
  });

  test('shows spending by bidang in order, and income by its groups', () => {
    expect(tree.bidang.map(({ kode }) => kode)).toEqual(['01', '02', '03', '04', '05']);
    expect(codes([tree.pendapatan])).toEqual([
      [
        '4',
        [
          ['4.1', ['4.1.1', '4.1.2']],
          ['4.2', ['4.2.1', '4.2.2', '4.2.3', '4.2.4', '4.2.5']],
          ['4.3', ['4.3.1', '4.3.6']],
        ],
      ],
    ]);
  });

  test('has no sum that differs, and says of what it does not hold that it is nothing', () => {
    expect(tree.selisih).toEqual([]);
    expect(tree.pembiayaan).toEqual({
      kode: '6',
      uraian: 'Pembiayaan',
      anggaran: 0,
      realisasi: undefined,
      anak: [],
    });
  });

  test('with a single wrong cell names that sum, its row and both amounts', () => {
    const rows = KATUNG.map(
      (row): Row => (row[0] === '4.2.2' ? ['4.2.2', '158.191.000,00', '66.686.001,00'] : row),
    );
    expect(pohon(budget(rows)).selisih).toEqual([
      {
        kode: '4.2',
        kolom: 'realisasi',
        sendiri: parseUang('2.194.113.944'),
        jumlah: parseUang('2.194.113.945'),
        baris: 3,
      },
    ]);
  });
});

describe('financing', () => {
  test('is what comes in minus what goes out', () => {
    expect(
      wrong([
        ['6', -12_000_000],
        ['6.1', 0],
        ['6.2', 12_000_000],
      ]),
    ).toEqual([]);
    expect(
      wrong([
        ['6', 12_000_000],
        ['6.1', 0],
        ['6.2', 12_000_000],
      ]),
    ).toEqual(['6 anggaran']);
    expect(
      wrong([
        ['6.1', 5],
        ['6.1.1', 5],
        ['6.2', 3],
        ['6.2.2', 3],
      ]),
    ).toEqual([]);
  });

  test('without a row of its own is worked out, also where a level is missing', () => {
    const whole = pohon(
      budget([
        ['6.1', 500, 400],
        ['6.2', 700, 300],
      ]),
    );
    expect(whole.pembiayaan).toMatchObject({ anggaran: -20_000, realisasi: 10_000 });
    expect(
      pohon(
        budget([
          ['6.1.1', 500],
          ['6.2.2', 700],
        ]),
      ).pembiayaan.anggaran,
    ).toBe(-20_000);
  });
});

describe('the rows of a table', () => {
  test('may skip a level between parent and child', () => {
    const tree = pohon(
      budget([
        ['02', 30],
        ['02.03.10', 10],
        ['02.03.11', 20],
        ['4', 7],
        ['4.2.1', 7],
      ]),
    );
    expect(tree.selisih).toEqual([]);
    expect(codes(tree.bidang)).toEqual([['02', ['02.03.10', '02.03.11']]]);
  });

  test('of one code from several funds count together', () => {
    const split: Row[] = [
      ['02', 30, 25],
      ['02.03.10', 10, 10, 'DDS'],
      ['02.03.10', 15, 15, 'ADD'],
      ['02.03.10', 5, 0, 'PAD'],
    ];
    const tree = pohon(budget(split));
    expect(tree.selisih).toEqual([]);
    expect(tree.bidang[0]?.anak).toMatchObject([{ kode: '02.03.10', anggaran: 3000, realisasi: 2500 }]);
  });

  test('of one code from the same fund are refused, and the second is named', () => {
    const twice = [
      { kode: '4.1', uraian: 'A', anggaran: 1 },
      { kode: '4.2', uraian: 'B', anggaran: 1, sumber_dana: 'DDS' },
      { kode: '4.1', uraian: 'C', anggaran: 1 },
    ];
    const result = anggaran.safeParse({
      tahun: 2026,
      versi: 'awal',
      tanggal: '2026-01-01',
      dokumen: 'P',
      rincian: twice,
    });
    expect(result.error?.issues).toMatchObject([
      { path: ['rincian', 2, 'kode'], params: { code: 'duplicate_code', kode: '4.1' } },
    ]);
  });

  test('are never mixed up between accounts and activities', () => {
    const tree = pohon(
      budget([
        ['5', 30],
        ['5.1', 10],
        ['5.2', 20],
        ['05', 30],
        ['05.01', 30],
        ['04', 0],
        ['4', 5],
        ['4.1', 5],
      ]),
    );
    expect(tree.selisih).toEqual([]);
    expect(codes([tree.belanja, tree.pendapatan, ...tree.bidang])).toEqual([
      ['5', ['5.1', '5.2']],
      ['4', ['4.1']],
      '04',
      ['05', ['05.01']],
    ]);
    expect(['5.1', '05', '05.01', '5', '02.03.10', '5.1.1.01'].map(isKegiatan)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test('must come to the same on both axes, with and without a row for all spending', () => {
    expect(
      wrong([
        ['5', 30],
        ['5.1', 30],
        ['01', 10],
        ['02', 21],
      ]),
    ).toEqual(['5 anggaran']);
    expect(
      wrong([
        ['5.1', 10],
        ['5.2', 20],
        ['01', 10],
        ['02', 21],
      ]),
    ).toEqual(['5 anggaran']);
    expect(
      wrong([
        ['5.1', 10],
        ['5.2', 20],
        ['01', 10],
        ['02', 20],
      ]),
    ).toEqual([]);
  });

  test('stand in the order of their numbers, not of their letters', () => {
    const tree = pohon(
      budget([
        ['02.10', 1],
        ['02.02', 1],
        ['02', 3],
        ['02.03', 1],
      ]),
    );
    expect(codes(tree.bidang)).toEqual([['02', ['02.02', '02.03', '02.10']]]);
    expect(
      codes([
        pohon(
          budget([
            ['4.10', 1],
            ['4.2', 1],
          ]),
        ).pendapatan,
      ]),
    ).toEqual([['4', ['4.2', '4.10']]]);
  });

  test('without a realisation of their own show that of their parts', () => {
    const tree = pohon(
      budget([
        ['4', 100],
        ['4.1', 60, 50],
        ['4.2', 40],
        ['4.2.1', 40, 30],
        ['6', 0],
        ['6.1', 0],
      ]),
    );
    expect(tree.pendapatan.realisasi).toBe(8000);
    expect(tree.pendapatan.anak[1]?.realisasi).toBe(3000);
    expect(tree.pembiayaan.realisasi).toBeUndefined();
  });

  test.each([
    '',
    '1',
    '7',
    '04.1',
    '4.',
    '4.1.',
    '4.1.1.1.1',
    '02.3',
    '002',
    '02.03.10.01',
    'a',
    '5 1',
    '90-99',
    '٠١',
  ])('cannot have the code %j', (kode) => {
    expect(() => budget([[kode, 1]])).toThrow();
  });
});
