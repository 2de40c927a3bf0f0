/** Reading and writing fields line by line says exactly what the YAML library says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { formData } from '../../scripts/cms/save/yaml/data.ts';
import { parseFields } from '../../scripts/cms/save/yaml/front-matter.ts';
import { readPlain, writePlain } from '../../scripts/cms/save/yaml/plain-fields.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { walk } from '../../scripts/lib/walk.ts';
import { KOLEKSI, koleksiBernama } from '../../theme/model/koleksi.ts';
import { pisahNaskah } from '../../theme/model/naskah.ts';

const berita = koleksiBernama('berita')?.schema;
if (!berita) throw new Error('there is no news');

/** True when the fast way was sure; then it must agree. */
function agrees(yaml: string, schema: NonNullable<typeof berita>): boolean {
  const plain = readPlain(yaml, schema);
  if (!plain) return false;
  expect({ yaml, data: formData(plain, schema), sound: true }).toEqual({
    yaml,
    data: parseFields(yaml, schema).data,
    sound: parseFields(yaml, schema).sound,
  });
  return true;
}

test('every entry of the sample content is read the same, most of the news line by line', () => {
  const fast = { news: 0, ofNews: 0 };
  for (const { nama, schema, format } of KOLEKSI)
    for (const file of walk(join(PROJECT, 'content'))) {
      if (!file.includes(`/${nama}/`) || !file.endsWith(`.${format}`)) continue;
      const sure = agrees(pisahNaskah(readFileSync(file, 'utf8'))?.yaml ?? '', schema);
      if (nama === 'berita') {
        fast.ofNews++;
        if (sure) fast.news++;
      }
    }
  expect(fast.ofNews).toBeGreaterThan(0);
  expect(fast.news).toBeGreaterThan(fast.ofNews / 2);
});

const awkward = fc.constantFrom(
  ...[
    'null',
    'Null',
    '~',
    'true',
    'yes',
    '02.03',
    '0x1f',
    '1e3',
    '.5',
    '2026-11-24',
    '-',
    '- a',
    'a: b',
    'a #b',
  ],
  ...[
    'a:',
    '"a"',
    "'a'",
    `"a\\"b"`,
    "'it''s'",
    '"a" b',
    '&a',
    '*a',
    '!a',
    '[a]',
    '{a}',
    '|',
    '>',
    '% a',
    '@a',
    '`a`',
  ],
  ...[
    '',
    ' ',
    ' a',
    'a ',
    'a\tb',
    'a #',
    'a#b',
    'a:b',
    'é',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u0085',
    '😀',
    '---',
    '...',
  ],
);
const word = fc.oneof(
  fc.constantFrom('Panen raya', '17 Agustus', '"Padi (gogo)"', "'2026-11-24'", 'true', 'foto.jpg'),
  awkward,
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'aB1 :#-\'"\\,.[]{}!&*|>%@?~\n\t'), maxLength: 12 }),
);
const known = fc.constantFrom('judul', 'tanggal', 'ringkasan', 'terbit', 'foto', 'keterangan_foto');
const names = fc.oneof({ weight: 9, arbitrary: known }, fc.constantFrom('lain', 'x y', '- a'));
const separators = fc.oneof({ weight: 9, arbitrary: fc.constant(': ') }, fc.constantFrom(':', ':  '));

test('whatever stands in the lines, what the fast way is sure of is what the library reads', () => {
  const lines = fc.array(fc.tuple(names, separators, word), { minLength: 1, maxLength: 3 });
  let sure = 0;
  fc.assert(
    fc.property(lines, (fields) => {
      if (agrees(fields.map((parts) => parts.join('')).join('\n'), berita)) sure++;
    }),
    { numRuns: 4000 },
  );
  expect(sure).toBeGreaterThan(100);
});

test('what is written line by line is what the library writes', () => {
  const value = fc.oneof(word, fc.boolean(), fc.string({ maxLength: 200 }));
  let sure = 0;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('judul', 'foto', 'terbit'), value), (data) => {
      const written = writePlain(data);
      if (written === undefined) return;
      sure++;
      const style = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;
      expect(written).toBe(stringify(data, style));
    }),
    { numRuns: 2000 },
  );
  expect(sure).toBeGreaterThan(100);
});
