/** A span of days in which something is open: an aid programme takes applications, an employer takes letters. */
import { hariBerikut, type Tanggal, tanggal } from './tanggal.ts';

/** Merged into the schema of a type that opens and closes; goes with {@link urutMasa}. */
export const bermasa = {
  dibuka: tanggal().optional().meta({ label: 'Dibuka', hint: 'Hari pertama warga dapat mendaftar.' }),
  ditutup: tanggal()
    .optional()
    .meta({ label: 'Ditutup', hint: 'Hari terakhir warga dapat mendaftar.', ends: true }),
};

/** What a span needs; either end may be missing. */
export interface Bermasa {
  dibuka?: Tanggal | undefined;
  ditutup?: Tanggal | undefined;
}

/** Arguments of `refine`: nothing closes before it opens. */
export const urutMasa: [
  check: (data: Bermasa) => boolean,
  problem: { path: string[]; params: { code: string } },
] = [
  ({ dibuka, ditutup }) => !dibuka || !ditutup || dibuka <= ditutup,
  { path: ['ditutup'], params: { code: 'ends_before_start' } },
];

export type Masa = 'menunggu' | 'terbuka' | 'tertutup';

/** `menunggu` before its first day, `tertutup` after its last; without dates it is always open. */
export function masa({ dibuka, ditutup }: Bermasa, today: Tanggal): Masa {
  if (dibuka && today < dibuka) return 'menunggu';
  return ditutup && today > ditutup ? 'tertutup' : 'terbuka';
}

/** The days on which {@link masa} becomes another. */
export function hariMasa({ dibuka, ditutup }: Bermasa): Tanggal[] {
  return [...(dibuka ? [dibuka] : []), ...(ditutup ? [hariBerikut(ditutup)] : [])];
}
