/**
 * Economic account or activity? Both are printed as digits and dots, and `5.1` is Belanja Pegawai, the
 * bidang of disasters or, in newer OpenSID, the first bidang behind the 5 of spending. The part of the
 * table, the name beside the code and the habit of the other rows decide.
 */
import { accountCode, activityCode, type CodeText } from './code.ts';
import { likeAccount, likeActivity } from './names.ts';

export type Section = '4' | '5' | '6';

export type Axis =
  | { axis: 'akun'; kode: string }
  | { axis: 'kegiatan'; kode: string }
  /** An account inside an activity. */
  | { axis: 'dalam'; kode: string; kegiatan: string };

/** How a sheet writes codes that begin with 5, where the name does not tell. */
export type Habit = 'akun' | 'bidang' | 'awalan';

export interface Where {
  section: Section | undefined;
  /** The activity whose accounts would follow now. */
  kegiatan: string | undefined;
  habit: Habit;
}

/** Which code of the model a row means; undefined when it means none. */
export function resolve(code: CodeText, description: string, where: Where): Axis | undefined {
  const { parts } = code;
  if (code.activity) return inside(accountCode(parts), activityCode(code.activity));
  const joined = combined(parts);
  if (joined) return joined;
  const [first = ''] = parts;
  if (first === '00') return activity([parts.at(-1) ?? '']);
  if (isActivityByShape(parts)) return activity(parts);
  const number = Number(first);
  if (number >= 1 && number <= 3) return isElsewhere(parts, description, where) ? undefined : activity(parts);
  if (number === 4) return where.section === '5' ? activity(parts) : account(parts, where);
  if (number === 6) return account(parts, where);
  if (number === 5) return five(parts, description, where);
  return undefined;
}

/** `1 Pendapatan Asli Desa` below the title of income is a number in a list, and no field of spending. */
function isElsewhere(parts: string[], description: string, { section }: Where): boolean {
  if (section !== '4' && section !== '6') return false;
  return !/bidang/i.test(description) && likeActivity(activityCode(parts) ?? '', description) < 0.5;
}

/** What the name beside a code that begins with 5 says; undefined when it does not say. */
export function habitOf(code: CodeText, description: string): Habit | undefined {
  const { parts } = code;
  if (code.activity || Number(parts[0]) !== 5 || isActivityByShape(parts) || parts.length < 2)
    return undefined;
  const scores = scoresOf(parts, description);
  const [best, second] = scores.toSorted((a, b) => b.score - a.score);
  return best && best.score >= 0.6 && best.score > (second?.score ?? 0) ? best.habit : undefined;
}

function five(parts: string[], description: string, where: Where): Axis | undefined {
  if (parts.length === 1) {
    const disaster = /bencana|darurat|mendesak/i.test(description) && !/^\s*belanja\s*$/i.test(description);
    return disaster ? activity(['5']) : account(parts, { ...where, kegiatan: undefined });
  }
  const habit = habitOf({ parts, range: false }, description) ?? where.habit;
  if (habit === 'bidang') return activity(parts);
  if (habit === 'awalan') return activity(parts.slice(1));
  return account(parts, where);
}

function scoresOf(parts: string[], description: string): { habit: Habit; score: number }[] {
  const own = activityCode(parts);
  const behind = activityCode(parts.slice(1));
  return [
    { habit: 'akun', score: likeAccount(accountCode(parts) ?? '', description) },
    { habit: 'bidang', score: own ? likeActivity(own, description) : 0 },
    { habit: 'awalan', score: behind ? likeActivity(behind, description) : 0 },
  ];
}

/** `01.02`, `02.03.10`: two digits each, the first of them 01 to 05. */
function isActivityByShape(parts: readonly string[]): boolean {
  return /^0[1-5]$/.test(parts[0] ?? '') && parts.every((part) => part.length === 2) && parts.length <= 3;
}

/**
 * `01.01.01.5.1.1.01` or `1.1.1.5.1.`: the activity in front of the account, in one code or in two cells. No account
 * has five parts of which the fourth is one digit.
 */
function combined(parts: string[]): Axis | undefined {
  if (parts.length < 5 || parts[3] !== '5') return undefined;
  return inside(accountCode(parts.slice(3)), activityCode(parts.slice(0, 3)));
}

function activity(parts: readonly string[]): Axis | undefined {
  const kode = activityCode(parts);
  return kode === undefined ? undefined : { axis: 'kegiatan', kode };
}

function account(parts: readonly string[], where: Where): Axis | undefined {
  const kode = accountCode(parts);
  if (kode === undefined) return undefined;
  return kode.startsWith('5.') && where.kegiatan ? inside(kode, where.kegiatan) : { axis: 'akun', kode };
}

function inside(kode: string | undefined, kegiatan: string | undefined): Axis | undefined {
  return kode === undefined || kegiatan === undefined ? undefined : { axis: 'dalam', kode, kegiatan };
}
