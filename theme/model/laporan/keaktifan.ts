/**
 * Whether somebody still looks after a village's site: told by the days on which its files were edited, and
 * by nothing that a visitor does.
 */
import { selisihHari, type Tanggal, tambahHari } from '../tanggal.ts';

/** A village without an edit for longer than this counts as dormant, unless staff choose otherwise. In days. */
export const HARI_PASIF = 90;

/** The edits of one village's files. */
export interface Riwayat {
  /** Day of each edit, oldest first; a day with three edits stands three times. */
  hari: readonly Tanggal[];
  /** Who made the newest one, as the commit says. */
  oleh: string;
}

export type StatusKeaktifan = 'aktif' | 'pasif' | 'tidak-diketahui';

export interface Keaktifan {
  /** `tidak-diketahui` where git knows of no edit. */
  status: StatusKeaktifan;
  /** First day of that state. */
  sejak?: Tanggal;
  terakhir?: Tanggal;
  oleh?: string;
  /** Days since the last edit. */
  umur?: number;
  /** Edits in the last `batas` days. */
  belakangan: number;
  /** Edits by month, oldest first, the month of `today` last. */
  bulanan: { bulan: string; jumlah: number }[];
}

const BULAN_TAMPIL = 12;

/**
 * The state on that day. A village is active for `batas` days after each edit.
 * @param riwayat undefined where git knows nothing of the village
 * @param batas days
 */
export function keaktifan(riwayat: Riwayat | undefined, today: Tanggal, batas: number): Keaktifan {
  // A device whose clock is ahead must not keep a village awake for years.
  const days = (riwayat?.hari ?? []).map((day) => (day > today ? today : day));
  const bulanan = perBulan(days, today);
  const last = days.at(-1);
  if (riwayat === undefined || last === undefined)
    return { status: 'tidak-diketahui', belakangan: 0, bulanan };
  const umur = selisihHari(last, today);
  const awake = umur <= batas;
  return {
    status: awake ? 'aktif' : 'pasif',
    sejak: awake ? mulaiAktif(days, batas) : tambahHari(last, batas + 1),
    terakhir: last,
    oleh: riwayat.oleh,
    umur,
    belakangan: days.filter((day) => selisihHari(day, today) <= batas).length,
    bulanan,
  };
}

/** The edit that began the last span without a dormant day. */
function mulaiAktif(days: readonly Tanggal[], batas: number): Tanggal | undefined {
  let start = days.at(-1);
  for (const day of days.toReversed()) {
    if (start !== undefined && selisihHari(day, start) > batas + 1) break;
    start = day;
  }
  return start;
}

function perBulan(days: readonly Tanggal[], today: Tanggal): Keaktifan['bulanan'] {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  const months = Array.from({ length: BULAN_TAMPIL }, (_, back) => bulanSebelum(today, back)).reverse();
  return months.map((bulan) => ({ bulan, jumlah: counts.get(bulan) ?? 0 }));
}

/** `2026-11`, that many months before. */
function bulanSebelum(day: Tanggal, back: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** No person edits so many villages at one stroke. */
const BANYAK = 10;

/**
 * True for a change by a machine: it touched ten villages or more at once, or several that are more than half of
 * the fleet. An import, a rename of a field, a move of folders; nobody looked after a village with it.
 * @param touched how many villages it touched
 * @param all how many the fleet has
 */
export function isMassal(touched: number, all: number): boolean {
  return touched > 1 && (touched >= BANYAK || touched * 2 > all);
}
