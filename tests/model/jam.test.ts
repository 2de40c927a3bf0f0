import { describe, expect, test } from 'vitest';
import { barisJam, jamLayanan, jamSingkat, jamTerstruktur } from '../../theme/model/jam.ts';

const read = (hours: Record<string, string>) => jamLayanan.parse(hours);
const lines = (hours: Record<string, string>) =>
  barisJam(read(hours)).map(({ hari, jam }) => `${hari} ${jam}`);

const OFFICE = {
  senin: '08.00-15.00',
  selasa: '08.00-15.00',
  rabu: '08.00-15.00',
  kamis: '08.00-15.00',
  jumat: '08.00-11.30',
};

describe('office hours', () => {
  test('of the usual week take three lines', () => {
    expect(lines(OFFICE)).toEqual(['Senin–Kamis 08.00–15.00', 'Jumat 08.00–11.30', 'Sabtu, Minggu Tutup']);
    expect(jamSingkat(read(OFFICE))).toBe('Senin–Kamis 08.00–15.00, Jumat 08.00–11.30');
  });

  test('written in different ways on different days still make one line', () => {
    const week = {
      senin: '08:00-15:00',
      selasa: '08.00 – 15.00',
      rabu: ' 08.00  -  15.00 ',
      kamis: '08:00–15.00',
    };
    expect(lines(week)).toEqual(['Senin–Kamis 08.00–15.00', 'Jumat–Minggu Tutup']);
  });

  test('of a single open day name that day', () => {
    expect(lines({ rabu: '09.00-10.00' })).toEqual([
      'Senin, Selasa Tutup',
      'Rabu 09.00–10.00',
      'Kamis–Minggu Tutup',
    ]);
  });

  test('that are the same after a closed day are not joined across it', () => {
    const week = { senin: '08.00-15.00', selasa: 'Tutup', rabu: '08.00-15.00' };
    expect(lines(week)).toEqual([
      'Senin 08.00–15.00',
      'Selasa Tutup',
      'Rabu 08.00–15.00',
      'Kamis–Minggu Tutup',
    ]);
  });

  test('of an office that never opens are one line, and nothing where space is small', () => {
    expect(lines({})).toEqual(['Senin–Minggu Tutup']);
    expect(lines({ senin: 'tutup' })).toEqual(['Senin–Minggu Tutup']);
    expect(jamSingkat(read({}))).toBe('');
  });

  test('start with the first open day where space is small', () => {
    expect(jamSingkat(read({ kamis: '08.00-12.00', jumat: '08.00-12.00' }))).toBe('Kamis, Jumat 08.00–12.00');
  });

  test('are told to search engines for open days only, in their form', () => {
    expect(jamTerstruktur(read({ senin: '08.00 – 15.30', selasa: 'TUTUP', minggu: '00:00-23:59' }))).toEqual([
      { day: 'Monday', opens: '08:00', closes: '15:30' },
      { day: 'Sunday', opens: '00:00', closes: '23:59' },
    ]);
  });

  test.each([
    ...[
      '',
      'buka',
      '8-15',
      '8.00-15.00',
      '08.00',
      '08.00-24.00',
      '25.00-26.00',
      '08.60-15.00',
      '08,00-15,00',
    ],
    ...[
      '08.00-15.00 WIB',
      '15.00-08.00',
      '08.00-08.00',
      '08.00-15.00-17.00',
      'tutup 08.00-15.00',
      '08.00\u201415.00',
    ],
  ])('%j are refused', (text) => {
    expect(jamLayanan.safeParse({ senin: text }).error?.issues[0]).toMatchObject({
      path: ['senin'],
      params: { code: 'bad_hours' },
    });
  });
});
