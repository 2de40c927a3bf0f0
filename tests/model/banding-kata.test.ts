/** How the comparison is drawn and said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bagianDana, batang, batangPersen, ringkasJumlah } from '../../theme/lib/banding.ts';
import { DANA } from '../../theme/model/banding/bagian.ts';

test('the middle stands half way on a bar, and what is far off ends with it', () => {
  expect(batang(100, 100)).toEqual({ panjang: 50, tengah: 50 });
  expect(batang(150, 100).panjang).toBe(75);
  expect(batang(9999, 100).panjang).toBe(100);
  expect(batangPersen(133, 60)).toEqual({ panjang: 100, tengah: 60 });
});

test('no bar is longer than its place, whatever the figures are', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, tengah) => {
      for (const bar of [batang(value, tengah), batangPersen(value, tengah)]) {
        for (const part of [bar.panjang, bar.tengah]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(100);
        }
      }
    }),
  );
});

test('more funds than there are colours: the smallest are told together, and nothing is lost', () => {
  const parts = DANA.map((kode, index) => ({ kode, jumlah: BigInt(index + 1) * 100_000_000n }));
  const shown = bagianDana([...parts, { kode: undefined, jumlah: 50_000_000n }]);
  expect(shown.map(({ nama }) => nama)).toEqual([
    'Lain-lain',
    'Bantuan keuangan kabupaten/kota',
    'Bantuan keuangan provinsi',
    'Bagi hasil pajak dan retribusi',
    'Lainnya',
  ]);
  expect(new Set(shown.map(({ warna }) => warna)).size).toBe(5);
  expect(shown.reduce((sum, { nilai }) => sum + nilai, 0)).toBe(28 * 100_000_000 + 50_000_000);
});

test('sums beyond plain numbers are told in words', () => {
  expect(ringkasJumlah(132_000_000_000_000n)).toBe('Rp1,32 triliun');
});
