/**
 * The build: discover -> check -> select -> render -> assemble -> index -> verify -> publish.
 * This file is the order of the stages; each stage is a file of its own. The stages from render on are
 * done village by village (`village.ts`), in threads.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SitusBerkas } from '../../theme/model/situs.ts';
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { CannotError } from '../lib/errors.ts';
import { type Checked, readChecked, writeChecked } from './checked.ts';
import { discover, type Fleet, SHARED } from './discover.ts';
import { engineHash } from './engine.ts';
import { memoryName } from './entry-memory.ts';
import { writeFleetFiles } from './fleet-files.ts';
import { forgetOthers } from './forget.ts';
import {
  bannerFolder,
  checkedFile,
  entryFolder,
  type Layout,
  lockFile,
  situsFile,
  stampsFile,
} from './layout.ts';
import { takeLock } from './lock.ts';
import { type Made, make } from './make.ts';
import { pickVillages } from './pick.ts';
import { warmUp } from './pool.ts';
import type { Progress } from './progress.ts';
import { recover, withdraw } from './publish.ts';
import { requireKabupaten } from './regency.ts';
import { lookUpRegions } from './regions.ts';
import { type Selection, select } from './select.ts';
import { SitusMemory } from './situs-memory.ts';
import { Stamps } from './stamps.ts';
import type { BuildReport, SiteReport } from './summary.ts';
import type { VillageResult } from './village.ts';

export interface BuildOptions {
  layout: Layout;
  /** Only these villages; all when empty. */
  sites: readonly string[];
  /** The date of the build; today in the regency's zone when not given. */
  date: Tanggal | undefined;
  /** Make all selected villages again, changed or not. */
  force: boolean;
  now: Date;
  progress: Progress;
}

/** Builds the fleet. Throws a CannotError when nothing can be built at all. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const { layout } = options;
  if (!existsSync(join(layout.root, 'sites'))) {
    throw new CannotError(
      `There is no folder "sites" in ${layout.root}.`,
      'Name the folder with --root, or make the first village with: npm run balai -- new 62.11.01.2001',
    );
  }
  const unlock = takeLock(lockFile(layout));
  try {
    recover(layout);
    return await run(options);
  } finally {
    recover(layout);
    unlock();
  }
}

async function run(options: BuildOptions): Promise<BuildReport> {
  const { layout, sites, now, progress } = options;
  const start = performance.now();
  const stages: BuildReport['stages'] = {};
  const clock = stopwatch(stages);
  using warm = warmUp();

  const fleet = discover(layout.root);
  const { kabupaten, findings } = requireKabupaten(layout.root);
  const day = options.date ?? tanggalDi(kabupaten.zona_waktu, now);
  const ids = fleet.villages.map(({ id }) => id);
  const stamps = new Stamps(layout.root, stampsFile(layout), now.getTime());
  const engine = engineHash(layout, now);
  const situs = readAllSitus(layout, fleet, stamps, engine);
  fleet.villages = pickVillages(fleet, sites);
  clock('discover');

  const regions = await lookUpRegions(layout, situs, kabupaten);
  const known = readChecked(checkedFile(layout));
  const { selected, unchanged } = select({
    fleet,
    stamps,
    engine,
    regions: new Map(
      [...regions].map(([id, { wilayah, findings: own }]) => [id, JSON.stringify([wilayah, own.length])]),
    ),
    out: layout.out,
    day,
    checked: known,
    force: options.force,
  });
  if (sites.length === 0) stamps.save();
  clock('select');
  progress.start(selected.length, fleet.villages.length);

  const made =
    selected.length > 0
      ? await make(
          {
            layout,
            day,
            kabupaten,
            fleet,
            regions,
            stamps,
            engine,
            progress,
            stages,
            clock,
            warm,
            onMade: rememberer(layout, known),
          },
          selected,
        )
      : { results: [], shared: known.get(SHARED)?.findings ?? [] };
  const withdrawn = sites.length === 0 ? withdraw(layout, new Set(ids)) : [];
  forgetOthers(entryFolder(layout), new Set([...ids, SHARED].map(memoryName)));
  forgetOthers(bannerFolder(layout), new Set(ids));
  writeFleetFiles(layout, kabupaten);
  if (selected.length > 0) remember(layout, known, made, new Set(ids));
  progress.end();
  return {
    day,
    sites: [...made.results.map(reportOf), ...unchanged.map(unchangedReport)].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
    findings: [...fleet.findings, ...findings, ...made.shared],
    withdrawn,
    stages,
    ms: Math.round(performance.now() - start),
  };
}

/** What every village of the fleet says of itself, the selected ones and the others. */
function readAllSitus(
  layout: Layout,
  fleet: Fleet,
  stamps: Stamps,
  engine: string,
): Map<string, SitusBerkas | undefined> {
  const memory = new SitusMemory(situsFile(layout), engine);
  const sites = fleet.villages.map(({ id, files }) => {
    const file = files.find(({ path }) => path === `sites/${id}/situs.yaml`);
    return [id, file && memory.read(layout.root, id, stamps.hash(file))] as const;
  });
  memory.save();
  return new Map(sites);
}

function reportOf({ id, status, pages, ms, findings }: VillageResult): SiteReport {
  return { id, status, pages, ms, findings };
}

function unchangedReport({ village, version, checked }: Selection['unchanged'][number]): SiteReport {
  return { id: village.id, status: 'unchanged', pages: version.halaman, ms: 0, findings: checked.findings };
}

/** Keeps what was found, so that the next build can report it without looking again. */
function remember(layout: Layout, known: Map<string, Checked>, made: Made, ids: ReadonlySet<string>): void {
  for (const { id, input, findings } of made.results) known.set(id, { input, findings });
  known.set(SHARED, { input: '', findings: made.shared });
  for (const id of known.keys()) if (id !== SHARED && !ids.has(id)) known.delete(id);
  writeChecked(checkedFile(layout), known);
}

/** How often a long build writes down how far it is, in ms. */
const REMEMBER_EVERY = 2000;

/** Keeps what was found so far, so that a build that is ended goes on where it was. */
function rememberer(layout: Layout, known: Map<string, Checked>): (result: VillageResult) => void {
  let last = performance.now();
  return ({ id, input, findings }) => {
    known.set(id, { input, findings });
    if (performance.now() - last < REMEMBER_EVERY) return;
    writeChecked(checkedFile(layout), known);
    last = performance.now();
  };
}

/** Milliseconds since the last call, by name. */
function stopwatch(stages: BuildReport['stages']): (name: string) => void {
  let last = performance.now();
  return (name) => {
    const now = performance.now();
    stages[name] = now - last;
    last = now;
  };
}
