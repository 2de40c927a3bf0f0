/**
 * A deploy: read what is here and what is there, plan, show the plan, send what changed. Each village is
 * shown as soon as it is whole; what goes wrong with one stays with it.
 */
import { firstLine } from '../lib/errors.ts';
import { packedFolder, type Surroundings } from './open.ts';
import { prunePacked } from './packed.ts';
import { currentDigest, makePlan, type PlanItem } from './plan.ts';
import { PAUSES, reached, withRetry } from './retry.ts';
import { type LocalSite, PassingError, type SiteState, type Target } from './target.ts';

export interface DeployOptions {
  target: Target;
  local: readonly LocalSite[];
  /** All villages of the fleet, built or not. */
  fleet: ReadonlySet<string>;
  only: readonly string[];
  force: boolean;
  dryRun: boolean;
  /** Villages that are sent at the same time. */
  atOnce: number;
  surroundings: Surroundings;
  progress: DeployProgress;
}

export interface DeployProgress {
  plan: (plan: readonly PlanItem[]) => void;
  sent: (done: number, all: number, result: DeployResult) => void;
  retry: (error: Error, pause: number) => void;
}

export interface DeployResult extends PlanItem {
  /** The release that citizens see now; '' where nothing was done. */
  release: string;
  /** What went wrong; '' when nothing did. */
  error: string;
  /** Milliseconds that this village took. */
  ms: number;
}

/** So many villages in a row that could not be reached: the server is gone, and the rest is not tried. */
const GIVE_UP = 3;

/** @throws {CannotError} when nothing could be done at all. */
export async function deploy(options: DeployOptions): Promise<DeployResult[]> {
  const { target, local, surroundings, progress } = options;
  const patient = <T>(work: () => Promise<T>) =>
    withRetry(work, { pauses: PAUSES, wait: surroundings.wait, onRetry: progress.retry });
  try {
    if (!options.dryRun) await reached(patient(() => target.lock()));
    const there = await reached(patient(() => target.state()));
    const differing = local.filter(({ id, manifest }) => {
      const shown = currentDigest(there.get(id));
      return shown !== undefined && shown !== manifest.digest;
    });
    const online =
      differing.length > 0
        ? await reached(patient(() => target.manifests(differing.map(({ id }) => id))))
        : new Map();
    const plan = makePlan({ ...options, there, online });
    progress.plan(plan);
    if (options.dryRun) return plan.map((item) => ({ ...item, release: '', error: '', ms: 0 }));
    const results = await carryOut(plan, there, options, patient);
    if (options.only.length === 0) prunePacked(packedFolder(surroundings.layout), local);
    return results;
  } finally {
    await target.close();
  }
}

async function carryOut(
  plan: readonly PlanItem[],
  there: ReadonlyMap<string, SiteState>,
  { target, local, atOnce, progress }: DeployOptions,
  patient: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<DeployResult[]> {
  const sites = new Map(local.map((site) => [site.id, site]));
  const work = plan.filter(
    ({ status }) => status === 'new' || status === 'changed' || status === 'withdrawn',
  );
  const results = new Map<string, DeployResult>();
  let unreached = 0;
  const one = async (item: PlanItem): Promise<void> => {
    const start = performance.now();
    const result: DeployResult = { ...item, release: '', error: '', ms: 0 };
    const site = sites.get(item.id);
    try {
      if (unreached >= GIVE_UP) throw new Error('not tried: the target cannot be reached any more');
      if (site) result.release = await patient(() => target.publish(site, there.get(item.id)));
      else await patient(() => target.withdraw(item.id));
      unreached = 0;
    } catch (error) {
      if (error instanceof PassingError) unreached++;
      result.error = firstLine(error);
    }
    result.ms = Math.round(performance.now() - start);
    results.set(item.id, result);
    progress.sent(results.size, work.length, result);
  };
  const queue = work.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await one(item);
    }),
  );
  return plan.map((item) => results.get(item.id) ?? { ...item, release: '', error: '', ms: 0 });
}
