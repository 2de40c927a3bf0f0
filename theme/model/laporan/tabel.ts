/** The report as tables for spreadsheets: one row a village, one a village and item, one a version of a budget. */
import { VERSI } from '../anggaran.ts';
import { csvExcel } from '../csv.ts';
import { GOLONGAN } from '../golongan.ts';
import { type Kewajiban, STATUS_KEWAJIBAN } from './kewajiban.ts';
import type { LaporanDesa } from './laporan.ts';

type Nilai = string | number | undefined;

interface Kolom<Baris> {
  judul: string;
  isi: (baris: Baris) => Nilai;
}

export interface Tabel {
  /** Name of the file and of the sheet. */
  nama: string;
  judul: readonly string[];
  /** A number stays one; undefined is an empty cell. */
  baris: readonly (readonly Nilai[])[];
}

type Isi = NonNullable<LaporanDesa['isi']>;
const dariIsi =
  (of: (isi: Isi) => Nilai) =>
  ({ isi }: LaporanDesa): Nilai =>
    isi && of(isi);

const SITUS: readonly Kolom<LaporanDesa>[] = [
  { judul: 'Kode wilayah', isi: ({ kode }) => kode },
  { judul: 'Nama', isi: ({ nama }) => nama },
  { judul: 'Kecamatan', isi: ({ kecamatan }) => kecamatan },
];

const KOLOM_DESA: readonly Kolom<LaporanDesa>[] = [
  ...SITUS,
  { judul: 'Keadaan', isi: ({ keaktifan }) => KATA_KEAKTIFAN[keaktifan.status].toLowerCase() },
  { judul: 'Keadaan sejak', isi: ({ keaktifan }) => keaktifan.sejak },
  { judul: 'Suntingan terakhir', isi: ({ keaktifan }) => keaktifan.terakhir },
  { judul: 'Oleh', isi: ({ keaktifan }) => keaktifan.oleh },
  { judul: 'Nilai keterbukaan (%)', isi: dariIsi(({ nilai }) => nilai.persen) },
  { judul: 'Informasi wajib', isi: dariIsi(({ kelengkapan }) => kelengkapan.jumlah) },
  { judul: 'Ada', isi: dariIsi(({ kelengkapan }) => kelengkapan.ada) },
  { judul: 'Terlambat', isi: dariIsi(({ kelengkapan }) => kelengkapan.terlambat) },
  { judul: 'Belum ada', isi: dariIsi(({ kelengkapan }) => kelengkapan.belum) },
  { judul: 'Belum waktunya', isi: dariIsi(({ kelengkapan }) => kelengkapan.menunggu) },
  { judul: 'Isian terbit', isi: dariIsi(({ isian }) => isian.reduce((sum, { terbit }) => sum + terbit, 0)) },
  { judul: 'Naskah', isi: dariIsi(({ isian }) => isian.reduce((sum, { naskah }) => sum + naskah, 0)) },
  { judul: 'Kabar terbaru', isi: dariIsi(({ kabar }) => kabar) },
  { judul: 'Layanan desa', isi: dariIsi(({ layanan }) => layanan.jumlah) },
  { judul: 'Layanan diperiksa tahun ini', isi: dariIsi(({ layanan }) => layanan.tahunIni) },
  { judul: 'Pengaduan terbuka', isi: dariIsi(({ pengaduan }) => pengaduan.terbuka) },
  { judul: 'Pengaduan belum dijawab', isi: dariIsi(({ pengaduan }) => pengaduan.belumDijawab) },
  { judul: 'Median hari sampai dijawab', isi: dariIsi(({ pengaduan }) => pengaduan.hariJawab) },
  { judul: 'Temuan galat', isi: ({ temuan }) => temuan.galat },
  { judul: 'Temuan peringatan', isi: ({ temuan }) => temuan.peringatan },
  { judul: 'Tautan dalam yang putus', isi: ({ temuan }) => temuan.tautanMati },
  { judul: 'Tautan luar yang putus', isi: ({ tautan }) => tautan?.putus.length },
  { judul: 'Halaman', isi: ({ terbitan }) => terbitan?.halaman },
  { judul: 'Berat beranda (bita)', isi: ({ terbitan }) => terbitan?.beranda },
  { judul: 'Alamat', isi: ({ url }) => url },
  { judul: 'Kalimat', isi: ({ kalimat }) => kalimat },
];

interface BarisButir {
  laporan: LaporanDesa;
  butir: Kewajiban;
}

const KOLOM_BUTIR: readonly Kolom<BarisButir>[] = [
  ...SITUS.map(({ judul, isi }) => ({ judul, isi: ({ laporan }: BarisButir) => isi(laporan) })),
  { judul: 'Kode butir', isi: ({ butir }) => butir.kode },
  { judul: 'Informasi', isi: ({ butir }) => butir.nama },
  { judul: 'Golongan', isi: ({ butir }) => GOLONGAN[butir.golongan] },
  { judul: 'Keadaan', isi: ({ butir }) => STATUS_KEWAJIBAN[butir.status] },
  { judul: 'Tahun', isi: ({ butir }) => butir.tahun },
  { judul: 'Paling lambat', isi: ({ butir }) => butir.batas },
  { judul: 'Hari terlambat', isi: ({ butir }) => (butir.status === 'terlambat' ? butir.hari : undefined) },
  { judul: 'Tahun lalu yang ada', isi: ({ butir }) => tahunAda(butir) },
  { judul: 'Dasar', isi: ({ butir }) => butir.dasar.join('; ') },
  {
    judul: 'Alamat',
    isi: ({ laporan, butir }) => butir.tautan && `${laporan.url}${butir.tautan.path}`,
  },
];

function tahunAda({ lalu }: Kewajiban): string {
  return lalu
    .filter(({ ada }) => ada)
    .map(({ tahun }) => tahun)
    .join(', ');
}

interface BarisVersi {
  laporan: LaporanDesa;
  tahun: number;
  versi: Isi['anggaran'][number]['versi'][number];
}

const KOLOM_ANGGARAN: readonly Kolom<BarisVersi>[] = [
  ...SITUS.map(({ judul, isi }) => ({ judul, isi: ({ laporan }: BarisVersi) => isi(laporan) })),
  { judul: 'Tahun', isi: ({ tahun }) => tahun },
  { judul: 'Versi', isi: ({ versi }) => VERSI[versi.versi] },
  { judul: 'Keadaan', isi: ({ versi }) => (versi.terbit ? 'terbit' : 'naskah') },
  { judul: 'Tanggal dokumen', isi: ({ versi }) => versi.tanggal },
  { judul: 'Dokumen sumber', isi: ({ versi }) => versi.dokumen },
  { judul: 'Angka tidak cocok', isi: ({ versi }) => versi.jumlahTidakCocok },
  { judul: 'Yang tidak cocok', isi: ({ versi }) => versi.tidakCocok.join(' ') },
];

/** How a report calls the states of `keaktifan.ts`. */
export const KATA_KEAKTIFAN = {
  aktif: 'Aktif',
  pasif: 'Tidak aktif',
  'tidak-diketahui': 'Tidak diketahui',
} as const;

/** The three tables of these villages. */
export function tabelLaporan(reports: readonly LaporanDesa[]): Tabel[] {
  const items = reports.flatMap((laporan) =>
    (laporan.isi?.kewajiban ?? []).map((butir) => ({ laporan, butir })),
  );
  const versions = reports.flatMap((laporan) =>
    (laporan.isi?.anggaran ?? []).flatMap(({ tahun, versi }) =>
      versi.map((one) => ({ laporan, tahun, versi: one })),
    ),
  );
  return [
    tabel('desa', KOLOM_DESA, reports),
    tabel('informasi', KOLOM_BUTIR, items),
    tabel('anggaran', KOLOM_ANGGARAN, versions),
  ];
}

function tabel<Baris>(nama: string, kolom: readonly Kolom<Baris>[], rows: readonly Baris[]): Tabel {
  return {
    nama,
    judul: kolom.map(({ judul }) => judul),
    baris: rows.map((row) => kolom.map(({ isi }) => isi(row))),
  };
}

/** A table as CSV, from which no spreadsheet takes a formula. */
export function csvTabel({ judul, baris }: Tabel): string {
  const cell = (value: Nilai) => (typeof value === 'number' ? { angka: String(value) } : (value ?? ''));
  return csvExcel([judul, ...baris.map((row) => row.map(cell))]);
}
