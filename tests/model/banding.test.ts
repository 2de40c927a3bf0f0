import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Anggaran, Versi } from '../../theme/model/anggaran.ts';
import { menurutBidang, menurutDanaMasuk } from '../../theme/model/banding/bagian.ts';
import { bandingkan, type Peserta, tahunUtama } from '../../theme/model/banding/banding.ts';
import {
  pendudukTahun,
  type RingkasTahun,
  ringkasAnggaran,
  ringkasTahun,
} from '../../theme/model/banding/ringkas.ts';
import { sebaran } from '../../theme/model/banding/sebaran.ts';
import { versiDipakai } from '../../theme/model/banding/versi.ts';
import { pohon } from '../../theme/model/hitung.ts';
import type { Penduduk } from '../../theme/model/penduduk.ts';
import { penduduk } from '../../theme/model/penduduk.ts';
import { budget, type Row } from './tabel.ts';

const versi = (name: Versi, tanggal: string, rows: Row[] = [['5', 100]], tahun = 2026): Anggaran => ({
  ...budget(rows),
  versi: name,
  tanggal,
  tahun,
});
const count = (tanggal: string, jumlah: number): Penduduk =>
  penduduk.parse({ tanggal, sumber: 'Buku induk', laki_laki: jumlah, perempuan: 0 });

describe('the version that stands for a year', () => {
  const used = (...all: Anggaran[]) => {
    const [{ rencana, laporan } = {}] = versiDipakai(all);
    return [rencana?.versi, laporan?.versi];
  };
  const awal = versi('awal', '2026-01-08');
  const ubah = versi('perubahan', '2026-09-30');
  const tengah = versi('realisasi-semester-1', '2026-07-14');
  const akhir = versi('realisasi-akhir', '2027-01-20');

  test('is the newest plan while nothing is reported', () => {
    expect(used(awal)).toEqual(['awal', undefined]);
    expect(used(ubah, awal)).toEqual(['perubahan', undefined]);
  });

  test('is the report, which has the plan that it reports on', () => {
    expect(used(awal, tengah)).toEqual(['realisasi-semester-1', 'realisasi-semester-1']);
    expect(used(akhir, tengah, ubah, awal)).toEqual(['realisasi-akhir', 'realisasi-akhir']);
  });

  test('is the plan that was changed after the report of half a year', () => {
    expect(used(awal, tengah, ubah)).toEqual(['perubahan', 'realisasi-semester-1']);
  });
});

describe('the people among whom a year is divided', () => {
  test('are those of the last count until its end, else of the first after it', () => {
    const counts = [count('2024-06-30', 10), count('2026-06-30', 30), count('2025-12-31', 20)];
    expect(pendudukTahun(counts, 2025)).toEqual({ jumlah: 20, tanggal: '2025-12-31' });
    expect(pendudukTahun(counts, 2030)).toEqual({ jumlah: 30, tanggal: '2026-06-30' });
    expect(pendudukTahun(counts, 2020)).toEqual({ jumlah: 10, tanggal: '2024-06-30' });
  });

  test('are unknown without a count, and where it says nobody', () => {
    expect(pendudukTahun([], 2026)).toBeUndefined();
    expect(pendudukTahun([count('2026-06-30', 0)], 2026)).toBeUndefined();
  });
});

describe('a budget in parts', () => {
  test('names each transfer, and takes other income whole', () => {
    const tree = pohon(
      budget([
        ['4', 1000],
        ['4.1', 100],
        ['4.1.1', 100],
        ['4.2', 850],
        ['4.2.1', 500],
        ['4.2.3', 300],
        ['4.2.2', 50],
        ['4.3', 50],
      ]),
    );
    expect(menurutDanaMasuk(tree)).toEqual({ PAD: 10_000, DDS: 50_000, ADD: 30_000, PBH: 5_000, DLL: 5_000 });
  });

  test('leaves out what its table does not divide', () => {
    expect(menurutDanaMasuk(pohon(budget([['4', 1000]])))).toEqual({});
    expect(
      menurutDanaMasuk(
        pohon(
          budget([
            ['4', 1000],
            ['4.2', 1000],
          ]),
        ),
      ),
    ).toEqual({});
  });

  test('has the five fields, also where only activities are written', () => {
    const tree = pohon(
      budget([
        ['02.03.10', 70],
        ['01', 30],
      ]),
    );
    expect(menurutBidang(tree)).toEqual({ '01': 3000, '02': 7000 });
  });
});

/** A village of the comparison, from what it would have published. */
function desa(nama: string, years: RingkasTahun[], kode = '99.01.01.2001'): Peserta {
  const jenis = kode.at(9) === '1' ? 'kelurahan' : 'desa';
  return { id: kode, nama, jenis, banding: years.map((year) => ringkasTahun.parse(year)) };
}
const belanja = (rupiah: number, people: number, versions: Versi = 'awal', realisasi?: number) =>
  ringkasAnggaran(
    [versi(versions, '2026-01-08', [realisasi === undefined ? ['5', rupiah] : ['5', rupiah, realisasi]])],
    people > 0 ? [count('2026-06-30', people)] : [],
  );

describe('budgets beside each other', () => {
  const kelurahan = desa('Kota', [], '99.01.01.1001');
  const villages = [
    desa('Wana', belanja(2000, 10)),
    desa('asri', belanja(1000, 0)),
    desa('Baru', []),
    kelurahan,
  ];
  const result = bandingkan(villages, 2026);

  test('name who has published none, and who has none to publish', () => {
    expect(result.ada.map(({ desa }) => desa.nama)).toEqual(['asri', 'Wana']);
    expect(result.belum.map(({ nama }) => nama)).toEqual(['Baru']);
    expect(result.tanpa).toEqual([kelurahan]);
    expect(bandingkan(villages, 2025).ada).toEqual([]);
  });

  test('divide by people only where somebody counted them', () => {
    expect(result.ada.map(({ perOrang }) => perOrang)).toEqual([undefined, 200]);
    expect(result.perOrang).toEqual({ banyak: 1, terendah: 200, tengah: 200, tertinggi: 200 });
  });

  test('measure reports of half a year apart from those of a whole one', () => {
    const { laporan, ada } = bandingkan(
      [
        desa('A', belanja(1000, 1, 'realisasi-semester-1', 400)),
        desa('B', belanja(1000, 1, 'realisasi-akhir', 900)),
        desa('C', belanja(0, 1, 'realisasi-akhir', 50)),
      ],
      2026,
    );
    expect(ada.map(({ terpakai }) => terpakai)).toEqual([40, 90, undefined]);
    expect(laporan.map(({ versi, desa, persen }) => [versi, desa, persen?.tengah])).toEqual([
      ['realisasi-akhir', 2, 90],
      ['realisasi-semester-1', 1, 40],
    ]);
  });

  test('add up exactly beyond what a plain number holds', () => {
    const most = Array.from({ length: 20 }, (_, index) =>
      desa(`D${index}`, belanja(9_999_999_999_999.99, 1)),
    );
    expect(bandingkan(most, 2026).jumlah.belanja).toBe(999_999_999_999_999n * 20n);
  });
});

test('the year shown first is the newest that half of the villages have, or the one that most have', () => {
  const year = (tahun: number) => belanja(1, 1).map((one) => ({ ...one, tahun }));
  const of = (...years: number[]) => desa('A', years.flatMap(year));
  expect(tahunUtama([of(2027, 2026), of(2026), of(2026)])).toBe(2026);
  expect(tahunUtama([of(2027, 2026), of(2027), of(2026)])).toBe(2027);
  expect(tahunUtama([of(), of(2024), of(), of()])).toBe(2024);
  expect(tahunUtama([of()])).toBeUndefined();
});

test('the middle of several is not moved by one that is far off', () => {
  expect(sebaran([1, 2, 3, undefined, 1_000_000])).toEqual({
    banyak: 4,
    terendah: 1,
    tengah: 2.5,
    tertinggi: 1_000_000,
  });
  expect(sebaran([undefined])).toBeUndefined();
});

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

test('the fingerprint of a year changes with any row of any of its versions, and with nothing else', () => {
  const of = (...all: Anggaran[]) => ringkasAnggaran(all, []).map(({ sidik }) => sidik);
  const plan = versi('awal', '2026-01-08', [['5', 100]]);
  const report = versi('realisasi-akhir', '2027-01-08', [['5', 100, 90]]);
  const [both] = of(plan, report);
  expect(of(report, plan)).toEqual([both]);
  expect(of(versi('awal', '2026-01-08', [['5', 101]]), report)).not.toEqual([both]);
  expect(of(plan)).not.toEqual([both]);
  expect(of(plan, report, versi('awal', '2025-01-08', [['5', 7]], 2025))[0]).toBe(both);
});

test('a digest with an amount that no number holds exactly is refused', () => {
  const [year] = belanja(1, 1);
  expect(ringkasTahun.safeParse({ ...year, rencana: { ...year?.rencana, belanja: 2 ** 53 } }).success).toBe(
    false,
  );
});
