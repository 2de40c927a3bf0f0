import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bacaJamAcara, waktuAcara } from '../../theme/model/jam-acara.ts';
import { kalender } from '../../theme/model/kalender.ts';
import { desa, entri } from './desa.ts';

describe('hours of an event', () => {
  test.each([
    ['08.00-11.00', { mulai: '08:00', selesai: '11:00' }],
    ['08.00–11.00', { mulai: '08:00', selesai: '11:00' }],
    ['8:00 s.d. 11:00 WIB', { mulai: '08:00', selesai: '11:00' }],
    ['Pukul 09.00 sampai 13.30', { mulai: '09:00', selesai: '13:30' }],
    ['06.30 sampai selesai', { mulai: '06:30' }],
    ['Mulai 07.00', { mulai: '07:00' }],
  ])('"%s" is read', (text, hours) => {
    expect(bacaJamAcara(text)).toEqual(hours);
  });

  test.each(['bakda isya', 'pagi', '08.00, 10.00, dan 13.00', 'setelah 08.00', '25.00', '108.00', ''])(
    '"%s" is left to people',
    (text) => {
      expect(bacaJamAcara(text)).toBeUndefined();
    },
  );

  test('that end before they begin go on past midnight', () => {
    expect(waktuAcara({ mulai: '2026-12-31', jam: '20.00-02.00' })?.selesai).toEqual({
      hari: '2027-01-01',
      jam: '02:00',
    });
  });

  test('of several days make whole days', () => {
    expect(waktuAcara({ mulai: '2026-12-01', selesai: '2026-12-03', jam: '08.00' })).toBeUndefined();
  });
});

const lines = (event: object) =>
  kalender(desa({}), [entri('agenda', 'acara', event)])
    .replaceAll('\r\n ', '')
    .split('\r\n');

describe('the calendar', () => {
  test('gives hours in the zone of the regency, which it defines', () => {
    const found = lines({ mulai: '2026-11-24', jam: '08.00–11.00' });
    expect(found).toEqual(
      expect.arrayContaining([
        'TZID:Asia/Jakarta',
        'TZOFFSETTO:+0700',
        'DTSTART;TZID=Asia/Jakarta:20261124T080000',
        'DTEND;TZID=Asia/Jakarta:20261124T110000',
      ]),
    );
  });

  test('gives whole days where no hour can be read; the end is the day after the last', () => {
    expect(lines({ mulai: '2026-12-30', selesai: '2026-12-31', jam: 'Mulai 07.00' })).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270101']),
    );
  });

  test('escapes what means something in the format', () => {
    const found = lines({ judul: 'Rapat; RT 1, RT 2\\3', ringkasan: 'Satu\nBEGIN:VALARM\u2028Dua' });
    expect(found).toContain('SUMMARY:Rapat\\; RT 1\\, RT 2\\\\3');
    expect(found).toContain('DESCRIPTION:Satu\\nBEGIN:VALARM\\nDua');
    expect(found).not.toContain('BEGIN:VALARM');
  });

  test('is the same on every day, and has an id that outlives domain and title', () => {
    const text = kalender(desa({}), [entri('agenda', 'acara')]);
    expect(kalender({ ...desa({}), hariIni: '2027-05-05' }, [entri('agenda', 'acara')])).toBe(text);
    expect(text).toContain('UID:agenda-acara@62.11.01.2001\r\n');
  });

  test('folds every line at 75 octets without cutting a character, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 110 }), (words) => {
        const event = entri('agenda', 'acara');
        event.data.judul = words.replace(/[\r\n]/g, ' ');
        const text = kalender(desa({}), [event]);
        expect(text).not.toContain('\ufffd'.repeat(2));
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
        }
        const unfolded = text.replaceAll('\r\n ', '');
        const summary = /SUMMARY:(.*)\r\n/.exec(unfolded)?.[1]?.replace(/\\([\\;,])/g, '$1');
        expect(summary).toBe(event.data.judul);
      }),
    );
  });
});
