/** What the regency's report says: which sentence of a village, whom first, and what all of them come to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isiDesa } from '../../theme/model/laporan/isi.ts';
import { kalimatDesa } from '../../theme/model/laporan/kalimat.ts';
import { kelengkapan } from '../../theme/model/laporan/kewajiban.ts';
import { isMendesak, menurutMendesak } from '../../theme/model/laporan/mendesak.ts';
import { menurutKecamatan, rekap, rekapButir } from '../../theme/model/laporan/rekap.ts';
import { csvTabel, tabelLaporan } from '../../theme/model/laporan/tabel.ts';
import { desa } from './desa.ts';
import { bahan, laporan } from './laporan.ts';

describe('the sentence', () => {
  test('asks for what is longest late, and says how much more there is', () => {
    expect(kalimatDesa(bahan())).toBe(
      'Desa Uji: RKP Desa (2026) belum ada di situs, tenggatnya 31 Januari 2026; 10 informasi lain juga terlambat; 14 informasi wajib lain belum ada di situs.',
    );
  });

  test('says that a village cannot be read, before all else', () => {
    expect(kalimatDesa(bahan({}, { isi: undefined }))).toBe(
      'Desa Uji: isian identitas situsnya rusak, jadi situs tidak dapat diperbarui.',
    );
  });

  const done =
    bahan().isi?.kewajiban.map((item) => ({ ...item, status: 'ada' as const, hari: undefined })) ?? [];
  const complete = { ...bahan().isi, kewajiban: done, kelengkapan: kelengkapan(done) } as ReturnType<
    typeof isiDesa
  >;
  test('thanks nobody and asks nobody where all is there', () => {
    expect(kalimatDesa(bahan({}, { isi: complete }))).toBe(
      'Desa Uji: semua informasi wajib sudah ada di situs.',
    );
  });

  test('warns of a day that is near, of complaints and of silence', () => {
    const next = done.map((item, index) =>
      index === 8 ? { ...item, status: 'menunggu' as const, hari: 20, batas: '2026-12-11' } : item,
    );
    const isi = {
      ...complete,
      kewajiban: next,
      pengaduan: { ...complete.pengaduan, belumDijawab: 2, tertua: 9 },
    };
    expect(kalimatDesa(bahan({}, { isi }, ['2026-03-01']))).toBe(
      'Desa Uji: 2 pengaduan belum dijawab, yang terlama 9 hari; RKP Desa (2026) ditunggu paling lambat 11 Desember 2026; situs tidak diperbarui sejak 1 Maret 2026.',
    );
  });
});

describe('the order', () => {
  const calm = bahan(
    {},
    { id: 'a', nama: 'Desa A', isi: { ...isiDesa(desa({}), new Map()), kewajiban: [] } },
  );
  const late = bahan({}, { id: 'b', nama: 'Desa B' });
  const held = bahan({}, { id: 'c', nama: 'Desa C', temuan: { ...late.temuan, ditahan: true } });
  const broken = bahan({}, { id: 'd', nama: 'Desa D', isi: undefined });

  test('puts what cannot be read first, then what is held, then what is late', () => {
    expect([calm, late, held, broken].sort(menurutMendesak).map(({ id }) => id)).toEqual([
      'd',
      'c',
      'b',
      'a',
    ]);
    expect(isMendesak(late)).toBe(true);
  });

  test('is the same whatever order they come in', () => {
    const all = [calm, late, held, broken, { ...late, id: 'e' }, { ...calm, id: 'f' }];
    const sorted = all.toSorted(menurutMendesak).map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(mixed.toSorted(menurutMendesak).map(({ id }) => id)).toEqual(sorted);
      }),
    );
  });
});

describe('several villages', () => {
  const nagari = bahan({}, { id: 'n', nama: 'Nagari Uji', kecamatan: 'Kecamatan Lain' });
  const words = nagari.isi?.kewajiban.map((item) => ({ ...item, nama: item.nama.replace('Desa', 'Nagari') }));
  const mixed = { ...nagari, isi: { ...nagari.isi, kewajiban: words } } as typeof nagari;
  const all = [laporan(bahan()), laporan(mixed), laporan(bahan({}, { id: 'x', isi: undefined }))];

  test('add up to what each of them has', () => {
    const sum = rekap(all);
    expect(sum).toMatchObject({
      desa: 3,
      takTerbaca: 1,
      desaTerlambat: 2,
      keaktifan: { aktif: 3, pasif: 0 },
    });
    expect(sum.terlambat).toBe(2 * (all[0]?.isi?.kelengkapan.terlambat ?? 0));
    const items = rekapButir(all);
    expect(items.reduce((total, { ada }) => total + ada, 0)).toBe(sum.ada);
    expect(items.reduce((total, { jumlah }) => total + jumlah, 0)).toBe(sum.kewajiban);
  });

  test('share the word of the list where their own differ', () => {
    expect(rekapButir(all).find(({ kode }) => kode === 'rpjm-desa')?.nama).toBe('RPJM Desa');
    expect(rekapButir([laporan(mixed)]).find(({ kode }) => kode === 'rpjm-desa')?.nama).toBe('RPJM Nagari');
  });

  test('lie in kecamatan, each with an address of its own', () => {
    const twins = [
      laporan(bahan({}, { kecamatan: 'Kecamatan A B' })),
      laporan(bahan({}, { kecamatan: 'Kecamatan A-B' })),
      laporan(bahan({}, { kecamatan: '' })),
    ];
    const groups = menurutKecamatan(twins);
    expect(groups.map(({ slug }) => slug).sort()).toEqual([
      'kecamatan-a-b',
      'kecamatan-a-b-2',
      'kecamatan-belum-diisi',
    ]);
  });

  test('become tables in which every row has every column, and no cell is a formula', () => {
    const hostile = laporan(bahan({}, { nama: '=HYPERLINK("http://x")', kecamatan: '@SUM(A1)' }));
    for (const table of tabelLaporan([...all, hostile])) {
      for (const row of table.baris) expect(row).toHaveLength(table.judul.length);
      expect(csvTabel(table)).not.toMatch(/(?:^|,|")[=@+]/m);
    }
  });
});
