/**
 * Plain calendar dates, `YYYY-MM-DD`. They are strings on purpose: comparing them is comparing text,
 * and no time zone can shift them to another day.
 */
import { z } from 'zod';
import { POLA_TANGGAL } from './pola.ts';

/** A date as it stands in a file, e.g. `2026-11-24`. */
export type Tanggal = string;

export const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a real day of the Gregorian calendar between 1900 and 2199. */
export function isTanggal(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2199) return false;
  const utc = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(text);
}

/** Schema of a date field. */
export const tanggal = () =>
  z
    .string()
    .refine(isTanggal, { params: { code: 'bad_date' } })
    .meta({ widget: 'date', example: '2026-11-24', format: POLA_TANGGAL });

/** `24 November 2026`; with `weekday`, `Selasa, 24 November 2026`. */
export function formatTanggal(date: Tanggal, { weekday = false } = {}): string {
  const [year, month, day] = parts(date);
  const plain = `${day} ${BULAN[month - 1]} ${year}`;
  return weekday ? `${namaHari(date)}, ${plain}` : plain;
}

/** Day and short month for a calendar leaf: `{ hari: '24', bulan: 'Nov' }`. */
export function lembarTanggal(date: Tanggal): { hari: string; bulan: string } {
  const [, month, day] = parts(date);
  return { hari: String(day), bulan: (BULAN[month - 1] ?? '').slice(0, 3) };
}

/** A span in words: `24 November 2026`, `24–26 November 2026`, `30 November – 2 Desember 2026`. */
export function formatRentang(from: Tanggal, to?: Tanggal): string {
  if (!to || to === from) return formatTanggal(from);
  const [y1, m1, d1] = parts(from);
  const [y2, m2] = parts(to);
  if (y1 !== y2) return `${formatTanggal(from)} – ${formatTanggal(to)}`;
  if (m1 !== m2) return `${d1} ${BULAN[m1 - 1]} – ${formatTanggal(to)}`;
  return `${d1}–${formatTanggal(to)}`;
}

/** Indonesian name of the weekday. */
export function namaHari(date: Tanggal): string {
  return HARI[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The day after, across months and years. */
export function hariBerikut(date: Tanggal): Tanggal {
  return tambahHari(date, 1);
}

/** That many days after, or before when negative, across months and years. */
export function tambahHari(date: Tanggal, days: number): Tanggal {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** How many days lie between two days: 0 on the same day, 1 from one day to the next. */
export function selisihHari(from: Tanggal, to: Tanggal): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The date that a clock on the wall of that zone shows; the only place where a clock becomes a date. */
export function tanggalDi(zone: string, now: Date): Tanggal {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
}

function parts(date: Tanggal): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
