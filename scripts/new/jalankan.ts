/** `balai new` from options to exit code; everything from outside comes in as an argument. */
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { EXIT } from '../lib/errors.ts';
import { zonaWaktu } from '../wilayah/zona.ts';
import { type Armada, bacaArmada } from './armada.ts';
import { bacaBawaan } from './bawaan.ts';
import { masalahDari } from './galat.ts';
import { laksanakan, type Pelaksanaan } from './laksanakan.ts';
import {
  daftar,
  daftarBerkas,
  daftarMasalah,
  type Hasil,
  hasilDari,
  jalurBerkas,
  langkahBerikut,
  ringkasan,
} from './laporan.ts';
import { periksaSlug, periksaTanggal, peringatan, tolakTakDikenal } from './periksa-opsi.ts';
import { bacaPermintaan, type Permintaan } from './permintaan.ts';
import { type Rencana, rencanakan } from './rencana.ts';

export interface NewOptions {
  kodes: readonly string[];
  kabupaten?: string | undefined;
  root: string;
  list: boolean;
  dryRun: boolean;
  json: boolean;
  slug?: string | undefined;
  /** Written into entries instead of today's date. */
  date?: string | undefined;
  /** Options that were typed but do not exist. */
  unknown?: readonly string[];
}

export interface NewOutput {
  /** Standard output. */
  out: (text: string) => void;
  /** Standard error: warnings, errors, progress. */
  err: (text: string) => void;
  /** True when standard error is a terminal that can redraw a line. */
  live: boolean;
  now: () => Date;
}

/**
 * Runs the command and returns its exit code (see `EXIT`; findings: some existed already, or something
 * needs attention). Problems of the command line and of the disk become output, not exceptions.
 */
export async function jalankan(options: NewOptions, output: NewOutput): Promise<number> {
  let hasil: Hasil = { created: [], skipped: [], errors: [] };
  let attention = false;
  try {
    tolakTakDikenal(options.unknown ?? []);
    const permintaan = await bacaPermintaan(options.kodes, options.kabupaten);
    const armada = bacaArmada(options.root);
    const plan = susun(options, permintaan, armada, output.now());
    const warnings = peringatan(permintaan, armada);
    for (const warning of warnings) output.err(`! ${warning}\n`);
    const done = options.list || options.dryRun ? angan(plan) : laksanakan(plan, options.root, output);
    hasil = done.hasil;
    attention = !options.list && (hasil.skipped.length > 0 || warnings.length > 0);
    if (!options.json) output.out(options.list ? daftar(plan) : penutup(plan, done, options));
  } catch (error) {
    hasil.errors.push(...masalahDari(error));
  }
  if (options.json) output.out(`${JSON.stringify(hasil, null, 2)}\n`);
  else output.err(daftarMasalah(hasil.errors));
  if (hasil.errors.length > 0) return EXIT.cannot;
  return attention ? EXIT.findings : EXIT.fine;
}

function susun(options: NewOptions, permintaan: Permintaan, armada: Armada, now: Date): Rencana {
  const { date, slug } = options;
  if (date !== undefined) periksaTanggal(date);
  if (slug !== undefined) periksaSlug(slug, permintaan, armada);
  const known = typeof armada.kabupaten === 'object' ? armada.kabupaten.zona_waktu : undefined;
  const hariIni: Tanggal = date ?? tanggalDi(known ?? zonaWaktu(permintaan.kabupaten.kode), now);
  return rencanakan({ ...permintaan, armada, bawaan: bacaBawaan(), hariIni, id: slug });
}

/** What a real run would report. */
function angan(plan: Rencana): Pelaksanaan {
  return { hasil: hasilDari(plan), kabupaten: plan.kabupaten.flatMap(jalurBerkas) };
}

function penutup(plan: Rencana, { hasil, kabupaten }: Pelaksanaan, options: NewOptions): string {
  const { dryRun, root } = options;
  return `${dryRun ? daftarBerkas(plan) : ''}${ringkasan(hasil, kabupaten, dryRun)}${dryRun ? '' : langkahBerikut(hasil, root)}`;
}
