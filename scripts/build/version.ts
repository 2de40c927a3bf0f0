/**
 * `dist/<desa>/versi.json`: from what a finished site was made and for which days it holds. It lies
 * inside the site and is switched with it, so it can never speak of another version than the one there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identitas } from '../../theme/model/desa.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { VERSION_FILE } from './layout.ts';

export interface Version {
  /** Hash of everything that the site was made from. */
  masukan: string;
  /** First day for which it holds, '' when it always did. */
  sejak: Tanggal | '';
  /** First day on which it no longer holds, '' when no day is known. */
  sampai: Tanggal | '';
  /** Number of HTML pages. */
  halaman: number;
  /** SHA-256 of each inlined stylesheet, as the header policy names it. */
  gaya: string[];
  identitas: Identitas;
  /** Hash of what the regency's portal reads of it; none before there was a portal. */
  ringkasan?: string;
}

/** The version of the site in that folder, or undefined when there is none that can be trusted. */
export function readVersion(folder: string): Version | undefined {
  try {
    const version = JSON.parse(readFileSync(join(folder, VERSION_FILE), 'utf8')) as Partial<Version>;
    if (typeof version.masukan !== 'string' || !version.identitas) return undefined;
    // One hash as text is how earlier versions wrote it.
    return { ...(version as Version), gaya: [version.gaya ?? []].flat() };
  } catch {
    return undefined;
  }
}

/** True when the site, made from the same input, still shows the right things on that day. */
export function holdsOn(version: Pick<Version, 'sejak' | 'sampai'>, day: Tanggal): boolean {
  return (version.sejak === '' || version.sejak <= day) && (version.sampai === '' || day < version.sampai);
}

/** The days around `day` between which nothing appears or disappears by itself. */
export function validity(changes: readonly Tanggal[], day: Tanggal): Pick<Version, 'sejak' | 'sampai'> {
  return {
    sejak: changes.filter((change) => change <= day).at(-1) ?? '',
    sampai: changes.find((change) => change > day) ?? '',
  };
}
