import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baris,
  berkas,
  ekstensi,
  foto,
  isNamaBerkas,
  isSlug,
  nomorWa,
  slugify,
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

  test('loses code points that are no characters, which neither XML nor HTML holds', () => {
    expect(baris().parse('Air\ufffe \uffff\ufdd0\ufdefmati\u{1fffe}\u{10ffff}')).toBe('Air mati');
  });

  test('keeps no half of an emoji: a link to WhatsApp could not be made of it', () => {
    expect(baris().parse('Kue \ud83d enak')).toBe('Kue \ufffd enak');
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
