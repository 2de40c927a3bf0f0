import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sebutanBaku } from '../../theme/model/sebutan.ts';
import { SEBUTAN_KABUPATEN, SEBUTAN_PROVINSI } from '../../theme/model/sebutan-daerah.ts';
import {
  isKodeDesa,
  isKodeKabupaten,
  jenisWilayah,
  kodeProvinsi,
  normalKode,
} from '../../theme/model/wilayah.ts';

const kode = () => fc.stringMatching(/^\d{2}\.\d{2}\.\d{2}\.[123]\d{3}$/);

describe('a region code', () => {
  test('reads the same with and without dots', () => {
    fc.assert(
      fc.property(kode(), (code) => {
        expect(isKodeDesa(code)).toBe(true);
        expect(normalKode(code)).toBe(code);
        expect(normalKode(code.replaceAll('.', ''))).toBe(code);
        expect(normalKode(` ${code.replaceAll('.', ' ')} `)).toBe(code);
      }),
    );
  });

  test.each([
    ...['62.11.01.4001', '62.11.01.0001', '62.11.01.201', '62.11.01', '6.11.01.2001', '62-11-01-2001'],
    ...['62.11.01.2001.', '62.11.01.2001\n', '٦٢.11.01.2001', '', 'Sukamaju'],
  ])('%j is no code of a village', (text) => {
    expect(isKodeDesa(text)).toBe(false);
  });

  test.each(['62110120', '62110120011', '6211014001', 'x211012001', '62.11', ''])(
    '%j is not made into one',
    (text) => {
      expect(normalKode(text)).toBeUndefined();
    },
  );

  test('of a regency has two parts', () => {
    expect(['62.11', '6211', '62.1', '62.11.01', ''].map(isKodeKabupaten)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('says what kind of village it is and where', () => {
    const kinds = ['62.11.01.1001', '62.11.01.2001', '62.11.01.3001'].map(jenisWilayah);
    expect(kinds).toEqual(['kelurahan', 'desa', 'desa adat']);
    expect(kodeProvinsi('62.11.01.2001')).toBe('62');
  });
});

describe('the words of a region', () => {
  test.each([
    ['62.11.01.2001', 'Desa', 'Kepala Desa', 'Dusun', 'Kecamatan'],
    ['11.06.01.2001', 'Gampong', 'Keuchik', 'Dusun', 'Kecamatan'],
    ['13.04.01.2001', 'Nagari', 'Wali Nagari', 'Jorong', 'Kecamatan'],
    ['13.09.01.2001', 'Desa', 'Kepala Desa', 'Dusun', 'Kecamatan'],
    ['34.02.01.2001', 'Kalurahan', 'Lurah', 'Padukuhan', 'Kapanewon'],
    ['91.03.01.2001', 'Kampung', 'Kepala Kampung', 'Dusun', 'Distrik'],
    ['51.02.01.2001', 'Desa', 'Perbekel', 'Banjar Dinas', 'Kecamatan'],
    ['11.06.01.1001', 'Kelurahan', 'Lurah', 'Lingkungan', 'Kecamatan'],
    ['34.71.01.1001', 'Kelurahan', 'Lurah', 'Lingkungan', 'Kemantren'],
    ['91.03.01.3001', 'Kampung Adat', 'Kepala Kampung Adat', 'Dusun', 'Distrik'],
  ])('for %s are %s, %s, %s, %s', (code, desa, kepala_desa, dusun, kecamatan) => {
    expect(sebutanBaku(code)).toEqual({ desa, kepala_desa, dusun, kecamatan });
  });

  test('are complete for every code there can be', () => {
    fc.assert(
      fc.property(kode(), (code) => {
        const words = Object.values(sebutanBaku(code));
        expect(words).toHaveLength(4);
        expect(words.every((word) => word.length > 0)).toBe(true);
      }),
    );
  });

  test('stand in tables whose keys are codes, so that none is ever missed by its spelling', () => {
    for (const key of Object.keys(SEBUTAN_PROVINSI)) expect(key).toMatch(/^\d{2}$/);
    for (const key of Object.keys(SEBUTAN_KABUPATEN)) expect(isKodeKabupaten(key)).toBe(true);
  });
});
