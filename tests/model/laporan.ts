/** A report in memory, for tests of what is decided from it. */
import { isiDesa } from '../../theme/model/laporan/isi.ts';
import { kalimatDesa } from '../../theme/model/laporan/kalimat.ts';
import { keaktifan } from '../../theme/model/laporan/keaktifan.ts';
import type { BahanLaporan, LaporanDesa } from '../../theme/model/laporan/laporan.ts';
import { desa, HARI_INI } from './desa.ts';

/** A village without content, edited on these days. */
export function bahan(
  koleksi: Parameters<typeof desa>[0] = {},
  more: Partial<BahanLaporan> = {},
  hari: readonly string[] = ['2026-11-01'],
): BahanLaporan {
  return {
    id: 'uji',
    kode: '62.11.01.2001',
    jenis: 'desa',
    kecamatan: 'Kecamatan Maliku',
    nama: 'Desa Uji',
    url: 'https://uji.desa.example',
    keaktifan: keaktifan({ hari, oleh: 'Sri Wahyuni' }, HARI_INI, 90),
    temuan: { dari: 'build', ditahan: false, galat: 0, peringatan: 0, tautanMati: 0, daftar: [] },
    isi: isiDesa(desa(koleksi), new Map()),
    ...more,
  };
}

export function laporan(one: BahanLaporan): LaporanDesa {
  return { ...one, kalimat: kalimatDesa(one) };
}
