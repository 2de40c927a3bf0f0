/** Checks of the command line against each other and against the fleet. */
import { isTanggal } from '../../theme/model/tanggal.ts';
import { isSlug, slugify } from '../../theme/model/teks.ts';
import type { Armada } from './armada.ts';
import { NewError, usageError } from './galat.ts';
import type { Permintaan } from './permintaan.ts';
import { MAX_LABEL } from './slug.ts';

/** Refuses options that do not exist: a misspelt `--dry-run` would otherwise write. */
export function tolakTakDikenal(names: readonly string[]): void {
  if (names.length === 0) return;
  const hint = '`npm run balai -- new --help` lists all options.';
  throw new NewError(names.map((name) => ({ kode: '', message: `There is no option --${name}.`, hint })));
}

/** Refuses a --date that is no day. */
export function periksaTanggal(date: string): void {
  if (isTanggal(date)) return;
  throw usageError(`--date ${date} is not a day of the calendar.`, 'Write it like --date 2026-11-24.');
}

/** Refuses a --slug for several villages, one that cannot be an address, and one that is taken. */
export function periksaSlug(slug: string, { diminta }: Permintaan, armada: Armada): void {
  const [village] = diminta;
  if (!village || diminta.length > 1) {
    throw usageError('--slug names one village, but several are asked for.', 'Give one code with --slug.');
  }
  if (!isSlug(slug) || slug.length > MAX_LABEL) {
    const example = slugify(slug).slice(0, 40).replace(/-+$/, '') || slugify(village.nama);
    throw usageError(
      `--slug ${slug} cannot be an address.`,
      `Use small letters, digits and single dashes, at most ${MAX_LABEL}, e.g. --slug ${example}.`,
    );
  }
  if (armada.ids.has(slug) && armada.kodes.get(village.kode) !== slug) {
    throw usageError(`sites/${slug}/ belongs to another village.`, 'Choose another --slug.');
  }
}

/** What works, but staff should know. */
export function peringatan({ semuaKabupaten, kabupaten }: Permintaan, armada: Armada): string[] {
  if (armada.kabupaten === 'broken') {
    return ['sites/kabupaten.yaml has faults; `npm run balai -- check` names them.'];
  }
  const home = armada.kabupaten === undefined ? kabupaten.kode : armada.kabupaten.kode;
  const strangers = semuaKabupaten.filter(({ kode }) => home !== undefined && kode !== home);
  if (strangers.length === 0) return [];
  const names = strangers.map(({ kode, nama }) => `${kode} ${nama}`).join(', ');
  return [
    `The fleet is that of regency ${home}, but some of these villages lie in ${names}; they will show the services of ${home}.`,
  ];
}
