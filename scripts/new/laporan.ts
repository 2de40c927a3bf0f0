/** What `balai new` says when it is done, for people and for programs. */
import { count } from '../lib/format.ts';
import { PROJECT } from '../lib/options.ts';
import type { Masalah } from './galat.ts';
import type { Paket, Rencana } from './rencana.ts';

/** The document of `--json`. */
export interface Hasil {
  created: { id: string; kode: string; nama: string }[];
  skipped: { id: string; kode: string; reason: string }[];
  errors: Masalah[];
}

/** More villages than this are counted, not named. */
const NAMED = 12;

/** The plan as the result of a run in which everything was written. */
export function hasilDari(plan: Rencana): Hasil {
  return {
    created: plan.desa.map(({ id, wilayah }) => ({ id, kode: wilayah.kode, nama: wilayah.nama })),
    skipped: plan.dilewati,
    errors: [],
  };
}

/** One line a village: code, id, name, and whether it is there already. */
export function daftar(plan: Rencana): string {
  const rows = [
    ...plan.desa.map(({ id, wilayah }) => [wilayah.kode, id, `${wilayah.nama} (${wilayah.kecamatan})`]),
    ...plan.dilewati.map(({ id, kode }) => [kode, id, 'exists already']),
  ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const width = Math.max(0, ...rows.map(([, id = '']) => id.length));
  return rows.map(([kode = '', id = '', note = '']) => `${kode}  ${id.padEnd(width)}  ${note}\n`).join('');
}

/** The files that a real run would write, village by village. */
export function daftarBerkas(plan: Rencana): string {
  return [...plan.kabupaten, ...plan.desa.flatMap(({ paket }) => paket)]
    .flatMap((paket) => jalurBerkas(paket).map((path) => `${path}\n`))
    .join('');
}

/** The closing summary. `kabupaten`: the paths of the regency's files that are new. */
export function ringkasan(hasil: Hasil, kabupaten: readonly string[], dryRun: boolean): string {
  const lines: string[] = [];
  const { created, skipped } = hasil;
  if (kabupaten.length > 0) {
    const rest = kabupaten.length - 1;
    const shared = rest > 0 ? ` and ${count(rest, 'file')} in content/_kabupaten/` : '';
    lines.push(`${dryRun ? 'Would create' : 'Created'} sites/kabupaten.yaml${shared}.`);
  }
  if (created.length > 0) {
    lines.push(`${dryRun ? 'Would create' : 'Created'} ${count(created.length, 'village')}:`);
    lines.push(...created.slice(0, NAMED).map(({ id, kode, nama }) => `  ${kode}  ${id}  ${nama}`));
    if (created.length > NAMED) lines.push(`  ... and ${created.length - NAMED} more`);
  }
  if (skipped.length > 0) {
    lines.push(
      `Left as ${skipped.length === 1 ? 'it is' : 'they are'}, because already there: ${count(skipped.length, 'village')}`,
    );
    lines.push(...skipped.slice(0, NAMED).map(({ id, kode }) => `  ${kode}  sites/${id}/`));
    if (skipped.length > NAMED) lines.push(`  ... and ${skipped.length - NAMED} more`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What to run next, in the same folder. */
export function langkahBerikut({ created }: Hasil, root: string): string {
  const [first] = created;
  if (!first) return '';
  const where = root === PROJECT ? '' : ` --root ${/^[\w./~-]+$/.test(root) ? root : `"${root}"`}`;
  return [
    `Fill in sites/${first.id}/situs.yaml and content/${first.id}/; entries with \`terbit: false\` are drafts.`,
    `See it:       npm run balai -- dev --site ${first.id}${where}`,
    `Make all:     npm run balai -- build${where}`,
    '',
  ].join('\n');
}

/** Errors as lines for the terminal. */
export function daftarMasalah(problems: readonly Masalah[]): string {
  return problems.map(({ message, hint }) => `✗ ${message}\n  → ${hint}\n`).join('');
}

/** Paths from the root. */
export function jalurBerkas(paket: Paket): string[] {
  return paket.berkas.map(({ path }) => `${paket.folder}/${path}`);
}
