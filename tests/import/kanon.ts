/** One small budget that adds up, and the shapes in which reports print it. */

export interface Pos {
  kode: string;
  uraian: string;
  /** Rupiah, with sen as decimals. */
  anggaran: number;
  realisasi: number;
  dana?: string;
}

const pos = (kode: string, uraian: string, anggaran: number, realisasi: number, dana?: string): Pos => ({
  kode,
  uraian,
  anggaran,
  realisasi,
  ...(dana && { dana }),
});

/** Income, with a source that was planned at nothing and one far above its plan. */
export const PENDAPATAN: readonly Pos[] = [
  pos('4', 'PENDAPATAN', 1_500_000_000, 1_446_724_865.5),
  pos('4.1', 'Pendapatan Asli Desa', 50_000_000, 66_500_000),
  pos('4.1.2', 'Hasil Aset Desa', 50_000_000, 66_500_000, 'PAD'),
  pos('4.2', 'Pendapatan Transfer', 1_450_000_000, 1_378_500_000),
  pos('4.2.1', 'Dana Desa', 900_000_000, 900_000_000, 'DDS'),
  pos('4.2.3', 'Alokasi Dana Desa', 550_000_000, 478_500_000, 'ADD'),
  pos('4.3', 'Pendapatan Lain-lain', 0, 1_724_865.5),
  pos('4.3.6', 'Bunga Bank', 0, 1_724_865.5, 'DLL'),
];

/** Spending by activity; a level is missing in bidang 5, and one kegiatan has a regional code. */
export const KEGIATAN: readonly Pos[] = [
  pos('01', 'Penyelenggaraan Pemerintahan Desa', 500_000_000, 480_000_000),
  pos(
    '01.01',
    'Penyelenggaraan Belanja Penghasilan Tetap, Tunjangan dan Operasional Pemerintahan Desa',
    500_000_000,
    480_000_000,
  ),
  pos('01.01.01', 'Penyediaan Penghasilan Tetap dan Tunjangan Kepala Desa', 60_000_000, 60_000_000, 'ADD'),
  pos(
    '01.01.02',
    'Penyediaan Penghasilan Tetap dan Tunjangan Perangkat Desa',
    440_000_000,
    420_000_000,
    'ADD',
  ),
  pos('02', 'Pelaksanaan Pembangunan Desa', 820_000_000, 700_000_000.25),
  pos('02.03', 'Pekerjaan Umum dan Penataan Ruang', 700_000_000, 600_000_000.25),
  pos(
    '02.03.10',
    'Pembangunan/Rehabilitasi/Peningkatan/Pengerasan Jalan Desa',
    650_000_000,
    600_000_000.25,
    'DDS',
  ),
  pos('02.03.90', 'Pembangunan Gapura Dusun', 50_000_000, 0, 'DDS'),
  pos('02.02', 'Kesehatan', 120_000_000, 100_000_000),
  pos('02.02.02', 'Penyelenggaraan Posyandu', 120_000_000, 100_000_000, 'DDS'),
  pos('03', 'Pembinaan Kemasyarakatan', 30_000_000, 30_000_000),
  pos('03.04', 'Kelembagaan Masyarakat', 30_000_000, 30_000_000),
  pos('03.04.03', 'Pembinaan PKK', 30_000_000, 30_000_000, 'ADD'),
  pos('04', 'Pemberdayaan Masyarakat', 38_000_000, 38_000_000),
  pos('04.02', 'Pertanian dan Peternakan', 38_000_000, 38_000_000),
  pos('04.02.03', 'Penguatan Ketahanan Pangan Tingkat Desa', 38_000_000, 38_000_000, 'DDS'),
  pos('05', 'Penanggulangan Bencana, Darurat dan Mendesak Desa', 100_000_000, 90_000_000),
  pos('05.03', 'Keadaan Mendesak', 100_000_000, 90_000_000),
  pos('05.03.01', 'Penanganan Keadaan Mendesak', 100_000_000, 90_000_000, 'DDS'),
];

/** The same spending by kind. */
export const JENIS: readonly Pos[] = [
  pos('5', 'BELANJA', 1_488_000_000, 1_338_000_000.25),
  pos('5.1', 'Belanja Pegawai', 500_000_000, 480_000_000),
  pos('5.2', 'Belanja Barang dan Jasa', 188_000_000, 168_000_000),
  pos('5.3', 'Belanja Modal', 700_000_000, 600_000_000.25),
  pos('5.4', 'Belanja Tidak Terduga', 100_000_000, 90_000_000),
];

/** More goes out than comes in. */
export const PEMBIAYAAN: readonly Pos[] = [
  pos('6', 'PEMBIAYAAN', -12_000_000, -12_000_000),
  pos('6.1', 'Penerimaan Pembiayaan', 8_000_000, 8_000_000),
  pos('6.1.1', 'SILPA Tahun Sebelumnya', 8_000_000, 8_000_000),
  pos('6.2', 'Pengeluaran Pembiayaan', 20_000_000, 20_000_000),
  pos('6.2.2', 'Penyertaan Modal Desa', 20_000_000, 20_000_000),
];

/** `1.220.937.619,09` */
export function indonesia(rupiah: number): string {
  const [whole = '', cents = '00'] = Math.abs(rupiah).toFixed(2).split('.');
  const text = `${whole.replace(/\B(?=(?:\d{3})+$)/g, '.')},${cents}`;
  return rupiah < 0 ? `(${text})` : text;
}

/** `01.01.02` -> `1.1.2`, as those write it who drop leading zeros. */
export function tanpaNol(kode: string): string {
  return kode.split('.').map(Number).join('.');
}
