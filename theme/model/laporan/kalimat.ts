/** The sentence that is sent to a village: what is missing and since when, in words that ask for one thing first. */
import { formatTanggal } from '../tanggal.ts';
import { type Kelengkapan, type Kewajiban, kewajibanMenjelang, kewajibanTerlambat } from './kewajiban.ts';
import type { BahanLaporan } from './laporan.ts';

/** Deadlines nearer than this are worth a word. In days. */
const SEGERA = 30;
/** Nobody reads more clauses than these in a chat. */
const TERBANYAK = 3;

/** `Desa Sukamaju: RKP Desa (2026) belum ada di situs, tenggatnya 31 Januari 2026; ...` */
export function kalimatDesa(bahan: BahanLaporan): string {
  const clauses = klausa(bahan).slice(0, TERBANYAK);
  return `${bahan.nama}: ${clauses.join('; ') || beres(bahan)}.`;
}

function klausa(bahan: BahanLaporan): string[] {
  const { isi, temuan } = bahan;
  if (!isi) return ['isian identitas situsnya rusak, jadi situs tidak dapat diperbarui'];
  return [
    ...(temuan.ditahan ? ['pembaruan situs tertahan karena ada isian yang salah'] : []),
    ...terlambat(isi.kewajiban),
    ...pengaduan(isi.pengaduan.belumDijawab, isi.pengaduan.tertua),
    ...menjelang(isi.kewajiban),
    ...pasif(bahan),
    ...belum(isi.kelengkapan),
  ];
}

function terlambat(items: readonly Kewajiban[]): string[] {
  const [first, ...others] = kewajibanTerlambat(items);
  if (!first?.batas) return [];
  const rest = others.length > 0 ? [`${others.length} informasi lain juga terlambat`] : [];
  return [`${sebut(first)} belum ada di situs, tenggatnya ${formatTanggal(first.batas)}`, ...rest];
}

function pengaduan(waiting: number, oldest: number | undefined): string[] {
  if (waiting === 0) return [];
  const since = oldest ? `, yang terlama ${oldest} hari` : '';
  return [`${waiting} pengaduan belum dijawab${since}`];
}

function menjelang(items: readonly Kewajiban[]): string[] {
  const next = kewajibanMenjelang(items)[0];
  if (!next?.batas || (next.hari ?? 0) > SEGERA) return [];
  return [`${sebut(next)} ditunggu paling lambat ${formatTanggal(next.batas)}`];
}

function pasif({ keaktifan: { status, terakhir } }: BahanLaporan): string[] {
  if (status !== 'pasif' || !terakhir) return [];
  return [`situs tidak diperbarui sejak ${formatTanggal(terakhir)}`];
}

function belum({ belum: missing, terlambat: late }: Kelengkapan): string[] {
  return missing > 0 ? [`${missing} informasi wajib ${late > 0 ? 'lain ' : ''}belum ada di situs`] : [];
}

function beres({ isi }: BahanLaporan): string {
  return isi?.kelengkapan.menunggu
    ? 'semua informasi wajib yang sudah waktunya ada di situs'
    : 'semua informasi wajib sudah ada di situs';
}

/** `laporan realisasi APB Desa akhir tahun (2025)`: names in capitals stay as they are. */
function sebut({ nama, tahun }: Kewajiban): string {
  const small = /^\p{Lu}\p{Ll}/u.test(nama) ? nama.charAt(0).toLowerCase() + nama.slice(1) : nama;
  return tahun === undefined ? small : `${small} (${tahun})`;
}
