/** Whom an entry of the regency is for. */
import { expect, test } from 'vitest';
import { letakDesa, menjangkau, tidakDikenal } from '../../theme/model/jangkauan.ts';

const SATU = { id: 'sukamaju', kecamatan: 'Sebangau Kuala' };
const untuk = (kecamatan: string[], desa: string[] = []) => ({ kecamatan, desa });

test.each([
  [undefined, true],
  [untuk([]), true],
  [untuk(['Sebangau Kuala']), true],
  [untuk(['kecamatan sebangau  kuala']), true],
  [untuk(['Kec. Sebangau Kuala']), true],
  [untuk(['Distrik Sebangau Kuala']), true],
  [untuk(['Sebangau']), false],
  [untuk([], ['sukamaju']), true],
  [untuk([], ['Sukamaju']), true],
  [untuk(['Maliku'], ['sukamaju']), true],
  [untuk(['Maliku'], ['suka-maju']), false],
])('%j', (one, reached) => {
  expect(menjangkau(one, SATU)).toBe(reached);
});

test('a village whose kecamatan nobody knows is reached by its name only', () => {
  const nowhere = letakDesa('lain', {});
  expect(menjangkau(untuk(['-']), nowhere)).toBe(false);
  expect(menjangkau(untuk([], ['lain']), nowhere)).toBe(true);
  expect(tidakDikenal(untuk(['-']), [nowhere])).toEqual([
    { nama: '-', field: 'untuk.kecamatan.0', mirip: undefined },
  ]);
});

test('what the file of a village says goes before the official table', () => {
  const table = { kode: '62.11.01.2001', nama: 'A', kecamatan: 'Maliku', kabupaten: 'B', provinsi: 'C' };
  expect(letakDesa('a', { kecamatan: 'Baru' }, table).kecamatan).toBe('Baru');
  expect(letakDesa('a', {}, table).kecamatan).toBe('Maliku');
});

test('a misspelt name is told with what was probably meant', () => {
  expect(
    tidakDikenal(untuk(['Sebangau Kualla', 'Maliku'], ['desa sukamaju jaya', 'sukamaja']), [SATU]),
  ).toEqual([
    { nama: 'desa sukamaju jaya', field: 'untuk.desa.0', mirip: 'sukamaju' },
    { nama: 'sukamaja', field: 'untuk.desa.1', mirip: 'sukamaju' },
    { nama: 'Sebangau Kualla', field: 'untuk.kecamatan.0', mirip: 'Sebangau Kuala' },
    { nama: 'Maliku', field: 'untuk.kecamatan.1', mirip: undefined },
  ]);
});
