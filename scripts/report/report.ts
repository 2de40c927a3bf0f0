/** `balai report`: reads the fleet, judges each village, writes a private site and tables. */
import { kalimatDesa } from '../../theme/model/laporan/kalimat.ts';
import type { DasarLaporan, LaporanDesa } from '../../theme/model/laporan/laporan.ts';
import { menurutMendesak } from '../../theme/model/laporan/mendesak.ts';
import { slugify } from '../../theme/model/teks.ts';
import { linkFile } from '../build/layout.ts';
import { CannotError } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { checkLinks } from './links/check.ts';
import { outwardLinks } from './links/collect.ts';
import { LinkMemory } from './links/memory.ts';
import { type ReadFleet, type ReadOptions, type ReadVillage, readFleet } from './read.ts';
import { type Report, refuseFolder, writeReport } from './write.ts';

export interface ReportOptions extends ReadOptions {
  /** Folder of the report. */
  folder: string;
  /** Only villages of these kecamatan, as people or addresses name them; all when empty. */
  districts: readonly string[];
  /** Ask the links that leave the sites. */
  checkLinks: boolean;
}

/** Makes the report. Throws a CannotError where there is no fleet, or no folder for it. */
export async function makeReport(options: ReportOptions): Promise<Report> {
  const { layout, folder, districts, note } = options;
  refuseFolder(folder, layout);
  const fleet = await readFleet(options);
  const villages = inDistricts(fleet.villages, districts);
  const links = options.checkLinks ? await askLinks(villages, fleet, options) : undefined;
  const desa = villages
    .map(({ bahan }) => {
      const tautan = links?.get(bahan.id);
      return { ...bahan, ...(tautan && { tautan }) };
    })
    .sort(menurutMendesak)
    .map((bahan): LaporanDesa => ({ ...bahan, kalimat: kalimatDesa(bahan) }));
  const { unknown, shallow, bulk } = fleet.edits;
  const dasar: DasarLaporan = {
    tanggal: fleet.day,
    kabupaten: fleet.kabupaten.nama,
    hariPasif: options.dormantAfter,
    tanpaRiwayat: unknown,
    riwayatTerpotong: shallow,
    perubahanMassal: bulk,
    tautanDiperiksa: options.checkLinks,
  };
  note(`Writing the report of ${count(desa.length, 'village')} ...`);
  const report = { dasar, desa };
  await writeReport(folder, report);
  return report;
}

/** Throws a CannotError for a kecamatan that no village of the fleet lies in. */
function inDistricts(villages: readonly ReadVillage[], wanted: readonly string[]): readonly ReadVillage[] {
  if (wanted.length === 0) return villages;
  const names = new Map(villages.map(({ bahan }) => [slugOf(bahan.kecamatan), bahan.kecamatan]));
  const slugs = new Set(wanted.map(slugOf));
  const missing = wanted.filter((name) => !names.has(slugOf(name)));
  if (missing.length > 0)
    throw new CannotError(
      `No village lies in the kecamatan "${missing.join('", "')}".`,
      `Choose among: ${[...names.values()].filter(Boolean).sort().join(', ')}.`,
    );
  return villages.filter(({ bahan }) => slugs.has(slugOf(bahan.kecamatan)));
}

/** `maliku` for "Kecamatan Maliku", "Maliku" and "maliku". */
function slugOf(name: string): string {
  return slugify(name).replace(/^(?:kecamatan|distrik|kapanewon|kemantren)-/, '');
}

function askLinks(villages: readonly ReadVillage[], { day }: ReadFleet, { layout, note }: ReportOptions) {
  const memory = new LinkMemory(linkFile(layout), day);
  const links = new Map(
    villages.flatMap(({ bahan, texts: { desa } }) => (desa ? [[bahan.id, outwardLinks(desa)] as const] : [])),
  );
  return checkLinks(links, { memory, note });
}
