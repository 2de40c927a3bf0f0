import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KoleksiDesa } from '../../theme/model/desa.ts';
import { butirUntuk } from '../../theme/model/keterbukaan.ts';
import { KETERBUKAAN_BAKU } from '../../theme/model/keterbukaan-baku.ts';
import {
  type FaktaKeterbukaan,
  faktaKeterbukaan,
  hitungKeterbukaan,
} from '../../theme/model/keterbukaan-fakta.ts';
import { BOBOT, nilaiKeterbukaan, peringkat } from '../../theme/model/keterbukaan-nilai.ts';
import { desa, entri, HARI_INI } from './desa.ts';

const count = (koleksi: Partial<KoleksiDesa>, modul = {}) => hitungKeterbukaan(desa(koleksi, modul));

describe('what is counted', () => {
  test('are the items that are due: emergencies and what has time until its day are not', () => {
    const duties = butirUntuk(KETERBUKAAN_BAKU, 'desa').filter(({ golongan }) => golongan !== 'serta-merta');
    const { ada, terlambat, belum } = count({}).informasi;
    expect(ada + terlambat + belum).toBe(duties.length);
    const early = hitungKeterbukaan({ ...desa({}), hariIni: '2026-01-02' }).informasi;
    const dated = duties.filter(({ batas }) => batas).length;
    expect(early).toEqual({ ada, terlambat: 0, belum: duties.length - dated - ada });
  });

  test('of a budget the checks that can be made, none of them sound where none is published', () => {
    const plan = (rows: object[], extra = {}) => entri('anggaran', 'awal', { rincian: rows, ...extra });
    const sound = [
      { kode: '4', uraian: 'Pendapatan', anggaran: 10 },
      { kode: '4.1', uraian: 'Pendapatan asli desa', anggaran: 10 },
      { kode: '5', uraian: 'Belanja', anggaran: 10 },
    ];
    expect(count({}).anggaran).toEqual({ cocok: 0, semua: 1 });
    expect(count({ anggaran: [plan(sound)] }).anggaran).toEqual({ cocok: 2, semua: 2 });
    expect(count({ anggaran: [plan(sound.slice(0, 2))] }).anggaran).toEqual({ cocok: 1, semua: 2 });
    expect(count({ anggaran: [plan(sound, { tahun: 2024 })] }).anggaran).toEqual({ cocok: 0, semua: 1 });
    expect(count({ anggaran: [plan(sound)] }, { anggaran: false }).anggaran).toEqual({ cocok: 0, semua: 1 });
  });

  test('no budget of a kelurahan', () => {
    const place = desa({});
    const { anggaran } = hitungKeterbukaan({
      ...place,
      identitas: { ...place.identitas, jenis: 'kelurahan' },
    });
    expect(anggaran).toBeUndefined();
  });

  test('are services with all that people need to know', () => {
    const whole = { syarat: [{ nama: 'KTP' }], langkah: [{ judul: 'Datang' }], hasil: 'Surat' };
    const services = [whole, { ...whole, hasil: undefined }, {}].map((data, index) =>
      entri('layanan', `l${index}`, data),
    );
    expect(count({ layanan: services }).layanan).toEqual({ lengkap: 1, semua: 3 });
    expect(count({}).layanan).toEqual({ lengkap: 0, semua: 1 });
  });

  test('are complaints since last New Year, with the days of those that wait', () => {
    const log = [
      { diterima: '2026-11-20' },
      { diterima: '2026-10-01' },
      { diterima: '2026-10-02', dijawab: '2026-10-03' },
      { diterima: '2024-12-31' },
    ].map((data, index) => entri('pengaduan', `p${index}`, data));
    expect(count({ pengaduan: log }).pengaduan).toEqual({ semua: 3, terbuka: ['2026-10-01', '2026-11-20'] });
    expect(count({ pengaduan: log.slice(3) }).pengaduan).toBeUndefined();
  });

  test('can be written down and read again', () => {
    const facts = count({ pengaduan: [entri('pengaduan', 'p')] });
    expect(faktaKeterbukaan.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });
});

const facts = (extra: Partial<FaktaKeterbukaan>): FaktaKeterbukaan => ({
  informasi: { ada: 10, terlambat: 0, belum: 0 },
  layanan: { lengkap: 3, semua: 3 },
  ...extra,
});

describe('how it is weighed', () => {
  const persen = (extra: Partial<FaktaKeterbukaan>) => nilaiKeterbukaan(facts(extra), HARI_INI).persen;

  test('the weights are a hundred', () => {
    expect(Object.values(BOBOT).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  test('all of it is a hundred, also without what does not apply', () => {
    expect(persen({})).toBe(100);
    expect(persen({ anggaran: { cocok: 4, semua: 4 }, pengaduan: { semua: 2, terbuka: [] } })).toBe(100);
  });

  test('is a hundred only where nothing is missing', () => {
    expect(persen({ informasi: { ada: 9999, terlambat: 1, belum: 0 } })).toBe(99);
  });

  test('no budget costs its weight, a wrong one a part of it', () => {
    expect(persen({ anggaran: { cocok: 0, semua: 1 } })).toBe(88);
    expect(persen({ anggaran: { cocok: 4, semua: 5 } })).toBe(97);
  });

  test('a complaint is missing once it has waited too long', () => {
    const waiting = { pengaduan: { semua: 1, terbuka: ['2026-11-07'] } };
    expect(nilaiKeterbukaan(facts(waiting), '2026-11-21').bagian.pengaduan).toBeUndefined();
    expect(nilaiKeterbukaan(facts(waiting), '2026-11-22').bagian.pengaduan).toEqual({ ada: 0, dari: 1 });
  });

  test('groups begin at their percentage', () => {
    const group = (ada: number) =>
      nilaiKeterbukaan(
        {
          ...facts({ informasi: { ada, terlambat: 100 - ada, belum: 0 } }),
          layanan: { lengkap: ada, semua: 100 },
        },
        HARI_INI,
      ).kelompok;
    expect([100, 90, 89, 60, 59, 0].map(group)).toEqual([
      'lengkap',
      'lengkap',
      'menuju',
      'menuju',
      'dibantu',
      'dibantu',
    ]);
  });
});

test('those of one percentage share their place', () => {
  const places = peringkat([{ persen: 70 }, { persen: 90 }, { persen: 70 }, { persen: 60 }]);
  expect(places.map(({ nilai, tempat }) => [nilai.persen, tempat])).toEqual([
    [90, 1],
    [70, 2],
    [70, 2],
    [60, 4],
  ]);
});

describe('any village', () => {
  const part = fc.tuple(fc.nat(50), fc.nat(50)).map(([ada, kurang]) => ({ ada, kurang }));
  const any = fc.record({ informasi: part, anggaran: part, layanan: part, pengaduan: part });
  type Any = typeof any extends fc.Arbitrary<infer T> ? T : never;
  const make = ({ informasi, anggaran, layanan, pengaduan }: Any, times = 1): FaktaKeterbukaan => ({
    informasi: { ada: informasi.ada * times, terlambat: informasi.kurang * times, belum: 0 },
    anggaran: { cocok: anggaran.ada * times, semua: (anggaran.ada + anggaran.kurang) * times },
    layanan: { lengkap: layanan.ada * times, semua: (layanan.ada + layanan.kurang) * times },
    pengaduan: {
      semua: (pengaduan.ada + pengaduan.kurang) * times,
      terbuka: Array(pengaduan.kurang * times).fill('2026-01-02'),
    },
  });
  const persen = (value: FaktaKeterbukaan) => nilaiKeterbukaan(value, HARI_INI).persen;

  test('lies between nought and a hundred, and is worth the same whatever its size', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 2, max: 9 }), (one, times) => {
        expect(persen(make(one))).toBeGreaterThanOrEqual(0);
        expect(persen(make(one))).toBeLessThanOrEqual(100);
        expect(persen(make(one, times))).toBe(persen(make(one)));
      }),
    );
  });

  test('never loses by publishing what is missing', () => {
    fc.assert(
      fc.property(any, fc.constantFrom('informasi', 'anggaran', 'layanan', 'pengaduan'), (one, name) => {
        fc.pre(one[name].kurang > 0);
        const more = { ...one, [name]: { ada: one[name].ada + 1, kurang: one[name].kurang - 1 } };
        expect(persen(make(more))).toBeGreaterThanOrEqual(persen(make(one)));
      }),
    );
  });
});
