/** The day on which the benchmark's villages live; the build gets it as `--date`. */
import type { Tanggal } from '../../theme/model/tanggal.ts';

export const HARI_INI: Tanggal = '2026-11-21';
