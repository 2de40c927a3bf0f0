/** The checks of a build without the building: every entry, every photo, every guide of the fleet. */
import { join } from 'node:path';
import type { Finding } from '../../theme/model/finding.ts';
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { CannotError } from '../lib/errors.ts';
import { compileTheme } from '../theme/compile.ts';
import { guideFiles } from '../theme/guide-files.ts';
import { unknownAudiences } from './audience.ts';
import { discover, type FileRef, SHARED } from './discover.ts';
import { engineHash } from './engine.ts';
import { entryMemories } from './entry-memory.ts';
import { guideFindings } from './guide-findings.ts';
import { type Layout, photoFolder, stampsFile } from './layout.ts';
import { loadShared, loadVillage } from './load.ts';
import { pickVillages } from './pick.ts';
import { lookUpRegions, placesOf } from './regions.ts';
import type { Shard } from './shard.ts';
import { readKabupaten, readSitus } from './situs-file.ts';
import { Stamps } from './stamps.ts';
import type { BuildReport, SiteReport } from './summary.ts';

export interface CheckOptions {
  layout: Layout;
  /** Only these villages; all when empty. */
  sites: readonly string[];
  /** Only the villages of this shard. */
  shard?: Shard | undefined;
  date: Tanggal | undefined;
  now: Date;
}

/** Checks the fleet; writes nothing but the cache. Throws a CannotError when there is nothing to check. */
export async function checkFleet({ layout, sites, shard, date, now }: CheckOptions): Promise<BuildReport> {
  const start = performance.now();
  const fleet = discover(layout.root);
  if (fleet.villages.length === 0)
    throw new CannotError(
      `There are no villages in ${join(layout.root, 'sites')}.`,
      'Name the folder that holds sites/ with --root.',
    );
  const wanted = pickVillages(fleet, sites, shard);
  const { kabupaten, findings: regencyFindings } = readKabupaten(layout.root);
  const findings = [...fleet.findings, ...regencyFindings];
  const day = date ?? tanggalDi(kabupaten?.zona_waktu ?? 'Asia/Jakarta', now);
  const report: BuildReport = { day, sites: [], findings, withdrawn: [], stages: {}, ms: 0 };
  if (kabupaten) {
    const sites = new Map(fleet.villages.map(({ id }) => [id, readSitus(layout.root, id).situs]));
    const regions = await lookUpRegions(layout, sites, kabupaten);
    const stamps = new Stamps(layout.root, stampsFile(layout), now.getTime());
    const photos = photoFolder(layout);
    const memory = entryMemories(layout, engineHash(layout, now));
    const hash = (file: FileRef) => stamps.hash(file);
    const shared = await loadShared(layout.root, photos, fleet.shared, hash, memory);
    const places = [...placesOf(sites, regions).values()];
    findings.push(
      ...shared.findings,
      ...unknownAudiences(shared.entries, places, SHARED),
      ...(await brokenGuides(layout)),
    );
    for (const { id, files, findings: found } of wanted) {
      const region = regions.get(id);
      const context = { root: layout.root, photos, day, kabupaten, shared, memory };
      const loaded = await loadVillage(context, { id, files, region: region?.wilayah }, hash);
      const all = [...found, ...(region?.findings ?? []), ...loaded.findings];
      report.sites.push({ id, status: 'checked', pages: 0, ms: 0, findings: all } satisfies SiteReport);
    }
  }
  report.ms = Math.round(performance.now() - start);
  return report;
}

async function brokenGuides({ project, root }: Layout): Promise<Finding[]> {
  if (guideFiles(root).length === 0) return [];
  return guideFindings(await compileTheme(project, root), root);
}
