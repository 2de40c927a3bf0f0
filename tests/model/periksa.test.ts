import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../theme/model/jarak.ts';
import { KOLEKSI, koleksiBernama } from '../../theme/model/koleksi.ts';
import { periksaData } from '../../theme/model/periksa.ts';
import { situs } from '../../theme/model/situs.ts';
import { MINIMAL } from './desa.ts';

const PLACE = { site: 'uji', file: 'a.md' };
const check = (data: unknown, schema = situs as Parameters<typeof periksaData>[1]) =>
  periksaData(data, schema, PLACE, () => 1);

describe('data from a form', () => {
  test.each(KOLEKSI)('for $nama is checked by the same schema as a file', ({ nama, schema }) => {
    expect(check(MINIMAL[nama], schema)).toMatchObject({ findings: [], data: { terbit: true } });
  });

  test('of any shape gives data or findings, and never an exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KOLEKSI),
        fc.object({ withNullPrototype: true, maxDepth: 5 }),
        ({ nama, schema }, extra) => {
          const { data, findings } = check({ ...MINIMAL[nama], ...extra }, schema);
          expect(data === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
        },
      ),
    );
    for (const junk of [null, undefined, 1, 'x', [], [[]], new Date(), new Map([['kode', 1]]), () => 1]) {
      expect(check(junk).data).toBeUndefined();
      expect(check(junk).findings.length).toBeGreaterThan(0);
    }
  });

  test('with any value in any field is never accepted where a file would be refused', () => {
    const layanan = koleksiBernama('layanan');
    if (!layanan) throw new Error('layanan');
    const field = fc.constantFrom(
      'judul',
      'kategori',
      'syarat',
      'akses',
      'unduhan',
      'diperbarui',
      'terbit',
      'kontak',
    );
    fc.assert(
      fc.property(field, fc.jsonValue({ maxDepth: 4 }), (name, value) => {
        const { data, findings } = check({ ...MINIMAL.layanan, [name]: value }, layanan.schema);
        for (const found of findings) expect(found.field.split('.')[0]).toBe(name);
        if (data) expect(layanan.schema.safeParse(data).success).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('whose groups lie too deep in each other is refused before anything walks through it', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(check({ kode: deep }).findings.map(({ code }) => code)).toEqual(['bad_yaml']);
  });

  test('from JSON with names of the language itself pollutes nothing', () => {
    const { data, findings } = check(
      JSON.parse('{"kode":"62.11.01.2001","__proto__":{"contoh":true},"constructor":{"x":1}}'),
    );
    expect(findings.map(({ code, field, severity }) => `${code} ${field} ${severity}`)).toEqual([
      'unknown_field __proto__ warning',
      'unknown_field constructor warning',
    ]);
    expect(data).toMatchObject({ contoh: false });
  });
});

describe('the distance of two words', () => {
  test.each([
    ['', '', 0],
    ['ringkasan', 'ringkasan', 0],
    ['ringkasn', 'ringkasan', 1],
    ['ringaksan', 'ringkasan', 2],
    ['judul', '', 5],
    ['foto', 'jam', 4],
  ])('%j and %j is %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
  });

  test('is the same from both sides and keeps the triangle', () => {
    const word = () => fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word(), word(), word(), (a, b, c) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      }),
    );
  });

  test('of words that cannot be meant for each other costs nothing', () => {
    expect(distance('a'.repeat(500_000), 'judul')).toBe(Number.POSITIVE_INFINITY);
  });
});
