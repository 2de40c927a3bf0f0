/** What holds of a comparison whatever the villages have published. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Versi } from '../../theme/model/anggaran.ts';
import { bandingkan } from '../../theme/model/banding/banding.ts';
import { ringkasAnggaran, ringkasTahun } from '../../theme/model/banding/ringkas.ts';
import { desa, versi } from './banding.ts';
import type { Row } from './tabel.ts';

describe('any villages', () => {
  const sen = fc.integer({ min: -1e9, max: 1e15 });
  const parts = <K extends string>(keys: readonly K[]) =>
    fc.dictionary(fc.constantFrom(...keys), sen) as fc.Arbitrary<Partial<Record<K, number>>>;
  const year = fc.record({
    tahun: fc.constantFrom(2025, 2026),
    sidik: fc.constant('0123456789abcdef'),
    rencana: fc.record({
      versi: fc.constantFrom<Versi>('awal', 'perubahan'),
      tanggal: fc.constant('2026-01-08'),
      pendapatan: sen,
      belanja: sen,
      dana: parts(['DDS', 'ADD', 'PAD', 'PBH', 'PBP', 'PBK', 'DLL']),
      bidang: parts(['01', '02', '03', '04', '05']),
      tidak_cocok: fc.constant(0),
    }),
    laporan: fc.option(
      fc.record({
        versi: fc.constantFrom<Versi>('realisasi-semester-1', 'realisasi-akhir'),
        tanggal: fc.constant('2026-07-14'),
        rencana: sen,
        dipakai: sen,
      }),
      { nil: undefined },
    ),
    penduduk: fc.option(
      fc.record({ jumlah: fc.integer({ min: 1, max: 1e6 }), tanggal: fc.constant('2026-06-30') }),
      { nil: undefined },
    ),
  });
  const fleet = fc
    .array(fc.uniqueArray(year, { maxLength: 2, selector: ({ tahun }) => tahun }), { maxLength: 12 })
    .map((all) =>
      all.map((years, index) =>
        desa(`Desa ${index % 5}`, years, `99.01.01.2${String(index).padStart(3, '0')}`),
      ),
    );

  test('are each counted once, and the parts of a sum are the sum', () => {
    fc.assert(
      fc.property(fleet, (villages) => {
        const { ada, belum, tanpa, jumlah } = bandingkan(villages, 2026);
        expect(new Set([...ada.map((one) => one.desa), ...belum, ...tanpa]).size).toBe(villages.length);
        const sum = (values: bigint[]) => values.reduce((a, b) => a + b, 0n);
        expect(sum(jumlah.dana.map((part) => part.jumlah))).toBe(jumlah.pendapatan);
        expect(sum(jumlah.bidang.map((part) => part.jumlah))).toBe(jumlah.belanja);
        expect(sum(ada.map(({ ringkas }) => BigInt(ringkas.rencana.belanja)))).toBe(jumlah.belanja);
      }),
    );
  });

  test('come to the same when they are added by kecamatan, in whatever order they stand', () => {
    fc.assert(
      fc.property(fleet, fc.nat(), (villages, at) => {
        const cut = villages.length === 0 ? 0 : at % villages.length;
        const halves = [villages.slice(cut), villages.slice(0, cut)];
        const all = bandingkan(villages, 2026);
        expect(bandingkan(halves.flat(), 2026)).toEqual(all);
        const [a, b] = halves.map((half) => bandingkan(half, 2026).jumlah.belanja);
        expect((a ?? 0n) + (b ?? 0n)).toBe(all.jumlah.belanja);
      }),
    );
  });

  test('have a middle between the lowest and the highest, and no share without a whole', () => {
    fc.assert(
      fc.property(fleet, (villages) => {
        const { perOrang, ada, laporan } = bandingkan(villages, 2026);
        for (const spread of [perOrang, ...laporan.map(({ persen }) => persen)]) {
          if (!spread) continue;
          expect(spread.terendah).toBeLessThanOrEqual(spread.tengah);
          expect(spread.tengah).toBeLessThanOrEqual(spread.tertinggi);
        }
        for (const { perOrang, terpakai } of ada) {
          expect(perOrang === undefined || Number.isFinite(perOrang)).toBe(true);
          expect(terpakai === undefined || Number.isFinite(terpakai)).toBe(true);
        }
      }),
    );
  });

  test('keep every sen from the table into the digest and back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e13 }), { minLength: 1, maxLength: 5 }), (amounts) => {
        const rows = amounts.map((sen, index): Row => [`0${index + 1}`, sen / 100]);
        const [year] = ringkasAnggaran([versi('awal', '2026-01-08', rows)], []).map((one) =>
          ringkasTahun.parse(JSON.parse(JSON.stringify(one))),
        );
        expect(Object.values(year?.rencana.bidang ?? {})).toEqual(amounts);
        expect(year?.rencana.belanja).toBe(amounts.reduce((a, b) => a + b, 0));
      }),
    );
  });
});
