import { describe, expect, test } from 'vitest';
import { anggaran } from '../../theme/model/anggaran.ts';
import { menurutDana } from '../../theme/model/dana.ts';
import { pohon } from '../../theme/model/hitung.ts';
import { banyakTidakCocok, periksaAnggaran } from '../../theme/model/pemeriksaan.ts';

type Row = [kode: string, anggaran: number, realisasi?: number, sumber_dana?: string];

function budget(rows: Row[], extra: object = {}) {
  return anggaran.parse({
    tahun: 2026,
    versi: 'awal',
    tanggal: '2026-01-08',
    dokumen: 'Perdes',
    rincian: rows.map(([kode, plan, realisasi, sumber_dana]) => ({
      kode,
      uraian: `Uraian ${kode}`,
      anggaran: plan,
      ...(realisasi !== undefined && { realisasi }),
      ...(sumber_dana && { sumber_dana }),
    })),
    ...extra,
  });
}

const results = (rows: Row[], extra?: object) => {
  const data = budget(rows, extra);
  const checks = periksaAnggaran(data, pohon(data));
  return { checks, hasil: Object.fromEntries(checks.map(({ nama, hasil }) => [nama, hasil])) };
};

const SOUND: Row[] = [
  ['4', 1000],
  ['4.1', 400],
  ['4.2', 600],
  ['5', 1100],
  ['5.1', 500],
  ['5.2', 600],
  ['01', 700],
  ['02', 400],
  ['6', 100],
  ['6.1', 150],
  ['6.2', 50],
];

describe('the checks of a budget', () => {
  test('all hold for a plan that adds up and states its sums', () => {
    const { checks, hasil } = results(SOUND, { tertulis: { surplus: -100, netto: 100, silpa: 0 } });
    expect(hasil).toEqual({
      jumlah: 'cocok',
      'dua-sumbu': 'cocok',
      surplus: 'cocok',
      netto: 'cocok',
      silpa: 'cocok',
      berimbang: 'cocok',
    });
    expect(banyakTidakCocok(checks, { selisih: [] })).toBe(0);
  });

  test('show the sum itself where the source states nothing to compare', () => {
    const { checks, hasil } = results(SOUND);
    expect(hasil.surplus).toBe('tak-diperiksa');
    expect(checks.find(({ nama }) => nama === 'surplus')?.rincian).toEqual(['Rp1.000 − Rp1.100 = −Rp100']);
  });

  test.each<[string, Row[], object, string]>([
    [
      'a parent that is not the sum of its parts',
      [...SOUND.filter(([kode]) => kode !== '4.1'), ['4.1', 399]],
      {},
      'jumlah',
    ],
    [
      'spending by field that is not spending by kind',
      SOUND.map((row) => (row[0] === '02' ? ['02', 401] : row)),
      {},
      'dua-sumbu',
    ],
    ['a stated surplus', SOUND, { tertulis: { surplus: -99 } }, 'surplus'],
    [
      'financing that is not receipts minus payments',
      SOUND.map((row) => (row[0] === '6' ? ['6', 200] : row)),
      {},
      'netto',
    ],
    ['a stated SILPA', SOUND, { tertulis: { silpa: 5 } }, 'silpa'],
    [
      'a plan that keeps money back',
      SOUND.map((row) => (row[0] === '6.2' ? ['6.2', 0] : row[0] === '6' ? ['6', 150] : row)),
      {},
      'berimbang',
    ],
  ])('find %s', (_, rows, extra, nama) => {
    const { checks } = results(rows, extra);
    expect(checks.filter(({ hasil }) => hasil === 'tidak').map((check) => check.nama)).toContain(nama);
    expect(banyakTidakCocok(checks, { selisih: [] })).toBeGreaterThan(0);
  });

  test('claim nothing of two axes where a table has only one', () => {
    expect(results(SOUND.filter(([kode]) => !kode.startsWith('5'))).hasil['dua-sumbu']).toBe('tak-diperiksa');
    expect(results(SOUND.filter(([kode]) => !kode.startsWith('0'))).hasil['dua-sumbu']).toBe('tak-diperiksa');
  });

  test('count a total without kinds among the sums', () => {
    const rows: Row[] = SOUND.filter(([kode]) => !kode.startsWith('5.')).map((row) =>
      row[0] === '02' ? ['02', 401] : row,
    );
    expect(results(rows).hasil).toMatchObject({ jumlah: 'tidak', 'dua-sumbu': 'tak-diperiksa' });
  });

  test('name both where a total is neither the sum of its kinds nor that of its fields', () => {
    const rows: Row[] = SOUND.map((row) => (row[0] === '5' ? ['5', 1200] : row));
    expect(results(rows).hasil).toMatchObject({ jumlah: 'tidak', 'dua-sumbu': 'tidak' });
  });

  const REPORT: Row[] = [
    ['4', 1000, 900],
    ['5', 1000, 700],
    ['6', 0, 50],
    ['6.1', 50, 50],
    ['6.2', 50, 0],
  ];

  test('compare what the source states of the report, too, and say which of the two is wrong', () => {
    const stated = { versi: 'realisasi-akhir', tertulis_realisasi: { surplus: 200, netto: 50, silpa: 250 } };
    expect(results(REPORT, stated).hasil).toMatchObject({ surplus: 'cocok', netto: 'cocok', silpa: 'cocok' });
    const wrong = { ...stated, tertulis: { silpa: 0 }, tertulis_realisasi: { silpa: 249 } };
    expect(results(REPORT, wrong).checks.find(({ nama }) => nama === 'silpa')).toMatchObject({
      hasil: 'tidak',
      rincian: [
        'Rencana: Rp0 + Rp0 = Rp0',
        'Realisasi: Rp200 + Rp50 = Rp250',
        'Realisasi: tertulis Rp249, terhitung Rp250',
      ],
    });
  });

  test('claim no sums of a table that has none', () => {
    const rows: Row[] = [
      ['4', 10],
      ['01', 10],
    ];
    expect(results(rows).hasil.jumlah).toBe('tak-diperiksa');
    expect(results([...rows, ['5', 10]]).hasil.jumlah).toBe('cocok');
  });

  test('ask only a plan to balance', () => {
    const rows: Row[] = [
      ['4', 10, 10],
      ['5', 5, 5],
    ];
    expect(results(rows, { versi: 'realisasi-akhir' }).hasil).not.toHaveProperty('berimbang');
    expect(results(rows).hasil.berimbang).toBe('tidak');
  });

  test('let rounding below one rupiah pass', () => {
    const rows: Row[] = [
      ['4', 100.98],
      ['4.1', 50],
      ['4.2', 50.01],
      ['5', 100.98],
      ['01', 100.98],
    ];
    expect(results(rows).hasil.jumlah).toBe('cocok');
    expect(results(rows.map((row) => (row[0] === '4' ? ['4', 101.01] : row))).hasil.jumlah).toBe('tidak');
  });
});

describe('what each fund paid for', () => {
  const data = budget([
    ['4.2.1', 300, undefined, 'DDS'],
    ['5', 450],
    ['02', 400],
    ['02.01.01', 100, 40, 'ADD'],
    ['02.03.10', 200, undefined, 'DDS'],
    ['02.02.02', 100, 50, 'DDS'],
    ['01.01.01', 50],
  ]);
  const { dana, tanpaNama } = menurutDana(data, pohon(data));

  test('names Dana Desa first, its largest activity first, and never counts income', () => {
    expect(dana.map(({ kode, anggaran: plan }) => [kode, plan])).toEqual([
      ['DDS', 30_000],
      ['ADD', 10_000],
    ]);
    expect(dana[0]?.untuk.map(({ kode }) => kode)).toEqual(['02.03.10', '02.02.02']);
  });

  test('adds up what is reported, and says what names no fund', () => {
    expect(dana[0]?.realisasi).toBe(5_000);
    expect(tanpaNama).toBe(5_000);
  });
});
