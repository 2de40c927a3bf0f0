/** Phrases that take the village's own words. */
import { expect, test } from 'vitest';
import { labelDokumen } from '../theme/lib/kata.ts';
import { sebutanBaku } from '../theme/model/sebutan.ts';

test.each([
  ['a desa', '62.11.01.2001', ['Peraturan Desa', 'Peraturan Kepala Desa', 'RPJM Desa', 'APBDes']],
  ['a nagari', '13.06.01.2001', ['Peraturan Nagari', 'Peraturan Wali Nagari', 'RPJM Nagari', 'APB Nagari']],
  [
    'a desa adat, whose words hold the word "Desa" themselves',
    '62.11.01.3001',
    ['Peraturan Desa Adat', 'Peraturan Kepala Desa Adat', 'RPJM Desa Adat', 'APB Desa Adat'],
  ],
])('the kinds of document of %s', (_, kode, words) => {
  const sebutan = sebutanBaku(kode);
  expect(
    (['perdes', 'perkades', 'rpjmdes', 'apbdes'] as const).map((jenis) => labelDokumen(jenis, sebutan)),
  ).toEqual(words);
});
