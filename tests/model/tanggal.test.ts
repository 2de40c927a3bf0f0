import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BULAN,
  formatRentang,
  formatTanggal,
  hariBerikut,
  isTanggal,
  lembarTanggal,
  namaHari,
  tanggal,
  tanggalDi,
} from '../../theme/model/tanggal.ts';

const day = () =>
  fc
    .date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  test.each(['2026-11-24', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
    expect(isTanggal(text)).toBe(true);
    expect(tanggal().parse(text)).toBe(text);
  });

  test.each([
    ...['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'],
    ...[
      '2026-1-1',
      '26-01-01',
      '24-11-2026',
      '2026/11/24',
      '2026-11-24T00:00:00Z',
      '2026-11-24\n',
      ' 2026-11-24',
    ],
    ...['+02026-01-01', '-2026-01-01', '0026-01-01', '9999-01-01', '２０２６-11-24', '', 'hari ini'],
  ])('%j is none', (text) => {
    expect(isTanggal(text)).toBe(false);
    expect(tanggal().safeParse(text).error?.issues[0]).toMatchObject({ params: { code: 'bad_date' } });
  });

  test('of any real day is accepted, and the day after it is later by comparing text', () => {
    fc.assert(
      fc.property(day(), (date) => {
        const next = hariBerikut(date);
        expect(isTanggal(date) && isTanggal(next)).toBe(true);
        expect(next > date).toBe(true);
        expect(Date.parse(next) - Date.parse(date)).toBe(86_400_000);
      }),
    );
  });

  test.each([
    ['2026-12-31', '2027-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2026-02-28', '2026-03-01'],
  ])('the day after %s is %s', (date, next) => {
    expect(hariBerikut(date)).toBe(next);
  });
});

describe('a date in words', () => {
  test('names day, month and weekday in Indonesian', () => {
    expect(formatTanggal('2026-11-24')).toBe('24 November 2026');
    expect(formatTanggal('2026-08-07', { weekday: true })).toBe('Jumat, 7 Agustus 2026');
    expect(namaHari('2026-11-22')).toBe('Minggu');
    expect(lembarTanggal('2026-08-07')).toEqual({ hari: '7', bulan: 'Agu' });
  });

  test('holds the parts of the date, whatever the day', () => {
    fc.assert(
      fc.property(day(), (date) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        expect(formatTanggal(date)).toBe(`${dayOfMonth} ${BULAN[(month ?? 0) - 1]} ${year}`);
      }),
    );
  });

  test.each([
    ['2026-11-24', undefined, '24 November 2026'],
    ['2026-11-24', '2026-11-24', '24 November 2026'],
    ['2026-11-24', '2026-11-26', '24–26 November 2026'],
    ['2026-11-30', '2026-12-02', '30 November – 2 Desember 2026'],
    ['2026-12-30', '2027-01-02', '30 Desember 2026 – 2 Januari 2027'],
    ['2026-11-24', '2027-11-24', '24 November 2026 – 24 November 2027'],
  ])('from %s to %s is %s', (from, to, text) => {
    expect(formatRentang(from, to)).toBe(text);
  });
});

describe('the clock', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-23T16:59:59Z', '2026-11-23'],
    ['Asia/Jakarta', '2026-11-23T17:00:00Z', '2026-11-24'],
    ['Asia/Makassar', '2026-11-23T16:00:00Z', '2026-11-24'],
    ['Asia/Jayapura', '2026-12-31T15:00:00Z', '2027-01-01'],
  ])('in %s at %s shows %s', (zone, now, date) => {
    expect(tanggalDi(zone, new Date(now))).toBe(date);
  });

  /** Prints what dates become in a process of that zone. */
  function inZone(zone: string): string {
    const model = fileURLToPath(new URL('../../theme/model/tanggal.ts', import.meta.url));
    const script = `
      const { formatTanggal, hariBerikut, isTanggal, namaHari, tanggalDi } = await import(${JSON.stringify(model)});
      const days = ['1900-01-01', '2011-12-30', '2024-02-29', '2026-03-29', '2026-11-01', '2026-12-31'];
      const lines = days.map((d) => [isTanggal(d), formatTanggal(d, { weekday: true }), namaHari(d), hariBerikut(d)].join(' '));
      console.log([...lines, tanggalDi('Asia/Jakarta', new Date('2026-11-23T17:00:00Z'))].join('\\n'));`;
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
  }

  test('of the machine never shifts a date, neither a day ahead nor a day behind', () => {
    const utc = inZone('UTC');
    expect(utc).toContain('true Kamis, 31 Desember 2026 Kamis 2027-01-01');
    // The first and the last zone of the day; 30 December 2011 does not exist in the local time of Apia.
    for (const zone of ['Pacific/Kiritimati', 'America/Adak', 'Pacific/Apia'])
      expect(inZone(zone), zone).toBe(utc);
  });
});
