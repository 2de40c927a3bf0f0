/** Hours of an event as operators write them (`08.00-11.00`, `Mulai 07.00`), read for calendars. */

import type { Agenda } from './agenda.ts';
import { hariBerikut, type Tanggal } from './tanggal.ts';

export interface JamAcara {
  /** `HH:MM` */
  mulai: string;
  /** Undefined when nobody knows: `sampai selesai`. */
  selesai?: string;
}

const TIME = /(?<!\d)([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d])/g;
/** What may stand around the times; other words (`bakda isya`) mean something that no clock shows. */
const WORDS = /^(?:mulai|pukul|jam|pkl|sampai|selesai|hingga|sd|s\/d|wib|wita|wit|dan|[-–—.,]|\s)*$/;

/** One or two times; undefined when the text says anything else. */
export function bacaJamAcara(text: string): JamAcara | undefined {
  const times = [...text.matchAll(TIME)].map(([, hour = '', minute]) => `${hour.padStart(2, '0')}:${minute}`);
  const rest = text.replace(TIME, ' ').toLowerCase().replaceAll('s.d', 'sd');
  const [mulai, selesai] = times;
  if (!mulai || times.length > 2 || !WORDS.test(rest)) return undefined;
  return selesai && selesai !== mulai ? { mulai, selesai } : { mulai };
}

/** A point on the clock of the village's zone. */
export interface Saat {
  hari: Tanggal;
  /** `HH:MM` */
  jam: string;
}

/** When an event begins and ends on the clock; undefined for whole days, which several days always are. */
export function waktuAcara({
  mulai,
  selesai,
  jam,
}: Pick<Agenda, 'mulai' | 'selesai' | 'jam'>): { mulai: Saat; selesai?: Saat } | undefined {
  const hours = jam === undefined ? undefined : bacaJamAcara(jam);
  if (!hours || (selesai && selesai !== mulai)) return undefined;
  const start = { hari: mulai, jam: hours.mulai };
  if (!hours.selesai) return { mulai: start };
  // What ends before it begins goes on past midnight.
  const lastDay = hours.selesai < hours.mulai ? hariBerikut(mulai) : mulai;
  return { mulai: start, selesai: { hari: lastDay, jam: hours.selesai } };
}
