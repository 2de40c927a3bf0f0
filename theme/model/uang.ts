/**
 * Money as whole sen in a plain integer. The largest village budget is some 10^13 sen; integers are
 * exact to 9 x 10^15, so sums never round. Display rounds to rupiah only where it says so.
 */
import { z } from 'zod';
import { POLA_UANG } from './pola.ts';

/** An amount in sen (1 rupiah = 100 sen). */
export type Sen = number;

/** Largest amount accepted: 10 trillion rupiah, a thousand times the largest village. */
const MAX_RUPIAH = 10_000_000_000_000;

/** Sign and `Rp` in either order, the figure, and the `,-` that ends a sum on paper. */
const AMOUNT = /^(\()?\s*(-)?\s*(?:Rp\.?)?\s*(-)?\s*(\d[\d.,]*?)(?:[.,]-{1,2})?\s*(\))?$/i;

/**
 * Reads an amount as people and spreadsheets write it: `1.220.937.619,09`, `Rp 964.073.000`,
 * `(17.856.346,00)`, `-5000`, `Rp50.000,-`, `1220937619.09`, or a number. Returns sen, or undefined when
 * it is none. A single dot followed by exactly three digits is a thousands separator, as everywhere in
 * Indonesia. Spaces do not group: two amounts in one cell must not become a third.
 */
export function parseUang(value: unknown): Sen | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return undefined;
  const match = AMOUNT.exec(value.trim().replace(/[\u2212\u2013]/g, '-'));
  if (!match || Boolean(match[1]) !== Boolean(match[5]) || (match[2] && match[3])) return undefined;
  const digits = split(match[4] ?? '');
  if (!digits) return undefined;
  const sen = Number(digits.whole) * 100 + Number(digits.cents.padEnd(2, '0'));
  if (!(sen <= MAX_RUPIAH * 100)) return undefined;
  return match[1] || match[2] || match[3] ? 0 - sen : sen;
}

function fromNumber(value: number): Sen | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > MAX_RUPIAH) return undefined;
  const sen = Math.round(value * 100);
  // Sums of a spreadsheet carry noise far behind the sen; a third decimal that was meant is no amount.
  const isWholeSen = Math.abs(value * 100 - sen) < 0.01 || Number(value.toFixed(2)) === value;
  return isWholeSen ? sen + 0 : undefined;
}

function split(text: string): { whole: string; cents: string } | undefined {
  const indonesian = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text);
  if (indonesian) return { whole: (indonesian[1] ?? '').replaceAll('.', ''), cents: indonesian[2] ?? '' };
  const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (english) return { whole: (english[1] ?? '').replaceAll(',', ''), cents: english[2] ?? '' };
  return undefined;
}

/** Schema of an amount: a number or text in a file, sen in the program. */
export const uang = () =>
  z
    .union([z.number(), z.string()])
    .refine((value) => parseUang(value) !== undefined, { params: { code: 'bad_money' } })
    .transform((value) => parseUang(value) ?? 0)
    .meta({ widget: 'money', example: '96.400.000', format: POLA_UANG });

const ONE = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
const TWO = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/** `Rp1.839.335.000`; sen are shown only where there are some: `Rp1.220.937.619,09`. */
export function formatRupiah(sen: Sen): string {
  return `${sen < 0 ? '−' : ''}Rp${formatAngka(Math.abs(sen))}`;
}

/** The figure alone, for table cells under a heading that says rupiah. */
export function formatAngka(sen: Sen): string {
  const sign = sen < 0 ? '−' : '';
  const abs = Math.abs(sen);
  const cents = abs % 100;
  const rupiah = bertitik((abs - cents) / 100);
  return sign + (cents === 0 ? rupiah : `${rupiah},${String(cents).padStart(2, '0')}`);
}

/** Short and rounded, for headings and charts: `795 juta`, `1,84 miliar`, `1,32 triliun`. */
export function formatRingkas(sen: Sen): string {
  const rupiah = Math.abs(sen) / 100;
  const sign = sen < 0 && rupiah >= 0.5 ? '−' : '';
  if (rupiah >= 999_995_000_000) return `${sign}${TWO.format(rupiah / 1e12)} triliun`;
  if (rupiah >= 999_500_000) return `${sign}${TWO.format(rupiah / 1e9)} miliar`;
  if (rupiah >= 999_500)
    return `${sign}${rupiah < 9_950_000 ? ONE.format(rupiah / 1e6) : bertitik(rupiah / 1e6)} juta`;
  return sign + bertitik(rupiah);
}

/** Whole thousands with dots, rounded: a page of figures asks for them by the hundred, and `Intl` takes its time. */
function bertitik(number: number): string {
  let left = String(Math.round(number));
  let text = '';
  for (; left.length > 3; left = left.slice(0, -3)) text = `.${left.slice(-3)}${text}`;
  return left + text;
}

/** Share in whole percent, e.g. `74%`; undefined when there is no whole to be part of. */
export function formatPersen(part: Sen, whole: Sen): string | undefined {
  if (whole === 0) return undefined;
  const percent = (part / whole) * 100;
  const rounded =
    percent > 0 && percent < 1 ? '<1' : percent > 99 && percent < 100 ? '99' : `${Math.round(percent)}`;
  return `${rounded.replace('-', '−')}%`;
}
