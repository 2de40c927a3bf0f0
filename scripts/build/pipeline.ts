/**
 * The build: discover -> check -> select -> render -> assemble -> index -> verify -> publish.
 * This file is the order of the stages; each stage is a file of its own. The stages from render on are
 * done village by village (`village.ts`), in threads.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { CannotError } from '../lib/errors.ts';
import { type CompiledTheme, compileTheme } from '../theme/compile.ts';
import { type Checked, readChecked, writeChecked } from './checked.ts';
import { discover, type FileRef, SHARED } from './discover.ts';
import { engineFiles, engineHash } from './engine.ts';
import { writeFleetFiles } from './fleet-files.ts';
import { checkedFile, engineStampsFile, type Layout, lockFile, photoFolder, stampsFile } from './layout.ts';
import { loadShared } from './load.ts';
import { takeLock } from './lock.ts';
import { pickVillages } from './pick.ts';
import { runPool } from './pool.ts';
import type { Progress } from './progress.ts';
import { recover, withdraw } from './publish.ts';
import { lookUpRegions } from './regions.ts';
import { select } from './select.ts';
import { readKabupaten } from './situs-file.ts';
import { Stamps } from './stamps.ts';
import { type BuildReport, describeFinding, type SiteReport } from './summary.ts';
import { failure, heldResult, type VillageResult, type VillageTask } from './village.ts';

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

async function run({ layout, sites, date, force, now, progress }: BuildOptions): Promise<BuildReport> {
  const start = performance.now();
  const stages: BuildReport['stages'] = {};
  const clock = stopwatch(stages);

  const fleet = discover(layout.root);
  const { kabupaten, findings: regencyFindings } = readKabupaten(layout.root);
  if (!kabupaten)
    throw new CannotError(
      'sites/kabupaten.yaml cannot be used; no village can be built without it.',
      explain(regencyFindings),
    );
  const day = date ?? tanggalDi(kabupaten.zona_waktu, now);
  const all = new Set(fleet.villages.map(({ id }) => id));
  fleet.villages = pickVillages(fleet, sites);
  clock('discover');

  const regions = await lookUpRegions(layout, [...all], kabupaten);
  const stamps = new Stamps(layout.root, stampsFile(layout), now.getTime());
  const engineStamps = new Stamps(layout.project, engineStampsFile(layout), now.getTime());
  const engine = engineHash(engineFiles(layout), engineStamps);
  const known = readChecked(checkedFile(layout));
  const { selected, unchanged } = select({
    fleet,
    stamps,
    engine,
    regions: new Map(
      [...regions].map(([id, { wilayah, findings }]) => [id, JSON.stringify([wilayah, findings])]),
    ),
    out: layout.out,
    day,
    checked: known,
    force,
  });
  if (sites.length === 0) stamps.save();
  engineStamps.save();
  clock('select');
  progress.start(selected.length, fleet.villages.length);

  const withHash = (files: readonly FileRef[]) => files.map((file) => ({ ...file, hash: stamps.hash(file) }));
  const results: VillageResult[] = [];
  const fleetFindings = [...fleet.findings, ...regencyFindings];
  if (selected.length > 0) {
    const theme = await compile(layout);
    clock('compile');
    const shared = withHash(fleet.shared);
    const { findings } = await loadShared(layout.root, photoFolder(layout), shared, (file) =>
      stamps.hash(file),
    );
    fleetFindings.push(...findings, ...brokenGuides(theme));
    const tasks = selected.map(({ village, input }): VillageTask => {
      const region = regions.get(village.id);
      return {
        id: village.id,
        input,
        files: withHash(village.files),
        region: region?.wilayah,
        findings: [...village.findings, ...(region?.findings ?? [])],
      };
    });
    await runPool({
      data: {
        layout,
        day,
        kabupaten,
        shared,
        theme: { entry: theme.entry, client: theme.client },
        withoutGuides: theme.broken.map(({ slug }) => slug),
      },
      tasks,
      onResult: (result) => {
        results.push(result);
        progress.village(result);
        for (const [stage, ms] of Object.entries(result.stages)) stages[stage] = (stages[stage] ?? 0) + ms;
      },
      onCrash: (ids, error) => {
        for (const task of tasks.filter(({ id }) => ids.includes(id))) {
          results.push(heldResult({ ...task, findings: [...task.findings, failure(task.id, error)] }));
        }
      },
    });
    clock('villages');
  } else {
    fleetFindings.push(...(known.get(SHARED)?.findings ?? []));
  }
  const gone = sites.length === 0 ? withdraw(layout, all) : [];
  writeFleetFiles(layout, kabupaten);
  remember(layout, known, results, fleetFindings, all, selected.length > 0);
  progress.end();

  const reports: SiteReport[] = [
    ...results.map(({ id, status, pages, ms, findings }) => ({ id, status, pages, ms, findings })),
    ...unchanged.map(({ village, version, checked }) => ({
      id: village.id,
      status: 'unchanged' as const,
      pages: version.halaman,
      ms: 0,
      findings: checked.findings,
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    day,
    sites: reports,
    findings: fleetFindings,
    withdrawn: gone,
    stages,
    ms: Math.round(performance.now() - start),
  };
}

async function compile(layout: Layout): Promise<CompiledTheme> {
  try {
    return await compileTheme(layout.project, layout.root);
  } catch (error) {
    throw new CannotError(
      `The theme cannot be compiled: ${error instanceof Error ? error.message : String(error)}`,
      'Nothing was changed; all sites stay at their last version.',
    );
  }
}

function brokenGuides(theme: CompiledTheme): Finding[] {
  return theme.broken.map(({ file, reason }) => finding({ site: SHARED, file }, 'bad_mdx', { reason }));
}

/** Keeps what was found, so that the next build can report it without looking again. */
function remember(
  layout: Layout,
  known: Map<string, Checked>,
  results: readonly VillageResult[],
  shared: Finding[],
  all: ReadonlySet<string>,
  changed: boolean,
): void {
  if (!changed) return;
  for (const { id, input, findings } of results) known.set(id, { input, findings });
  known.set(SHARED, { input: '', findings: shared });
  for (const id of known.keys()) if (id !== SHARED && !all.has(id)) known.delete(id);
  writeChecked(checkedFile(layout), known);
}

function explain(findings: readonly Finding[]): string {
  return findings.map(describeFinding).join('\n').trim();
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
