/**
 * The budgets of all villages as open data: for each year one CSV and one JSON, described by a Frictionless
 * Data Package. One village is read at a time, so that memory does not grow with the fleet; a year in which no
 * village changed anything is taken over from the portal that stands.
 */
import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  csvDokumen,
  jsonDokumen,
  KEPALA_CSV,
  type PemilikAnggaran,
} from '../../../theme/model/banding/data-gabungan.ts';
import { type BerkasTahun, paketGabungan, sumberData } from '../../../theme/model/banding/paket.ts';
import { writeWhole } from '../../lib/write.ts';
import { GrowingFile } from './growing-file.ts';
import { publishedBudgets } from './published.ts';

export interface BudgetSite extends PemilikAnggaran {
  /** Folder of the published site. */
  site: string;
  /** Years that the village has, with the fingerprint of each. */
  anggaran: readonly { tahun: number; sidik: string }[];
}

export interface OpenDataOptions {
  /** Folder that the files are written into. */
  target: string;
  /** The same folder of the portal that stands now, where there is one. */
  previous: string | undefined;
  sites: readonly BudgetSite[];
  /** What the data package says besides its files. */
  paket: Parameters<typeof paketGabungan>[0];
}

/** Writes the files of all years, and says what they are; newest year first. */
export async function writeOpenData(options: OpenDataOptions): Promise<BerkasTahun[]> {
  const { target, previous, paket } = options;
  const sites = options.sites.toSorted((a, b) => (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0));
  const years = [...new Set(sites.flatMap(({ anggaran }) => anggaran.map(({ tahun }) => tahun)))];
  const known = previous ? readPackage(previous) : new Map<number, BerkasTahun>();
  mkdirSync(target, { recursive: true });
  const written: BerkasTahun[] = [];
  for (const tahun of years.sort((a, b) => b - a)) {
    const sidik = fingerprint(sites, tahun);
    const before = known.get(tahun);
    const same = before?.sidik === sidik && previous !== undefined && takeOver(before, previous, target);
    written.push(same ? before : await writeYear(target, sites, tahun, sidik));
  }
  writeWhole(join(target, 'datapackage.json'), `${JSON.stringify(paketGabungan(paket, written), null, 2)}\n`);
  return written;
}

async function writeYear(
  target: string,
  sites: readonly BudgetSite[],
  tahun: number,
  sidik: string,
): Promise<BerkasTahun> {
  const names = { csv: `anggaran-${tahun}.csv`, json: `anggaran-${tahun}.json` };
  const csv = await GrowingFile.begin(join(target, names.csv));
  const json = await GrowingFile.begin(join(target, names.json));
  const counts = { desa: 0, baris: 0 };
  try {
    await csv.add(KEPALA_CSV);
    let separator = '[\n';
    for (const site of sites) {
      const before = counts.baris;
      for (const document of publishedBudgets(site.site, tahun)) {
        await csv.add(csvDokumen(site, document));
        await json.add(`${separator}${jsonDokumen(site, document)}`);
        separator = ',\n';
        counts.baris += document.rincian.length;
      }
      if (counts.baris > before) counts.desa++;
    }
    await json.add(separator === '[\n' ? '[]\n' : '\n]\n');
    return {
      tahun,
      sidik,
      ...counts,
      csv: { nama: names.csv, ...(await csv.finish()) },
      json: { nama: names.json, ...(await json.finish()) },
    };
  } catch (error) {
    await Promise.all([csv.abandon(), json.abandon()]);
    throw error;
  }
}

/** Everything that the files of a year are made from. */
function fingerprint(sites: readonly BudgetSite[], tahun: number): string {
  const hash = createHash('sha256').update(KEPALA_CSV);
  for (const { kode, kecamatan, namaLengkap, anggaran } of sites) {
    const own = anggaran.find((one) => one.tahun === tahun);
    if (own) hash.update(JSON.stringify([kode, kecamatan, namaLengkap, own.sidik]));
  }
  return hash.digest('hex').slice(0, 16);
}

function readPackage(folder: string): Map<number, BerkasTahun> {
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    return new Map(sumberData(json).map((year) => [year.tahun, year]));
  } catch {
    return new Map();
  }
}

/** False where a file of the year is no longer there. */
function takeOver({ csv, json }: BerkasTahun, from: string, to: string): boolean {
  const names = [csv.nama, json.nama];
  if (!names.every((name) => existsSync(join(from, name)))) return false;
  for (const name of names) copyFileSync(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
  return true;
}
