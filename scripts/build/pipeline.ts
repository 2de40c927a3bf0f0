/**
 * The build: discover -> check -> select -> render -> assemble -> index -> verify -> publish.
 * This file is the order of the stages; each stage is a file of its own. The stages from render on are
 * done village by village (`village.ts`), in threads.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotError } from '../lib/errors.ts';
import { type Checked, readChecked, writeChecked } from './checked.ts';
import { SHARED } from './discover.ts';
import { memoryName } from './entry-memory.ts';
import { writeFleetFiles } from './fleet-files.ts';
import { forgetOthers } from './forget.ts';
import { keptName } from './kept/kept-pages.ts';
import { bannerFolder, checkedFile, entryFolder, keptFolder, type Layout, lockFile } from './layout.ts';
import { takeLock } from './lock.ts';
import { type Made, make } from './make.ts';
import { warmUp } from './pool.ts';
import { type PortalSelection, selectPortal } from './portal/select.ts';
import type { Progress } from './progress.ts';
import { recover, withdraw } from './publish.ts';
import type { Selection } from './select.ts';
import { forgetShardRecord, writeShardRecord } from './shard-record.ts';
import type { BuildReport, SiteReport } from './summary.ts';
import { type Survey, type SurveyOptions, survey } from './survey.ts';
import type { VillageResult } from './village.ts';

/** What of the fleet is made, and when. Of a shard nothing is made that speaks of the whole fleet. */
export interface BuildOptions
  extends Pick<SurveyOptions, 'layout' | 'sites' | 'shard' | 'date' | 'force' | 'now'> {
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
  const { layout, sites, shard, progress } = options;
  const start = performance.now();
  const stages: BuildReport['stages'] = {};
  const clock = stopwatch(stages);
  using warm = warmUp();

  const known = readChecked(checkedFile(layout));
  const { selected, unchanged, ...surveyed } = await survey({
    ...options,
    checked: known,
    siteFolder: (id) => join(layout.out, id),
    whole: shard === undefined,
    clock,
  });
  const { day, kabupaten, fleet, engine, findings } = surveyed;
  const ids = new Set(surveyed.ids);
  progress.start(selected.length, fleet.villages.length);
  forgetShardRecord(layout.out);

  // A shard knows a part of the villages only; the portal is made when the shards are merged.
  const wantsPortal = kabupaten.portal && !shard && (sites.length === 0 || sites.includes(SHARED));
  const choosePortal = (): PortalSelection =>
    wantsPortal
      ? selectPortal({ ...options, ...surveyed, out: layout.out, known: known.get(PORTAL) })
      : { kind: 'none' };
  // Before the villages are made it is only known where none of them is.
  let portal: PortalSelection = selected.length > 0 ? { kind: 'none' } : choosePortal();
  // A name that stands for nobody selects no village, and must be told all the same.
  const isTold = known.get(SHARED)?.input === surveyed.sharedFacts;
  const made: Made =
    selected.length > 0 || portal.kind === 'make' || !isTold
      ? await make(
          {
            ...surveyed,
            layout,
            progress,
            stages,
            clock,
            warm,
            onMade: rememberer(layout, known),
            portal: () => {
              portal = choosePortal();
              return portal.kind === 'make' ? portal.input : undefined;
            },
          },
          selected,
        )
      : { results: [], portal: undefined, shared: known.get(SHARED)?.findings ?? [] };
  const withdrawn =
    sites.length === 0 ? withdraw(layout, kabupaten.portal ? new Set([...ids, SHARED]) : ids, shard) : [];
  forgetOthers(entryFolder(layout), new Set([...ids, SHARED].map(memoryName)));
  forgetOthers(keptFolder(layout), new Set([...ids].map(keptName)));
  forgetOthers(bannerFolder(layout), ids);
  // What lies beside the villages speaks of all of them; it is made when the shards are merged.
  if (shard === undefined) writeFleetFiles(layout, kabupaten);
  if (made.results.length > 0 || made.portal || !isTold) remember(layout, known, made, surveyed);
  progress.end();
  const report: BuildReport = {
    day,
    sites: [
      ...made.results.map(reportOf),
      ...unchanged.map((one) => unchangedReport(one.village.id, one)),
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(made.portal && { portal: reportOf(made.portal) }),
    ...(portal.kind === 'unchanged' && { portal: unchangedReport(SHARED, portal) }),
    findings: [...fleet.findings, ...findings, ...made.shared],
    withdrawn,
    stages,
    ms: Math.round(performance.now() - start),
  };
  if (shard) writeShardRecord(layout.out, { shard, engine, report, inputs: inputsOf(made, unchanged) });
  return report;
}

function inputsOf({ results }: Made, unchanged: Selection['unchanged']): Record<string, string> {
  return Object.fromEntries([
    ...results.map(({ id, input }) => [id, input]),
    ...unchanged.map(({ village, checked }) => [village.id, checked.input]),
  ]);
}

function reportOf({ id, status, pages, ms, findings }: VillageResult): SiteReport {
  return { id, status, pages, ms, findings };
}

function unchangedReport(
  id: string,
  { version, checked }: Pick<Selection['unchanged'][number], 'version' | 'checked'>,
): SiteReport {
  return { id, status: 'unchanged', pages: version.halaman, ms: 0, findings: checked.findings };
}

/** Keeps what was found, so that the next build can report it without looking again. */
function remember(
  layout: Layout,
  known: Map<string, Checked>,
  made: Made,
  { ids, sharedFacts }: Pick<Survey, 'ids' | 'sharedFacts'>,
): void {
  const villages = new Set(ids);
  for (const { id, input, findings } of made.results) known.set(id, { input, findings });
  if (made.portal) known.set(PORTAL, { input: made.portal.input, findings: made.portal.findings });
  known.set(SHARED, { input: sharedFacts, findings: made.shared });
  for (const id of known.keys()) if (id !== SHARED && id !== PORTAL && !villages.has(id)) known.delete(id);
  writeChecked(checkedFile(layout), known);
}

/** The portal's name among what was found; no village can have it. */
const PORTAL = `${SHARED}/portal`;

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
