/** Reports as villages really have them: every layout says the same budget, and what contradicts itself is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../scripts/import/grid.ts';
import { readText } from '../../scripts/import/read-sheet.ts';
import { type Understanding, understand } from '../../scripts/import/understand.ts';
import type { Versi } from '../../theme/model/anggaran.ts';
import { csvAnggaran } from '../../theme/model/data-anggaran.ts';
import { indonesia, JENIS, KEGIATAN, PEMBIAYAAN, PENDAPATAN, type Pos } from './kanon.ts';
import { TATA_LETAK, type TataLetak, versiTataLetak } from './tata-letak.ts';

function read(grid: Cell[][], versi: Versi = 'awal'): Understanding {
  const understood = understand(grid, versi);
  if ('refused' in understood) throw new Error(understood.refused);
  return understood;
}

const key = (kode: string) => (/^\d{2}/.test(kode) ? `b${kode}` : `a${kode}`);

function expected({ isi, punya }: Pick<TataLetak, 'isi' | 'punya'>) {
  return isi
    .flat()
    .toSorted((a, b) => (key(a.kode) < key(b.kode) ? -1 : 1))
    .map(({ kode, anggaran, realisasi, dana }) => ({
      kode,
      anggaran: Math.round(anggaran * 100),
      ...(punya.realisasi && { realisasi: Math.round(realisasi * 100) }),
      ...(punya.dana && dana && { sumber_dana: dana }),
    }));
}

const bare = ({ rows }: Understanding) => rows.map(({ uraian: _, ...row }) => row);

describe.each(TATA_LETAK)('$nama', (layout) => {
  const versi = versiTataLetak(layout);

  test('is the same budget', () => {
    const understood = read(layout.grid, versi);
    expect(bare(understood)).toEqual(expected(layout));
    expect(understood.differences).toEqual([]);
    expect(understood.unread).toEqual([]);
  });

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['commas', ','],
  ])('survives as text with %s', (_, separator) => {
    const text = layout.grid
      .map((row) => row.map((cell) => quoted(cell, separator)).join(separator))
      .join('\r\n');
    expect(bare(read(readText(`\ufeff${text}`) as Cell[][], versi))).toEqual(expected(layout));
  });
});

function quoted(cell: Cell, separator: string): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

test('text pasted from a PDF keeps its columns apart by spaces', () => {
  const text = [...PENDAPATAN, ...JENIS].map(
    (one) => `${one.kode}   ${one.uraian}    ${indonesia(one.anggaran)}`,
  );
  const { rows } = read(readText(['Kode   Uraian    Anggaran', ...text].join('\n')) as Cell[][]);
  expect(rows).toHaveLength(PENDAPATAN.length + JENIS.length);
});

describe('a report that contradicts itself', () => {
  const grid = (TATA_LETAK[0] as TataLetak).grid;
  const change = (kode: string, column: number, text: string) =>
    grid.map((row) =>
      row[0] === `${kode}.` || row[1] === kode ? row.map((cell, at) => (at === column ? text : cell)) : row,
    );

  test.each<[string, Cell[][], string]>([
    ['a parent that is not the sum of its parts', change('4.2', 2, '1.450.000.001,00'), 'jumlah'],
    ['a total row', change('JUMLAH PENDAPATAN', 2, '1.500.000.002,00'), 'total'],
    ['a surplus', change('SURPLUS / (DEFISIT)', 2, '12.000.001,00'), 'total'],
    ['a SILPA', change('SISA LEBIH PEMBIAYAAN ANGGARAN', 2, '5,00'), 'total'],
    ['two axes of spending', change('5.4', 2, '100.000.002,00'), 'jumlah'],
    ['a difference column', change('4.2.3', 4, '1,00'), 'selisih'],
  ])('names the row: %s', (_, wrong, check) => {
    expect(read(wrong, 'realisasi-akhir').differences.map((one) => one.check)).toContain(check);
  });

  test('lets rounding below one rupiah pass', () => {
    expect(read(change('4.2', 2, '1.450.000.000,99'), 'realisasi-akhir').differences).toEqual([]);
  });

  test('is told of a plan that does not balance, and never of a report', () => {
    const plan: Cell[][] = [
      ['Kode', 'Uraian', 'Anggaran'],
      ['4', 'Pendapatan', 100],
      ['5', 'Belanja', 90],
    ];
    expect(read(plan, 'awal').differences.map(({ check }) => check)).toEqual(['berimbang']);
    expect(read(plan, 'realisasi-akhir').differences).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const head: Cell[] = ['Kode', 'Uraian', 'Anggaran'];

  test.each<[string, Cell[][], string]>([
    ['a letter', [['Dengan hormat,'], ['bersama ini kami kirimkan']], 'no_head'],
    ['a head without rows', [head, ['', 'Nihil', '']], 'no_rows'],
    [
      'plans of two years beside each other',
      [
        ['Kode', 'Uraian', 'Anggaran 2025', 'Anggaran 2026'],
        ['4.1', 'Pendapatan Asli Desa', '100', '200'],
      ],
      'several_years',
    ],
  ])('%s is refused', (_, grid, reason) => {
    expect(understand(grid, 'awal')).toEqual({ refused: reason });
  });

  test('an amount that is none, a code that is none and an amount without a code are named by row', () => {
    const { unread } = read([
      head,
      ['4.1', 'Pendapatan Asli Desa', '12.00.000'],
      ['7.1', 'Akun yang tidak ada', '5'],
      ['', 'Sumbangan', '1.000'],
      ['4.2', 'Pendapatan Transfer', '1.000'],
    ]);
    expect(unread.map(({ baris, sebab }) => [baris, sebab])).toEqual([
      [2, 'jumlah'],
      [3, 'kode'],
      [4, 'tanpa-kode'],
    ]);
  });
});

test('a plan beside what was used of the year before is a plan of one year', () => {
  const { rows } = read([
    ['Kode', 'Uraian', 'Realisasi 2025', 'Anggaran 2026'],
    ['4.1', 'Pendapatan Asli Desa', '100', '200'],
  ]);
  expect(rows[0]?.anggaran).toBe(20_000);
});

test('a numbered list below the title of income is no list of the fields of spending', () => {
  const { rows, unread } = read([
    ['No', 'Uraian', 'Anggaran', 'Realisasi'],
    ['I', 'PENDAPATAN', '', ''],
    ['1', 'Pendapatan Asli Desa', '100', '100'],
    ['2', 'Dana Desa', '900', '900'],
    ['II', 'BELANJA', '', ''],
    ['1', 'Bidang Penyelenggaraan Pemerintahan Desa', '1.000', '900'],
  ]);
  expect(rows.map(({ kode }) => kode)).toEqual(['01']);
  expect(unread.map(({ baris, sebab }) => [baris, sebab])).toEqual([
    [3, 'kode'],
    [4, 'kode'],
  ]);
});

test('the first plan of a year is read from the table of its change, too', () => {
  const grid: Cell[][] = [
    ['Kode', 'Uraian', 'Semula', 'Menjadi', 'Bertambah/(Berkurang)'],
    ['4', 'Pendapatan', '100', '120', '20'],
    ['02', 'Pembangunan', '100', '120', '20'],
  ];
  expect(read(grid, 'awal').totals.anggaran).toMatchObject({ pendapatan: 10_000, belanja: 10_000 });
  expect(read(grid, 'perubahan').totals.anggaran).toMatchObject({ pendapatan: 12_000, belanja: 12_000 });
  const first = grid.map((row) => row.slice(0, 3));
  expect(read(first, 'perubahan').totals.anggaran).toMatchObject({ pendapatan: 10_000 });
});

test('what was left of the year before is no total of this year', () => {
  const { differences, unread } = read([
    ['Kode', 'Uraian', 'Anggaran'],
    ['4', 'Pendapatan', '900'],
    ['5', 'Belanja', '900'],
    ['', 'Sisa Lebih Perhitungan Anggaran Tahun Sebelumnya', '100'],
    ['', 'SILPA Tahun Berjalan', '0'],
  ]);
  expect(differences).toEqual([]);
  expect(unread).toMatchObject([{ baris: 4, sebab: 'tanpa-kode' }]);
});

test('what is exported comes back as it was', () => {
  const fund = fc.constantFrom('DDS', 'ADD', 'PAD', undefined);
  const code = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 99 }))
    .map(([a, b, c]) => [a, b, c].map((part) => String(part).padStart(2, '0')).join('.'));
  const account = fc.constantFrom('4.1.1', '4.2.1', '4.3.6', '5.1', '5.2', '5.4', '6.1.1', '6.2.2');
  const amount = fc.integer({ min: -5_000_000_000_000, max: 5_000_000_000_000 });
  const text = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((one) => /^[^\s*'].*[\p{L}\p{N}]$/u.test(one) && !/\s{2}/.test(one));
  const row = fc.record({
    kode: fc.oneof(code, account),
    uraian: text,
    anggaran: amount,
    realisasi: fc.option(amount, { nil: undefined }),
    sumber_dana: fund,
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 3, maxLength: 30, selector: ({ kode }) => kode }),
      (rows) => {
        const rincian = rows
          .toSorted((a, b) => (key(a.kode) < key(b.kode) ? -1 : 1))
          .map(({ realisasi, sumber_dana, ...rest }) => ({
            ...rest,
            ...(realisasi !== undefined && { realisasi }),
            ...(sumber_dana && { sumber_dana }),
          }));
        const grid = readText(csvAnggaran({ rincian })) as Cell[][];
        expect(read(grid).rows).toEqual(rincian);
      },
    ),
    { numRuns: 200 },
  );
});

test('any table whatever is understood or refused, never thrown at', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.constant(null),
    fc.constantFrom('Kode', 'Uraian', 'Anggaran', 'Realisasi', '5.1', '01.01', '4', 'JUMLAH', '1.000,00'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), (grid) => {
      understand(grid, 'awal');
    }),
    { numRuns: 500 },
  );
});

test('a Penjabaran of 800 rows has each activity once for each of its funds', () => {
  const activities: Pos[] = KEGIATAN.filter(({ dana }) => dana);
  const { rows } = read((TATA_LETAK[1] as TataLetak).grid);
  for (const { kode } of activities) expect(rows.filter((row) => row.kode === kode)).toHaveLength(1);
  expect(rows.filter(({ kode }) => PEMBIAYAAN.some((one) => one.kode === kode))).toHaveLength(
    PEMBIAYAAN.length,
  );
});
