import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kabupaten } from '../../theme/model/kabupaten.ts';
import {
  baris,
  berkas,
  domain,
  ekstensi,
  foto,
  isNamaBerkas,
  isSlug,
  nomorWa,
  slugify,
  tautan,
  telepon,
} from '../../theme/model/teks.ts';

const codesOf = (result: { error?: { issues: readonly { code: string; params?: object }[] } }) =>
  result.error?.issues.map((issue) => (issue.params as { code?: string } | undefined)?.code ?? issue.code);

describe('a line of text', () => {
  test('is trimmed and keeps the letters of every script', () => {
    expect(baris().parse('  Selamat 🎉 مرحبا ꦱꦸꦒꦼꦁ  ')).toBe('Selamat 🎉 مرحبا ꦱꦸꦒꦼꦁ');
    expect(baris().parse('👨‍👩‍👧')).toBe('👨‍👩‍👧');
  });

  test('loses control characters and what turns the reading direction of the rest of a page', () => {
    expect(baris().parse('Harga\u202E 00.05\u0000\u0007\u009F')).toBe('Harga 00.05');
  });

  test.each(['', '   ', '\u200B', '\u200B\u2060\uFEFF', '\u0000', '\u3164\u0301'.slice(1)])(
    '%j has nothing to see and is refused',
    (text) => {
      expect(codesOf(baris().safeParse(text))).toContain('too_short');
    },
  );

  test.each(['a\nb', 'a\rb', 'a\u2028b'])('%j is two lines', (text) => {
    expect(codesOf(baris().safeParse(text))).toEqual(['one_line']);
  });

  test('has an end', () => {
    expect(baris(5).safeParse('lima.').success).toBe(true);
    expect(codesOf(baris(5).safeParse('enam..'))).toEqual(['too_big']);
  });
});

describe('a slug', () => {
  test.each([
    ['Surat Keterangan Usaha', 'surat-keterangan-usaha'],
    ['  KTP-el: hilang/rusak?  ', 'ktp-el-hilang-rusak'],
    ["Jum'at Bersih", 'jumat-bersih'],
    ['Désa Ñandú', 'desa-nandu'],
    ['RT 03 / RW 01', 'rt-03-rw-01'],
    ['../../etc/passwd', 'etc-passwd'],
    ['مرحبا', ''],
    ['🎉', ''],
    ['---', ''],
  ])('of %j is %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('of any text is empty or can stand in an address, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const slug = slugify(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });

  test.each([
    ...[
      '',
      '-',
      'a-',
      '-a',
      'a--b',
      'A',
      'a b',
      'a_b',
      'a.b',
      '..',
      'a/b',
      'a\\b',
      'a\u0000',
      'a\n',
      'é',
      'а',
    ],
    ...['%2e%2e', 'a'.repeat(81)],
  ])('%j is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('a file name', () => {
  test.each([
    'balai-desa.jpg',
    'Foto Rapat (2).JPG',
    'SK_01.pdf',
    'صورة.png',
    '1.jpg',
    `${'a'.repeat(116)}.jpg`,
  ])('%j may lie beside an entry', (name) => {
    expect(isNamaBerkas(name)).toBe(true);
  });

  test.each([
    ...[
      '../x.jpg',
      '..',
      '.',
      'a/b.jpg',
      'a\\b.jpg',
      '/etc/x.jpg',
      'C:\\x.jpg',
      '.htaccess',
      '-rf.jpg',
      ' x.jpg',
    ],
    ...['x\u0000.jpg', 'x\n.jpg', 'x\u202Egpj.exe', 'x\u2066.jpg', 'a..jpg', 'x.jpg ', 'x.jpg.', '', ' '],
    ...[
      'CON',
      'con.jpg',
      'NUL.png',
      'aux.pdf',
      'COM1.jpg',
      'lpt9.jpg',
      'x%2F.jpg',
      'x?.jpg',
      'x#.jpg',
      '~x.jpg',
    ],
    `${'a'.repeat(117)}.jpg`,
  ])('%j may not', (name) => {
    expect(isNamaBerkas(name)).toBe(false);
    expect(codesOf(foto().safeParse(name))).toContain('bad_file_name');
  });

  test('of any other kind is never a path, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        if (isNamaBerkas(name))
          expect(new URL(`https://a.id/b/${encodeURIComponent(name)}`).pathname.split('/')).toHaveLength(3);
      }),
    );
  });

  test('has a type that its field accepts', () => {
    expect(codesOf(foto().safeParse('gambar.svg'))).toEqual(['bad_extension']);
    expect(codesOf(foto().safeParse('gambar'))).toEqual(['bad_extension']);
    expect(codesOf(berkas().safeParse('halaman.html'))).toEqual(['bad_extension']);
    expect(berkas().parse('Perdes.PDF')).toBe('Perdes.PDF');
    expect(['a.JPEG', 'a.tar.gz', 'a', 'a.'].map(ekstensi)).toEqual(['jpeg', 'gz', '', '']);
  });
});

describe('a phone number', () => {
  test.each([
    ['0812-3456-7890', '6281234567890'],
    ['+62 812 3456 7890', '6281234567890'],
    ['62812.3456.7890', '6281234567890'],
    ['+62 0812 3456 7890', '6281234567890'],
    ['(0536) 3221234', '625363221234'],
    ['021-5551234', '62215551234'],
    ['  081234567890 ', '6281234567890'],
  ])('%j is accepted, and WhatsApp gets %s', (text, number) => {
    expect(nomorWa(telepon().parse(text))).toBe(number);
  });

  test.each([
    ...[
      '',
      '0',
      '08',
      '0------',
      '0 . . . . .',
      '12345678',
      '+1 202 555 0100',
      '0812 3456 7890 ext 2',
      'nol delapan',
    ],
    ...['08123456\n7890', '0812345678901234', '(0812 3456 7890', '0812/3456/7890', 'javascript:0812345678'],
  ])('%j is not', (text) => {
    expect(codesOf(telepon().safeParse(text))).toContain('bad_phone');
  });
});

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
