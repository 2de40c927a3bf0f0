import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sebutanBaku } from '../../theme/model/sebutan.ts';
import { atasanTidakDikenal, type Pejabat, susunan } from '../../theme/model/susunan.ts';
import { entri } from './desa.ts';

const DESA = sebutanBaku('62.11.01.2001');
const pejabat = (...offices: (string | [jabatan: string, atasan: string])[]) =>
  offices.map((office, index) => {
    const [jabatan, atasan] = typeof office === 'string' ? [office, undefined] : office;
    return entri('perangkat', `p${index}`, { jabatan, ...(atasan && { atasan }) });
  });
/** `Sekretaris Desa(Kaur Keuangan)` */
const lines = (members: readonly Pejabat[]): string =>
  members
    .map(({ entri: { data }, bawahan }) => data.jabatan + (bawahan.length ? `(${lines(bawahan)})` : ''))
    .join(', ');
const bagan = (officials: ReturnType<typeof pejabat>, sebutan = DESA) => {
  const chart = susunan(officials, sebutan);
  return (
    chart && {
      kepala: chart.kepala.entri.data.jabatan,
      ...Object.fromEntries(chart.unsur.map(({ jenis, anggota }) => [jenis, lines(anggota)])),
    }
  );
};

describe('the organisation chart', () => {
  test('follows from the names of the offices', () => {
    expect(
      bagan(
        pejabat('Kaur Keuangan', 'Kepala Dusun Krajan', 'Kepala Desa', 'Kasi Pelayanan', 'Sekretaris Desa'),
      ),
    ).toEqual({
      kepala: 'Kepala Desa',
      sekretariat: 'Sekretaris Desa(Kaur Keuangan)',
      teknis: 'Kasi Pelayanan',
      wilayah: 'Kepala Dusun Krajan',
    });
  });

  test.each([
    ['a nagari', '13.06.01.2001', ['Wali Nagari', 'Sekretaris Nagari', 'Wali Jorong Koto Tangah']],
    ['a kelurahan', '62.11.01.1001', ['Lurah', 'Sekretaris Kelurahan', 'Kepala Lingkungan II']],
  ])('of %s knows its words', (_, kode, offices) => {
    expect(bagan(pejabat(...offices), sebutanBaku(kode))).toEqual({
      kepala: offices[0],
      sekretariat: offices[1],
      wilayah: offices[2],
    });
  });

  test('knows who stands in for the head', () => {
    expect(bagan(pejabat('Sekretaris Desa', 'Pj. Kepala Desa'))?.kepala).toBe('Pj. Kepala Desa');
  });

  test('does what an official says of it', () => {
    const officials = pejabat(
      'Kepala Desa',
      'Kasi Pelayanan',
      ['Pustakawan', 'kasi  pelayanan'],
      ['Penjaga', 'Bupati'],
    );
    expect(bagan(officials)).toEqual({
      kepala: 'Kepala Desa',
      teknis: 'Kasi Pelayanan(Pustakawan)',
      lain: 'Penjaga',
    });
    expect(atasanTidakDikenal(officials).map(({ data }) => data.jabatan)).toEqual(['Penjaga']);
  });

  test('of nobody is none', () => {
    expect(susunan([], DESA)).toBeUndefined();
  });

  test('holds everybody once, also where they name each other in a circle', () => {
    const office = fc.integer({ min: 0, max: 7 }).map((index) => `Jabatan ${index}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(office, office), { minLength: 1, maxLength: 8 }), (pairs) => {
        const officials = pejabat(...pairs);
        const chart = susunan(officials, DESA);
        const all = (members: readonly Pejabat[]): string[] =>
          members.flatMap(({ entri: one, bawahan }) => [one.slug, ...all(bawahan)]);
        const held = [
          chart?.kepala.entri.slug,
          ...(chart?.unsur.flatMap(({ anggota }) => all(anggota)) ?? []),
        ];
        expect(held.toSorted()).toEqual(officials.map(({ slug }) => slug).sort());
      }),
    );
  });
});
