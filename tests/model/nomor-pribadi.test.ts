import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memuatNomorPribadi } from '../../theme/model/larangan.ts';

describe('the number of a NIK or KK', () => {
  test.each([
    '3174052308900004',
    'NIK 3174052308900004 atas nama warga',
    'NIK: 6211016308900002 (perempuan, tanggal lahir ditambah 40)',
    'No. KK 6211012407150001.',
    '3174 0523 0890 0004',
    '317405-230890-0004',
    '317405.230890.0004',
    '31.74.05.230890.0004',
    '317405 / 230890 / 0004',
    '3174 - 0523 - 0890 - 0004',
    '3 1 7 4 0 5 2 3 0 8 9 0 0 0 0 4',
    '31\u200B74052308900004',
    '３１７４０５２３０８９００００４',
    'Nama\t3174052308900004\t3174052308900005',
    '(3174052308900004)',
    'RT 02 3174052308900004 1 lembar',
    'nik=3174052308900004&x=1',
  ])('is found in %j', (text) => {
    expect(memuatNomorPribadi(text)).toBe(true);
  });

  test.each([
    ['a phone number', '0812-3456-7890'],
    ['an international phone number', '+62 812 3456 7890'],
    ['two phone numbers', '0812-3456-7890 0813-1234-5678'],
    ['two phone numbers with country code', '+6281234567890 / +6281312345678'],
    ['an account whose region does not exist', '8808123456789012'],
    ['an account of a province that does not exist', '2074052308900004'],
    ['an account whose day does not exist', '1234567890123456'],
    ['an account whose month does not exist', '3174052313900004'],
    ['an account with a day of 80 and more', '3174058108900004'],
    ['a serial number of nothing', '3174052308900000'],
    ['a region of nothing', '3100052308900004'],
    ['fifteen digits', '317405230890004'],
    ['seventeen digits', '31740523089000041'],
    ['a civil servant number', '196701011990031001'],
    ['a civil servant number with spaces', '19670101 199003 1 001'],
    ['an amount', 'Rp1.220.937.619,09'],
    ['an amount of sixteen digits', 'Rp 3.174.052.308.900.004'],
    ['two amounts side by side', '71.500.112 12.100.500'],
    ['two columns of a table', '71.500.112,00 12.100.500,00'],
    ['budget codes', '5.1.1.01. [01.01.01] 02.03.10'],
    ['a long budget code', '51.1.01.01.01.01.5.3.1.02'],
    ['an ISBN', '978-602-8519-93-9'],
    ['a range of dates', '12-11-2026 – 05-12-2026'],
    ['a range of dates with slashes', '12/11/2026 - 05/12/2026'],
    ['years', '2019 2020 2021 2022'],
    ['clock times', '13.30-15.12 10.11-12.30'],
    ['a coordinate', '114.2612011234567'],
    ['a place on a map', 'https://www.openstreetmap.org/#map=17/-2.7312345/114.2612011234567'],
    ['a region code', '62.11.01.2001'],
    ['a taxpayer number', '01.234.567.8-901.000'],
  ])('is not seen in %s', (_, text) => {
    expect(memuatNomorPribadi(text)).toBe(false);
  });

  test('is found for every birthday, in each usual way of writing it', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.constantFrom('11', '19', '21', '36', '53', '65', '76', '82', '96'),
        fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })),
        fc.tuple(fc.integer({ min: 1, max: 31 }), fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.nat(99)),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('', ' ', '.', '-'),
        (province, [regency, district], [day, woman, month, year], serial, gap) => {
          const region = [province, two(regency), two(district)].join('');
          const birth = [two(woman ? day + 40 : day), two(month), two(year)].join('');
          const nik = [region, birth, String(serial).padStart(4, '0')].join(gap);
          expect(memuatNomorPribadi(`Nomor ${nik} milik warga`)).toBe(true);
        },
      ),
    );
  });
});
