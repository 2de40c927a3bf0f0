import { describe, expect, test } from 'vitest';
import type { Anggaran } from '../../theme/model/anggaran.ts';
import { menurutBidang, menurutDanaMasuk } from '../../theme/model/banding/bagian.ts';
import { bandingkan, tahunUtama } from '../../theme/model/banding/banding.ts';
import { pendudukTahun, ringkasAnggaran, ringkasTahun } from '../../theme/model/banding/ringkas.ts';
import { sebaran } from '../../theme/model/banding/sebaran.ts';
import { versiDipakai } from '../../theme/model/banding/versi.ts';
import { pohon } from '../../theme/model/hitung.ts';
import { belanja, count, desa, versi } from './banding.ts';
import { budget } from './tabel.ts';

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
