import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAngka,
  formatPersen,
  formatRingkas,
  formatRupiah,
  parseUang,
  uang,
} from '../../theme/model/uang.ts';

/** Up to ten trillion rupiah, the largest amount that is accepted. */
const sen = () => fc.integer({ min: -1e15, max: 1e15 });

describe('reading an amount', () => {
  test.each<[string | number, number]>([
    ['1.220.937.619,09', 122_093_761_909],
    ['Rp 964.073.000', 96_407_300_000],
    ['Rp964.073.000', 96_407_300_000],
    ['Rp. 964.073.000,00', 96_407_300_000],
    ['rp 5.000', 500_000],
    ['Rp50.000,-', 5_000_000],
    ['Rp. 50.000,--', 5_000_000],
    ['(17.856.346,00)', -1_785_634_600],
    ['(Rp 17.856.346,00)', -1_785_634_600],
    ['-17.856.346,00', -1_785_634_600],
    ['- 17.856.346,00', -1_785_634_600],
    ['−17.856.346,00', -1_785_634_600],
    ['-Rp 12.000.000', -1_200_000_000],
    ['Rp -12.000.000', -1_200_000_000],
    ['1220937619.09', 122_093_761_909],
    ['1,220,937,619.09', 122_093_761_909],
    ['  96.400.000  ', 9_640_000_000],
    ['96.400', 9_640_000],
    ['96.4', 9640],
    ['0,5', 50],
    ['0', 0],
    ['-0', 0],
    ['007', 700],
    [1_220_937_619.09, 122_093_761_909],
    [9_999_999_999_999.99, 999_999_999_999_999],
    [-12_000_000, -1_200_000_000],
    [-0, 0],
    [0.1 + 0.2, 30],
  ])('%j is %i sen', (text, expected) => {
    expect(parseUang(text)).toBe(expected);
  });

  test.each<unknown>([
    ...[
      '',
      ' ',
      '-',
      '--5',
      '-Rp -5',
      'Rp',
      'lima ribu',
      '5 ribu',
      '1.2.3',
      '1.234.56',
      '1,2,3',
      '12.34,5.6',
    ],
    ...[
      '1.000,123',
      '1..000',
      ',50',
      '.50',
      '5.',
      '(5',
      '5)',
      '5-',
      '1e9',
      '0x10',
      '٥٠٠٠',
      '５000x',
      'NaN',
      '∞',
    ],
    ...['62.000.000 66.201.000', '100 200', '5\n000', '=1+1', '10.000.000.000.001', '9'.repeat(400)],
    ...[Number.NaN, Number.POSITIVE_INFINITY, 1e13 + 1, 0.005, 1.234, true, null, undefined, [], {}],
  ])('%j is refused', (junk) => {
    expect(parseUang(junk)).toBeUndefined();
  });

  test('what is shown reads back as the same amount, to the last sen', () => {
    fc.assert(
      fc.property(sen(), (amount) => {
        const plain = amount + 0;
        expect(parseUang(formatRupiah(amount))).toBe(plain);
        expect(parseUang(formatAngka(amount))).toBe(plain);
        expect(parseUang(`Rp ${formatAngka(amount)}`)).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });

  test('a number of a spreadsheet is the same amount as its figures', () => {
    fc.assert(
      fc.property(sen(), (amount) => {
        expect(parseUang(amount / 100)).toBe(amount + 0);
        expect(parseUang(formatAngka(Math.abs(amount)).replaceAll('.', '').replace(',', '.'))).toBe(
          Math.abs(amount),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('sums of amounts are exact where sums of rupiah are not', () => {
    const cents = Array.from({ length: 1000 }, () => parseUang('0,10') ?? Number.NaN);
    expect(cents.reduce((a, b) => a + b)).toBe(10_000);
  });

  test('any other text gives an amount or nothing, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-(Rp.\d, )]{0,20}$/)),
        (text) => {
          const amount = parseUang(text);
          expect(amount === undefined || Number.isSafeInteger(amount)).toBe(true);
          expect(Object.is(amount, -0)).toBe(false);
        },
      ),
    );
  });

  test('a field of a file gives sen, or says that it is no amount', () => {
    expect(uang().parse('96.400.000,50')).toBe(9_640_000_050);
    expect(uang().parse(0)).toBe(0);
    expect(uang().safeParse('banyak').error?.issues[0]).toMatchObject({ params: { code: 'bad_money' } });
  });
});

describe('showing an amount', () => {
  test.each([
    [183_933_500_000, 'Rp1.839.335.000'],
    [122_093_761_909, 'Rp1.220.937.619,09'],
    [-1_200_000_000, '−Rp12.000.000'],
    [5, 'Rp0,05'],
    [-5, '−Rp0,05'],
    [0, 'Rp0'],
    [-0, 'Rp0'],
    [999_999_999_999_999, 'Rp9.999.999.999.999,99'],
  ])('%i sen is %s', (amount, text) => {
    expect(formatRupiah(amount)).toBe(text);
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [-30, '0'],
    [-70, '−1'],
    [50_000, '500'],
    [99_949_900, '999.499'],
    [99_950_000, '1 juta'],
    [150_000_000, '1,5 juta'],
    [994_900_000, '9,9 juta'],
    [995_000_000, '10 juta'],
    [79_500_000_000, '795 juta'],
    [99_949_999_900, '999 juta'],
    [99_950_000_000, '1 miliar'],
    [183_933_500_000, '1,84 miliar'],
    [-1_200_000_000, '−12 juta'],
    [99_999_400_000_000, '999,99 miliar'],
    [99_999_500_000_000, '1 triliun'],
    [1e15, '10 triliun'],
  ])('%i sen in short is %s', (amount, text) => {
    expect(formatRingkas(amount)).toBe(text);
  });

  test.each([
    [0, 0, undefined],
    [172_486_500, 0, undefined],
    [172_486_500, -0, undefined],
    [0, 100, '0%'],
    [-0, 100, '0%'],
    [1, 1000, '<1%'],
    [994, 1000, '99%'],
    [999, 1000, '99%'],
    [1000, 1000, '100%'],
    [13_307, 10_000, '133%'],
    [-25, 100, '−25%'],
    [-473_497_600, -1_200_000_000, '39%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(formatPersen(part, whole)).toBe(text);
  });
});
