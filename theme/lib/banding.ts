/** How the budgets of several villages are told: parts of their sums, and bars in which one is seen beside the middle. */
import { SUMBER_DANA, VERSI } from '../model/anggaran.ts';
import type { Bidang, DanaMasuk } from '../model/banding/bagian.ts';
import type { BagianJumlah, DesaBanding, LaporanBanding, Peserta } from '../model/banding/banding.ts';
import { formatTanggal } from '../model/tanggal.ts';
import { formatPersen, formatRingkas } from '../model/uang.ts';
import { BANYAK_WARNA, type Bagian, susun, warnaPos } from './anggaran.ts';

/** The fields of a sum, largest first. */
export function bagianBidang(parts: readonly BagianJumlah<Bidang>[]): Bagian[] {
  return berwarna(parts, (kode) => ({ kode: kode ?? '', uraian: 'Tidak dirinci' }));
}

/** The funds of a sum, largest first. */
export function bagianDana(parts: readonly BagianJumlah<DanaMasuk>[]): Bagian[] {
  return berwarna(parts, (kode) => ({ kode: '', uraian: kode ? SUMBER_DANA[kode] : 'Tidak dirinci' }));
}

/** Rounded for the eye, as all sums over villages are; the exact ones are in the open data. */
export function ringkasJumlah(sen: bigint): string {
  return `Rp${formatRingkas(Number(sen))}`;
}

/** An amount for each inhabitant, in whole rupiah. */
export function ringkasPerOrang(rupiah: number): string {
  return `Rp${formatRingkas(rupiah * 100)}`;
}

/** A share in percent as all pages write it: `43%`. */
export function ringkasPersen(percent: number): string {
  return formatPersen(percent, 100) ?? '';
}

/** `laporan semester 1`, `laporan akhir tahun`: what was reported, inside a sentence. */
export function kataLaporan(versi: LaporanBanding['versi']): string {
  return VERSI[versi].replace('Realisasi', 'laporan');
}

/**
 * What a village's figures are read from: `Laporan semester 1, 14 Juli 2026, dipakai 43%`. The report is named
 * where the plan is of another document.
 */
export function kataSumber({
  ringkas,
  terpakai,
}: Pick<DesaBanding<Peserta>, 'ringkas' | 'terpakai'>): string {
  const { rencana, laporan } = ringkas;
  const same = laporan?.versi === rencana.versi;
  const name = same ? besar(kataLaporan(rencana.versi)) : VERSI[rencana.versi];
  const used = laporan && terpakai !== undefined ? `dipakai ${ringkasPersen(terpakai)}` : '';
  const report = laporan && !same && used ? `${kataLaporan(laporan.versi)}: ${used}` : used;
  return [name, formatTanggal(rencana.tanggal), report].filter(Boolean).join(', ');
}

function besar(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How far one figure reaches on a bar, and where the middle of all stands, in percent of its length. */
export interface Batang {
  panjang: number;
  tengah: number;
}

/** How many times the middle a bar is long: one village that is far off must not make all others look alike. */
const SKALA = 2;

/** A bar on which the middle of all villages stands half way; what is far off ends with the bar. */
export function batang(value: number, tengah: number): Batang {
  return { panjang: persen(value, tengah * SKALA), tengah: 100 / SKALA };
}

/** A share of a hundred, with the middle where it is among all shares. */
export function batangPersen(value: number, tengah: number): Batang {
  return { panjang: persen(value, 100), tengah: persen(tengah, 100) };
}

function persen(part: number, whole: number): number {
  if (whole <= 0) return 0;
  return Math.round(Math.min(100, Math.max(0, (part / whole) * 100)) * 10) / 10;
}

/** As many as there are colours: the smallest of more are told together. */
function berwarna<K extends string>(
  parts: readonly BagianJumlah<K>[],
  name: (kode: K | undefined) => { kode: string; uraian: string },
): Bagian[] {
  const sorted = parts.toSorted((a, b) => (a.jumlah < b.jumlah ? 1 : a.jumlah > b.jumlah ? -1 : 0));
  const named = sorted.length > BANYAK_WARNA ? sorted.slice(0, BANYAK_WARNA - 1) : sorted;
  const rest = sorted.slice(named.length).reduce((sum, { jumlah }) => sum + jumlah, 0n);
  const all = [
    ...named.map(({ kode, jumlah }) => ({ ...name(kode), anggaran: Number(jumlah) })),
    ...(rest > 0n ? [{ kode: '', uraian: 'Lainnya', anggaran: Number(rest) }] : []),
  ];
  return susun(all.map((part, index) => ({ ...part, warna: warnaPos(part.kode, index) })));
}
