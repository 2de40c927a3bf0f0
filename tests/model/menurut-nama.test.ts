import fc from 'fast-check';
import { expect, test } from 'vitest';
import { menurutNama } from '../../theme/model/menurut-nama.ts';

const village = (nama: string, id = nama.toLowerCase()) => ({ id, nama });

test('Villages stand by name whatever their capitals, and those of one name by folder', () => {
  const villages = [village('wana'), village('Baru', 'baru-2'), village('asri'), village('Baru', 'baru')];
  const order = villages.toSorted(menurutNama).map(({ id }) => id);
  expect(order).toEqual(['asri', 'baru', 'baru-2', 'wana']);
  fc.assert(
    fc.property(fc.shuffledSubarray(villages, { minLength: villages.length }), (mixed) => {
      expect(mixed.toSorted(menurutNama).map(({ id }) => id)).toEqual(order);
    }),
  );
});
