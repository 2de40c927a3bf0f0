/** The day on which the benchmark's villages live; the build gets it as `--date`. */
import type { Tanggal } from '../../theme/model/tanggal.ts';

export const HARI_INI: Tanggal = '2026-11-21';

const DAY_MS = 86_400_000;

/** That many days after `date`, or before it when negative. */
export function hari(date: Tanggal, days: number): Tanggal {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
