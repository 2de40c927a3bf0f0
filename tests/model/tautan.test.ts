import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kabupaten } from '../../theme/model/kabupaten.ts';
import { domain, tautan } from '../../theme/model/teks.ts';

describe('a link that leaves the site', () => {
  test.each([
    'https://contoh.go.id/',
    'http://contoh.desa.id/a?b=c#d',
    'https://www.facebook.com/@desa',
    'https://contoh.id:8443/x',
    'https://wa.me/628123456789?text=Halo%20Pak',
    'https://id.wikipedia.org/wiki/Désa_(Indonesia)',
  ])('%s is accepted as it stands', (url) => {
    expect(tautan().parse(url)).toBe(url);
  });

  test.each([
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
      '\u0001javascript:alert(1)',
    ],
    ...[
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'ftp://contoh.id/',
      'blob:https://a.id/x',
    ],
    ...[
      '//contoh.id',
      '/layanan/',
      'contoh.id',
      'https:contoh.id',
      'https:/contoh.id',
      'https:\\\\contoh.id',
      'https:///contoh.id',
    ],
    ...[
      'https://bank.co.id@penipu.example/',
      'https://user:pass@contoh.id/',
      'https://@contoh.id/',
      'https://bank.co.id\\@penipu.example',
    ],
    ...[
      'https://localhost/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://contoh',
      'https://contoh.id/a b',
      'https://contoh.id/\u202Ex',
    ],
    ...['https://-a.id/', 'https://', `https://contoh.id/${'a'.repeat(2000)}`, ''],
  ])('%j is refused', (url) => {
    expect(tautan().safeParse(url).success).toBe(false);
  });

  test('of any kind that is accepted has a safe scheme and no name before an @', () => {
    const piece = fc.constantFrom(
      'https',
      'http',
      'javascript',
      ':',
      '//',
      '/',
      '\\',
      '@',
      'a.id',
      '\t',
      ' ',
      '%00',
      '#',
      '?',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { success, data } = tautan().safeParse(pieces.join(''));
        if (!success) return;
        const url = new URL(data);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect([url.username, url.password, url.hostname]).toEqual(['', '', 'a.id']);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a domain', () => {
  test('is a plain host name, the regency as well as the village', () => {
    expect(domain().parse(' Sukamaju.DESA.id ')).toBe('sukamaju.desa.id');
    for (const bad of [
      'desa',
      'https://a.id',
      'a.id/',
      'a..id',
      '-a.id',
      'a-.id',
      'a.id.',
      'a b.id',
      '127.0.0.1',
      'a_b.id',
      `${'a'.repeat(64)}.id`,
    ]) {
      expect(domain().safeParse(bad).success, bad).toBe(false);
      expect(kabupaten.safeParse({ nama: 'K', domain: bad }).success, bad).toBe(false);
    }
  });
});
