/** What is left of a budget, or missing, in one sentence: the last question that people ask of it. */
import { type Anggaran, isRealisasi } from '../model/anggaran.ts';
import { hasilAnggaran } from '../model/hasil-anggaran.ts';
import { type PohonAnggaran, TOLERANSI } from '../model/hitung.ts';
import { formatTanggal } from '../model/tanggal.ts';
import { formatRupiah } from '../model/uang.ts';
import { akhirPeriode } from './anggaran.ts';

type Tree = Pick<PohonAnggaran, 'pendapatan' | 'belanja' | 'pembiayaan'>;

/** True where income and spending are not the same, and the source says nothing of what makes up for it. */
export function tanpaPembiayaan(tree: Tree): boolean {
  const plan = hasilAnggaran(tree, 'anggaran');
  const { anak, anggaran, realisasi } = tree.pembiayaan;
  const silent = anak.length === 0 && anggaran === 0 && !realisasi;
  return silent && plan !== undefined && Math.abs(plan.surplus) > TOLERANSI;
}

/** Undefined where nothing is left and nothing was missing. */
export function kalimatSisa(data: Pick<Anggaran, 'tahun' | 'versi'>, tree: Tree): string | undefined {
  if (tanpaPembiayaan(tree))
    return 'Pembiayaan, misalnya sisa uang tahun lalu, tidak tertulis di dokumen sumber. Jadi sisa akhirnya belum dapat dihitung.';
  const report = isRealisasi(data.versi) ? hasilAnggaran(tree, 'realisasi') : undefined;
  if (report) return sisaLaporan(data, report.silpa);
  const plan = hasilAnggaran(tree, 'anggaran');
  if (!plan || plan.surplus >= -TOLERANSI || plan.netto <= 0) return undefined;
  return `Belanja ${formatRupiah(-plan.surplus)} lebih besar daripada pendapatan. Kekurangannya ditutup dengan pembiayaan, misalnya sisa uang tahun lalu.`;
}

function sisaLaporan(data: Pick<Anggaran, 'tahun' | 'versi'>, silpa: number): string | undefined {
  const until = akhirPeriode(data);
  if (!until || Math.abs(silpa) <= TOLERANSI) return undefined;
  const day = formatTanggal(until);
  if (silpa < 0)
    return `Sampai ${day} uang yang keluar ${formatRupiah(-silpa)} lebih besar daripada yang masuk menurut laporan ini.`;
  if (data.versi === 'realisasi-akhir')
    return `Sisa uang tahun ${data.tahun} ${formatRupiah(silpa)} (SILPA) menjadi penerimaan tahun ${data.tahun + 1}.`;
  return `Sampai ${day} tersisa ${formatRupiah(silpa)}: sudah masuk, belum dipakai.`;
}
