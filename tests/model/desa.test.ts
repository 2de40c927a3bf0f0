import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agendaMendatang,
  identitas,
  pengumumanBerakhir,
  pengumumanBerlaku,
  tampil,
  tanggalBerubah,
} from '../../theme/model/desa.ts';
import { KABUPATEN_BAKU } from '../../theme/model/kabupaten.ts';
import { tanggalMendatang } from '../../theme/model/kesehatan.ts';
import { isTerbuka } from '../../theme/model/loker.ts';
import { masa } from '../../theme/model/masa.ts';
import { masaPengumuman } from '../../theme/model/pengumuman.ts';
import { situs } from '../../theme/model/situs.ts';
import { hariBerikut } from '../../theme/model/tanggal.ts';
import { desa, entri, HARI_INI } from './desa.ts';

const slugs = (entries: { slug: string }[]) => entries.map(({ slug }) => slug);

describe('a notice', () => {
  const notices = [
    entri('pengumuman', 'lama', { tanggal: '2026-01-01' }),
    entri('pengumuman', 'baru', { tanggal: '2026-11-20' }),
    entri('pengumuman', 'penting', { tanggal: '2026-01-01', tingkat: 'penting' }),
    entri('pengumuman', 'darurat', { tanggal: '2025-01-01', tingkat: 'darurat' }),
    entri('pengumuman', 'mulai-hari-ini', { tanggal: '2026-11-19', berlaku_mulai: HARI_INI }),
    entri('pengumuman', 'mulai-besok', { berlaku_mulai: hariBerikut(HARI_INI) }),
    entri('pengumuman', 'sampai-hari-ini', { tanggal: '2026-11-18', berlaku_sampai: HARI_INI }),
    entri('pengumuman', 'sampai-kemarin', { berlaku_sampai: '2026-11-20' }),
  ];

  test('is shown from its first to its last day, urgent ones first, then the newest', () => {
    expect(slugs(pengumumanBerlaku(desa({ pengumuman: notices })))).toEqual([
      ...['darurat', 'penting', 'baru', 'mulai-hari-ini', 'sampai-hari-ini', 'lama'],
    ]);
  });

  test('stays readable after its last day, and is nowhere before its first', () => {
    expect(slugs(pengumumanBerakhir(desa({ pengumuman: notices })))).toEqual(['sampai-kemarin']);
  });

  test('is not shown where the section is switched off', () => {
    const off = desa({ pengumuman: notices }, { pengumuman: false });
    expect([pengumumanBerlaku(off), pengumumanBerakhir(off)]).toEqual([[], []]);
    expect(tampil(off, 'pengumuman')).toBe(false);
    expect(tampil(desa({ pengumuman: notices }), 'pengumuman')).toBe(true);
    expect(tampil(desa({}), 'pengumuman')).toBe(false);
  });

  test('changes what is shown only on the days that the build waits for', () => {
    const day = () => fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(day(), day(), day(), (a, b, today) => {
        const [mulai, sampai] = [a, b].sort();
        const notice = entri('pengumuman', 'x', { berlaku_mulai: mulai, berlaku_sampai: sampai });
        const event = entri('agenda', 'y', { mulai, selesai: sampai });
        const aid = entri('bantuan', 'b', { dibuka: mulai, ditutup: sampai });
        const job = entri('loker', 'l', { tanggal: mulai, ditutup: sampai });
        const clinic = entri('kesehatan', 'k', { tanggal: [a, b] });
        const days = tanggalBerubah({
          pengumuman: [notice],
          agenda: [event],
          bantuan: [aid],
          loker: [job],
          kesehatan: [clinic],
        });
        const tomorrow = hariBerikut(today);
        const shown = (date: string) => [
          masaPengumuman(notice.data, date),
          (event.data.selesai ?? '') >= date,
          masa(aid.data, date),
          isTerbuka(job.data, date),
          tanggalMendatang(clinic.data, date),
        ];
        if (!days.includes(tomorrow)) expect(shown(tomorrow)).toEqual(shown(today));
      }),
    );
  });
});

describe('the agenda', () => {
  test('holds what has not ended', () => {
    const events = [
      entri('agenda', 'kemarin', { mulai: '2026-11-20' }),
      entri('agenda', 'berlangsung', { mulai: '2026-11-01', selesai: HARI_INI }),
      entri('agenda', 'nanti', { mulai: '2026-12-01' }),
    ];
    expect(slugs(agendaMendatang(desa({ agenda: events })))).toEqual(['berlangsung', 'nanti']);
  });
});

describe('the names of a village', () => {
  const wilayah = {
    kode: '62.11.01.2001',
    nama: 'Tahai Baru',
    kecamatan: 'Maliku',
    kabupaten: 'Kabupaten Pulang Pisau',
    provinsi: 'Kalimantan Tengah',
  };

  test('come from the official table', () => {
    expect(
      identitas('tahai-baru', situs.parse({ kode: wilayah.kode }), KABUPATEN_BAKU, wilayah),
    ).toMatchObject({
      jenis: 'desa',
      namaLengkap: 'Desa Tahai Baru',
      kecamatan: 'Kecamatan Maliku',
      kabupaten: 'Kabupaten Pulang Pisau',
      provinsi: 'Kalimantan Tengah',
      url: 'https://tahai-baru.desa.example',
    });
  });

  test('and its words give way to what its own file says', () => {
    const own = situs.parse({
      kode: wilayah.kode,
      nama: 'Tahai',
      sebutan: { desa: 'Lewu' },
      domain: 'Tahai.Desa.id',
      kecamatan: 'Lain',
    });
    expect(identitas('tahai-baru', own, KABUPATEN_BAKU, wilayah)).toMatchObject({
      namaLengkap: 'Lewu Tahai',
      kecamatan: 'Kecamatan Lain',
      sebutan: { desa: 'Lewu', kepala_desa: 'Kepala Desa' },
      url: 'https://tahai.desa.id',
    });
  });

  test('are still something where neither says them', () => {
    expect(identitas('baru', situs.parse({ kode: wilayah.kode }), KABUPATEN_BAKU)).toMatchObject({
      nama: 'baru',
      kecamatan: '',
      provinsi: '',
    });
  });
});
