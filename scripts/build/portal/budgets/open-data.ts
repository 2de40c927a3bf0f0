/**
 * The budgets of all villages as open data: for each year one CSV and one JSON, described by a Frictionless
 * Data Package. One village is read at a time, so that memory does not grow with the fleet; a year in which no
 * village changed anything is not written again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  csvDokumen,
  jsonDokumen,
  KEPALA_CSV,
  type PemilikAnggaran,
} from '../../../../theme/model/banding/data-gabungan.ts';
import {
  type BerkasTahun,
  type KeteranganPaket,
  PAKET_DATA,
  paketGabungan,
  sumberData,
} from '../../../../theme/model/banding/paket.ts';
import { writeWhole } from '../../../lib/write.ts';
import { GrowingFile } from './growing-file.ts';
import { publishedBudgets } from './published.ts';

export interface BudgetSite extends PemilikAnggaran {
  /** Folder of the published site. */
  site: string;
  domain: string;
  /** Years that the village has, with the fingerprint of each. */
  banding: readonly { tahun: number; sidik: string }[];
}

/**
 * Brings the files in `folder` up to date, each whole or not at all, and says what they are, newest year first.
 * The folder is kept between builds, and holds nothing else.
 */
export async function writeOpenData(
  folder: string,
  sites: readonly BudgetSite[],
  paket: KeteranganPaket,
): Promise<BerkasTahun[]> {
  const ordered = sites.toSorted((a, b) => (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0));
  const years = new Set(ordered.flatMap(({ banding }) => banding.map(({ tahun }) => tahun)));
  const known = readPackage(folder);
  mkdirSync(folder, { recursive: true });
  const written: BerkasTahun[] = [];
  for (const tahun of [...years].sort((a, b) => b - a)) {
    const sidik = fingerprint(ordered, tahun);
    const before = known.get(tahun);
    written.push(
      before?.sidik === sidik && isThere(folder, before)
        ? before
        : await writeYear(folder, ordered, tahun, sidik),
    );
  }
  writeWhole(join(folder, PAKET_DATA), `${JSON.stringify(paketGabungan(paket, written), null, 2)}\n`);
  removeOthers(folder, written);
  return written;
}

async function writeYear(
  folder: string,
  sites: readonly BudgetSite[],
  tahun: number,
  sidik: string,
): Promise<BerkasTahun> {
  const names = { csv: `anggaran-${tahun}.csv`, json: `anggaran-${tahun}.json` };
  await using csv = await GrowingFile.begin(join(folder, names.csv));
  await using json = await GrowingFile.begin(join(folder, names.json));
  const counts = { desa: 0, baris: 0 };
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
}

/** Everything that the files of a year are made from. */
function fingerprint(sites: readonly BudgetSite[], tahun: number): string {
  const hash = createHash('sha256').update(KEPALA_CSV);
  for (const { kode, kecamatan, namaLengkap, domain, banding } of sites) {
    const own = banding.find((one) => one.tahun === tahun);
    if (own) hash.update(JSON.stringify([kode, kecamatan, namaLengkap, domain, own.sidik]));
  }
  return hash.digest('hex').slice(0, 16);
}

function readPackage(folder: string): Map<number, BerkasTahun> {
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, PAKET_DATA), 'utf8'));
    return new Map(sumberData(json).map((year) => [year.tahun, year]));
  } catch {
    return new Map();
  }
}

function isThere(folder: string, { csv, json }: BerkasTahun): boolean {
  return [csv, json].every(({ nama }) => existsSync(join(folder, nama)));
}

/** Files of years that no village has any more, and drafts of a build that was killed. */
function removeOthers(folder: string, years: readonly BerkasTahun[]): void {
  const kept = new Set([PAKET_DATA, ...years.flatMap(({ csv, json }) => [csv.nama, json.nama])]);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}
