/** What a deploy will do with each village: decided from what is here and what is there, before anything is sent. */
import { SHARED } from '../build/discover.ts';
import type { Manifest } from './manifest.ts';
import type { LocalSite, SiteState } from './target.ts';

export type PlanStatus =
  | 'new'
  | 'changed'
  | 'unchanged'
  /** A rollback went away from exactly these bytes; only --force shows them again. */
  | 'held'
  /** Online, but the fleet no longer has it. */
  | 'withdrawn'
  /** In the fleet, but not built here; what is online stays. */
  | 'unbuilt';

export interface PlanItem {
  id: string;
  status: PlanStatus;
  /** Files that differ from what is online, or would go. */
  files: number;
  /** Bytes of the files that differ, before compression. */
  bytes: number;
}

export interface PlanInput {
  local: readonly LocalSite[];
  /** All villages of the fleet, built or not, and the regency's portal. */
  fleet: ReadonlySet<string>;
  there: ReadonlyMap<string, SiteState>;
  /** What is online, as far as it is known. */
  online: ReadonlyMap<string, Manifest>;
  /** Only these villages; all when empty. Then none is withdrawn. */
  only: readonly string[];
  force: boolean;
}

/** One item a village, sorted by id. */
export function makePlan(input: PlanInput): PlanItem[] {
  const { local, fleet, there, only } = input;
  const wanted = (id: string) => only.length === 0 || only.includes(id);
  const here = new Set(local.map(({ id }) => id));
  const rest = (id: string, status: PlanStatus): PlanItem => ({ id, status, files: 0, bytes: 0 });
  const gone = [...there]
    .filter(
      ([id, { current }]) => current !== undefined && only.length === 0 && !here.has(id) && !fleet.has(id),
    )
    .map(([id]) => rest(id, 'withdrawn'));
  // A portal that never was is missed by nobody.
  const isMissed = (id: string) => wanted(id) && !here.has(id) && (id !== SHARED || there.has(id));
  const unbuilt = [...fleet].filter(isMissed).map((id) => rest(id, 'unbuilt'));
  return [
    ...local.filter(({ id }) => wanted(id)).map((site) => itemOf(site, input)),
    ...gone,
    ...unbuilt,
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function itemOf({ id, manifest }: LocalSite, { there, online, force }: PlanInput): PlanItem {
  const state = there.get(id);
  const shown = currentDigest(state);
  if (shown === manifest.digest) return { id, status: 'unchanged', files: 0, bytes: 0 };
  const difference = compare(manifest, online.get(id));
  const isHeld = state?.releases.some(({ digest, takenBack }) => takenBack && digest === manifest.digest);
  if (isHeld && !force) return { id, status: 'held', ...difference };
  return { id, status: state?.current === undefined ? 'new' : 'changed', ...difference };
}

/** The digest of what is online; undefined when nothing is. */
export function currentDigest(state: SiteState | undefined): string | undefined {
  return state?.releases.find(({ name }) => name === state.current)?.digest;
}

function compare(manifest: Manifest, online: Manifest | undefined): Pick<PlanItem, 'files' | 'bytes'> {
  const known = online?.files ?? new Map();
  const sent = [...manifest.files].filter(([path, { sha }]) => known.get(path)?.sha !== sha);
  const removed = [...known.keys()].filter((path) => !manifest.files.has(path));
  return {
    files: sent.length + removed.length,
    bytes: sent.reduce((sum, [, { size }]) => sum + size, 0),
  };
}
