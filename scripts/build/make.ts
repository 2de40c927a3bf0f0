/**
 * The stages from render to publish for all selected villages: the theme is compiled, and each village goes
 * through its stages (`village.ts`) in one of the threads.
 */
import type { Finding } from '../../theme/model/finding.ts';
import type { Letak } from '../../theme/model/jangkauan.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { CannotError } from '../lib/errors.ts';
import { type CompiledTheme, compileTheme } from '../theme/compile.ts';
import { unknownAudiences } from './audience.ts';
import { type FileRef, type Fleet, SHARED } from './discover.ts';
import { entryMemories } from './entry-memory.ts';
import { guideFindings } from './guide-findings.ts';
import { type Layout, photoFolder } from './layout.ts';
import { loadShared } from './load.ts';
import { runPool, type Warm } from './pool.ts';
import type { Progress } from './progress.ts';
import type { Region } from './regions.ts';
import type { Selection } from './select.ts';
import type { Stamps } from './stamps.ts';
import type { BuildReport } from './summary.ts';
import { failure, heldResult, type VillageResult, type VillageTask } from './village.ts';

export interface MakeOptions {
  layout: Layout;
  day: Tanggal;
  kabupaten: Kabupaten;
  fleet: Fleet;
  regions: ReadonlyMap<string, Region>;
  places: ReadonlyMap<string, Letak>;
  stamps: Stamps;
  /** Hash of the program and the theme. */
  engine: string;
  progress: Progress;
  stages: BuildReport['stages'];
  clock: (name: string) => void;
  warm: Warm;
  /** Told of each village as it is done. */
  onMade: (result: VillageResult) => void;
  /** Asked when all villages are done: the input of the regency's portal, undefined where it need not be made. */
  portal: () => string | undefined;
}

/** What came of the selected villages, and what was found in that which they share. */
export interface Made {
  results: VillageResult[];
  portal: VillageResult | undefined;
  shared: Finding[];
}

/** Render to publish: compiles the theme and sends the selected villages through the threads. */
export async function make(run: MakeOptions, selected: Selection['selected']): Promise<Made> {
  const { layout, day, kabupaten, fleet, regions, stamps, engine, stages } = run;
  const theme = await compile(layout);
  run.clock('compile');
  const withHash = (files: readonly FileRef[]) => files.map((file) => ({ ...file, hash: stamps.hash(file) }));
  const shared = withHash(fleet.shared);
  const { findings, entries } = await loadShared(
    layout.root,
    photoFolder(layout),
    shared,
    (file) => stamps.hash(file),
    entryMemories(layout, engine),
  );
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
  const results: VillageResult[] = [];
  let portal: VillageResult | undefined;
  // Without villages it is known at once whether there is anything to make.
  const isIdle = tasks.length === 0 && run.portal() === undefined;
  if (!isIdle)
    await runPool({
      data: {
        layout,
        day,
        kabupaten,
        shared,
        engine,
        theme: { entry: theme.entry, client: theme.client },
        withoutGuides: theme.broken.map(({ slug }) => slug),
      },
      tasks,
      last: () => {
        const input = run.portal();
        return input === undefined ? undefined : portalTask(input);
      },
      warm: run.warm,
      onResult: (result) => {
        if (result.id === SHARED) {
          portal = result;
          return;
        }
        results.push(result);
        run.onMade(result);
        run.progress.village(result);
        for (const [stage, ms] of Object.entries(result.stages)) stages[stage] = (stages[stage] ?? 0) + ms;
      },
      onCrash: (ids, error) => {
        if (ids.includes(SHARED))
          portal = heldResult({ ...portalTask(''), findings: [failure(SHARED, error)] });
        for (const task of tasks.filter(({ id }) => ids.includes(id))) {
          results.push(heldResult({ ...task, findings: [...task.findings, failure(task.id, error)] }));
        }
      },
    });
  run.clock('villages');
  const unknown = unknownAudiences(entries, [...run.places.values()], SHARED);
  return { results, portal, shared: [...findings, ...unknown, ...guideFindings(theme, layout.root)] };
}

/** The portal goes through the stages as a village does (`loadPortal` instead of `loadVillage`). */
function portalTask(input: string): VillageTask {
  return { id: SHARED, input, files: [], region: undefined, findings: [] };
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
