import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { penduduk, periksaPenduduk } from '../../theme/model/penduduk.ts';
import { samarkan } from '../../theme/model/samar.ts';
import { jumlahBagian } from '../../theme/model/wilayah-desa.ts';
import { MINIMAL } from './desa.ts';

const hitungan = (data: object) => periksaPenduduk(penduduk.parse({ ...MINIMAL.penduduk, ...data }));

describe('the sums of a population', () => {
  test('match where men, women and every whole division come to the same', () => {
    expect(
      hitungan({
        jumlah: 3412,
        dusun: [
          { nama: 'Krajan', laki_laki: 1000, perempuan: 1000 },
          { nama: 'Muara', laki_laki: 710, perempuan: 702 },
        ],
        pekerjaan: [{ nama: 'Petani', jumlah: 900 }],
      }),
    ).toEqual([]);
  });

  test.each([
    ['men and women differ from the whole', { jumlah: 3413 }, 'jumlah', 3413, 3412],
    ['a hamlet is missing', { dusun: [{ nama: 'A', jumlah: 3000 }] }, 'dusun', 3412, 3000],
    ['more work than live here', { pekerjaan: [{ nama: 'Petani', jumlah: 3500 }] }, 'pekerjaan', 3412, 3500],
    [
      'a group differs from its own parts',
      { agama: [{ nama: 'A', laki_laki: 1710, perempuan: 1702, jumlah: 3400 }] },
      'agama.0.jumlah',
      3400,
      3412,
    ],
  ])('do not where %s', (_, data, field, tertulis, jumlah) => {
    expect(hitungan(data)).toContainEqual(expect.objectContaining({ field, tertulis, jumlah }));
  });

  test('need a number in every group', () => {
    const { error } = penduduk.safeParse({ ...MINIMAL.penduduk, umur: [{ nama: '0–4', laki_laki: 3 }] });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['umur.0.jumlah']);
  });
});

describe('small groups', () => {
  const shown = (...counts: number[]) =>
    samarkan(counts.map((jumlah, index) => ({ nama: `K${index}`, jumlah }))).map(({ jumlah }) => jumlah);

  test('are hidden, and with one alone the next smallest', () => {
    expect(shown(90, 3, 40, 12)).toEqual([90, undefined, 40, undefined]);
    expect(shown(90, 3, 40, 2)).toEqual([90, undefined, 40, undefined]);
    expect(shown(90, 5, 0)).toEqual([90, 5, 0]);
  });

  test('that their sum gives away are hidden with another', () => {
    expect(shown(90, 1, 1, 12)).toEqual([90, undefined, undefined, undefined]);
    expect(shown(90, 4, 4, 12)).toEqual([90, undefined, undefined, undefined]);
  });

  test('of men or women hide both, because one follows from the other', () => {
    const rows = samarkan([
      { nama: 'A', laki_laki: 50, perempuan: 60 },
      { nama: 'B', laki_laki: 2, perempuan: 60 },
      { nama: 'C', laki_laki: 30, perempuan: 31 },
    ]);
    expect(rows.map(({ jumlah, laki_laki, perempuan }) => [jumlah, laki_laki, perempuan])).toEqual([
      [110, 50, 60],
      [62, undefined, undefined],
      [61, undefined, undefined],
    ]);
  });

  test('are never shown and never follow from the total, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 3, maxLength: 12 }), (counts) => {
        const rows = shown(...counts);
        const secret = counts.filter((_, index) => rows[index] === undefined);
        expect(rows.some((count) => count !== undefined && count > 0 && count < 5)).toBe(false);
        // One hidden number would be the total less the others; unless nobody else is there to hide with.
        if (secret.length === 1) expect(counts.filter((count) => count > 0)).toHaveLength(1);
      }),
    );
  });
});

test('RT are added up only where every part says how many it has', () => {
  expect(
    jumlahBagian(
      {
        dusun: [
          { nama: 'A', rt: 3 },
          { nama: 'B', rt: 4 },
        ],
      },
      'rt',
    ),
  ).toBe(7);
  expect(jumlahBagian({ dusun: [{ nama: 'A', rt: 3 }, { nama: 'B' }] }, 'rt')).toBeUndefined();
  expect(jumlahBagian({ dusun: [] }, 'rt')).toBeUndefined();
});
