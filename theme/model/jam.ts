/** Office hours per weekday, and how they are said in few lines. */
import { z } from 'zod';
import { POLA_JAM } from './pola.ts';

const HARI = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;
export type Hari = (typeof HARI)[number];

const NAMES: Record<Hari, string> = {
  senin: 'Senin',
  selasa: 'Selasa',
  rabu: 'Rabu',
  kamis: 'Kamis',
  jumat: 'Jumat',
  sabtu: 'Sabtu',
  minggu: 'Minggu',
};
/** schema.org dayOfWeek. */
const ENGLISH: Record<Hari, string> = {
  senin: 'Monday',
  selasa: 'Tuesday',
  rabu: 'Wednesday',
  kamis: 'Thursday',
  jumat: 'Friday',
  sabtu: 'Saturday',
  minggu: 'Sunday',
};

const TIME = '([01]\\d|2[0-3])[.:]([0-5]\\d)';
const HOURS = new RegExp(`^(?:tutup|${TIME}\\s*[-–]\\s*${TIME})$`);

/** The form is right and the office closes after it opens. */
function isJam(text: string): boolean {
  const match = HOURS.exec(text);
  if (!match) return false;
  const [, h1, m1, h2, m2] = match;
  return h1 === undefined || `${h1}${m1}` < `${h2}${m2}`;
}

const jamSehari = (day: Hari) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .refine(isJam, { params: { code: 'bad_hours' } })
    .optional()
    .meta({ label: NAMES[day], example: '08.00-15.00', format: POLA_JAM });

/** Hours of each day: `08.00-15.00` or `tutup`; a day that is not named is closed. */
export const jamLayanan = z.object({
  senin: jamSehari('senin'),
  selasa: jamSehari('selasa'),
  rabu: jamSehari('rabu'),
  kamis: jamSehari('kamis'),
  jumat: jamSehari('jumat'),
  sabtu: jamSehari('sabtu'),
  minggu: jamSehari('minggu'),
} satisfies Record<Hari, z.ZodType>);
export type JamLayanan = z.infer<typeof jamLayanan>;

export interface BarisJam {
  hari: string;
  jam: string;
}

/** Runs of days with the same hours become one line: `Senin–Kamis 08.00–15.00`. */
export function barisJam(hours: JamLayanan): BarisJam[] {
  const lines: { from: Hari; to: Hari; jam: string }[] = [];
  for (const day of HARI) {
    const jam = tampil(hours[day]);
    const last = lines.at(-1);
    if (last && last.jam === jam) last.to = day;
    else lines.push({ from: day, to: day, jam });
  }
  return lines.map(({ from, to, jam }) => ({ hari: rentang(from, to), jam }));
}

/**
 * One line for a small space: all open days, `Senin–Kamis 08.00–15.00, Jumat 08.00–11.00`; '' when never
 * open. A short day is not left out: who reads only this line would take it for a closed one.
 */
export function jamSingkat(hours: JamLayanan): string {
  return barisJam(hours)
    .filter(({ jam }) => jam !== 'Tutup')
    .map(({ hari, jam }) => `${hari} ${jam}`)
    .join(', ');
}

/** Open days for schema.org OpeningHoursSpecification: English day, `HH:MM` opening and closing. */
export function jamTerstruktur(hours: JamLayanan): { day: string; opens: string; closes: string }[] {
  return HARI.flatMap((day) => {
    const match = HOURS.exec(hours[day] ?? 'tutup');
    if (!match?.[1]) return [];
    return [{ day: ENGLISH[day], opens: `${match[1]}:${match[2]}`, closes: `${match[3]}:${match[4]}` }];
  });
}

function tampil(text: string | undefined): string {
  if (!text || text === 'tutup') return 'Tutup';
  return text.replaceAll(':', '.').replace(/\s*[-–]\s*/, '–');
}

function rentang(from: Hari, to: Hari): string {
  if (from === to) return NAMES[from];
  const adjacent = HARI.indexOf(to) - HARI.indexOf(from) === 1;
  return adjacent ? `${NAMES[from]}, ${NAMES[to]}` : `${NAMES[from]}–${NAMES[to]}`;
}
