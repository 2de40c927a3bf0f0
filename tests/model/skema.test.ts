import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kabupaten } from '../../theme/model/kabupaten.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import { situs } from '../../theme/model/situs.ts';
import {
  childOf,
  collectMeta,
  fieldInfo,
  menerimaTeks,
  shapeOf,
  topLevelFields,
  unwrap,
} from '../../theme/model/skema.ts';
import { MINIMAL } from './desa.ts';

type Path = (string | number)[];

/** Every field below a schema, with its path; a list counts by its first place. */
function* fields(schema: z.ZodType, path: Path = []): Generator<{ path: Path; field: z.ZodType }> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return yield* fields(inner.element as z.ZodType, [...path, 0]);
  for (const [name, field] of Object.entries(shapeOf(schema) ?? {})) {
    yield { path: [...path, name], field };
    yield* fields(field, [...path, name]);
  }
}

const SCHEMAS = [
  ...KOLEKSI.map(({ nama, schema }) => ({ nama: nama as string, schema })),
  { nama: 'situs', schema: situs },
  { nama: 'kabupaten', schema: kabupaten },
];
const ALL = SCHEMAS.flatMap(({ nama, schema }) =>
  [...fields(schema)].map(({ path, field }) => ({
    nama,
    schema,
    path,
    field,
    at: `${nama}.${path.join('.')}`,
  })),
);

describe('every field of every schema', () => {
  test('is walked, nested ones too', () => {
    const names = ALL.map(({ at }) => at);
    expect(names).toEqual(
      expect.arrayContaining([
        ...[
          'layanan.syarat.0.nama',
          'layanan.akses.tautan',
          'anggaran.rincian.0.sumber_dana',
          'pengumuman.lampiran.0.berkas',
        ],
        ...[
          'situs.jam_layanan.senin',
          'situs.media_sosial.x',
          'situs.modul.berita',
          'situs.koordinat.lintang',
          'kabupaten.zona_waktu',
        ],
      ]),
    );
  });

  test.each(ALL)('$at has an Indonesian label of its own', ({ schema, path, field }) => {
    const { label } = fieldInfo(schema, path);
    expect(label).toBe(collectMeta(field)?.label);
    expect(label).toMatch(/^\p{Lu}/u);
    expect(label).not.toMatch(/[_{}]|\b(?:the|of|name|date|title|file|your)\b/i);
  });

  test.each(ALL)('$at says things as an operator reads them', ({ schema, path }) => {
    const { hint, example } = fieldInfo(schema, path);
    if (hint) expect(hint).toMatch(/^["\p{Lu}].*\.$/u);
    expect(example).not.toBe('');
  });

  test.each(ALL.filter(({ field }) => unwrap(field) instanceof z.ZodEnum))(
    '$at has words for each of its choices',
    ({ at, field }) => {
      const { choices } = collectMeta(field) ?? {};
      // Time zones are known by their names.
      if (at === 'kabupaten.zona_waktu' && !choices) return;
      expect(Object.keys(choices ?? {}).sort()).toEqual(
        [...(unwrap(field) as z.ZodEnum).options].map(String).sort(),
      );
    },
  );

  test.each(ALL.filter(({ field }) => collectMeta(field)?.example))(
    '$at accepts its own example',
    ({ field }) => {
      const { example } = collectMeta(field) ?? {};
      const isNumber = unwrap(field) instanceof z.ZodNumber;
      const isList = unwrap(field) instanceof z.ZodArray;
      const value = isNumber ? Number(example) : isList ? [example] : example;
      expect(field.safeParse(value).error).toBeUndefined();
    },
  );
});

describe('every collection', () => {
  test.each(KOLEKSI)(
    '$nama accepts the least that it must have, and is published then',
    ({ nama, schema }) => {
      expect(schema.parse(MINIMAL[nama])).toMatchObject({ terbit: true });
    },
  );

  test.each(KOLEKSI)('$nama asks for each of these, and for nothing else', ({ nama, schema }) => {
    for (const field of Object.keys(MINIMAL[nama])) {
      const { [field]: _, ...rest } = MINIMAL[nama];
      expect(schema.safeParse(rest).success, field).toBe(false);
    }
  });
});

describe('looking into a schema', () => {
  const schema = z
    .object({
      a: z.array(z.object({ b: z.string().optional().meta({ label: 'B' }) })).default([]),
      n: z.union([z.number(), z.string()]).transform(String),
    })
    .refine(() => true);

  test('finds fields behind default, optional, refine and lists', () => {
    expect(topLevelFields(schema)).toEqual(['a', 'n']);
    expect(fieldInfo(schema, ['a', 5, 'b']).label).toBe('B');
    expect(childOf(schema, 'n')).toBe(shapeOf(schema)?.n);
  });

  test('finds nothing where there is nothing, not even what every object has', () => {
    for (const key of ['x', 'constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(childOf(schema, key)).toBeUndefined();
      expect(fieldInfo(schema, [key, 0])).toEqual({ label: `${key}.0`, hint: '', example: '...' });
    }
    expect(childOf(z.string(), 'length')).toBeUndefined();
  });

  test('knows where text is taken', () => {
    expect([z.string(), z.email().optional(), z.union([z.number(), z.string()])].map(menerimaTeks)).toEqual([
      true,
      true,
      true,
    ]);
    expect([z.number(), z.boolean(), z.enum(['a']), z.array(z.string())].map(menerimaTeks)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
