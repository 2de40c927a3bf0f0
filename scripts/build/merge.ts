/**
 * Puts the shards of a fleet together, and makes what only the whole fleet has. It takes what they made only
 * where a build of everything, here and on that day, would make the same: so the result is that build's, byte
 * for byte.
 */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotError } from '../lib/errors.ts';
import { type Checked, writeChecked } from './checked.ts';
import { SHARED } from './discover.ts';
import { published, writeFleetFiles } from './fleet-files.ts';
import { checkedFile, type Layout, lockFile, stagingFolder } from './layout.ts';
import { takeLock } from './lock.ts';
import { type Part, readParts } from './merge-parts.ts';
import { build } from './pipeline.ts';
import { silent } from './progress.ts';
import { publish, recover, withdraw } from './publish.ts';
import { shardOf } from './shard.ts';
import { forgetShardRecord } from './shard-record.ts';
import type { BuildReport, SiteReport } from './summary.ts';
import { type Survey, survey } from './survey.ts';

export interface MergeOptions {
  layout: Layout;
  /** Folders of the shards, in any order. */
  folders: readonly string[];
  now: Date;
}

/** How many villages an error names. */
const NAMED = 12;

/** Merges the shards into the output folder. @throws {CannotError} before anything is changed */
export async function merge(options: MergeOptions): Promise<BuildReport> {
  const merged = await mergeVillages(options);
  const { layout, now } = options;
  const rest = { layout, now, sites: [SHARED], date: merged.day, force: false, progress: silent };
  const { portal, ms } = await build(rest);
  return { ...merged, ...(portal && { portal }), ms: merged.ms + ms };
}

async function mergeVillages(options: MergeOptions): Promise<BuildReport> {
  const { layout, now } = options;
  const start = performance.now();
  const parts = readParts(options.folders);
  if (parts.some(({ folder }) => `${layout.out}/`.startsWith(`${folder}/`)))
    throw new CannotError(`${layout.out} is one of the shards.`, 'Name another folder with --out.');
  const unlock = takeLock(lockFile(layout));
  try {
    recover(layout);
    const partOf = (id: string) => parts[shardOf(id, parts.length) - 1] as Part;
    const reports = new Map(parts.flatMap(({ report }) => report.sites.map((site) => [site.id, site])));
    const checked = checkedBy(parts, reports);
    const found = await survey({
      layout,
      now,
      checked,
      sites: [],
      date: (parts[0] as Part).report.day,
      force: false,
      siteFolder: (id) => join(partOf(id).folder, id),
      whole: false,
    });
    refuseStale(found, parts, checked, reports);

    forgetShardRecord(layout.out);
    for (const id of found.ids) copy(layout, join(partOf(id).folder, id), id);
    const withdrawn = withdraw(layout, new Set([...found.ids, SHARED]));
    writeFleetFiles(layout, found.kabupaten);
    writeChecked(checkedFile(layout), checked);
    return {
      day: found.day,
      sites: found.ids.map((id) => reports.get(id) as SiteReport),
      findings: distinct(parts.flatMap(({ report }) => report.findings)),
      withdrawn: [...new Set([...parts.flatMap(({ report }) => report.withdrawn), ...withdrawn])].sort(),
      stages: sums(parts.map(({ report }) => report.stages)),
      ms: Math.round(performance.now() - start),
    };
  } finally {
    recover(layout);
    unlock();
  }
}

/** What the shards know of their villages, as a build remembers it. */
function checkedBy(parts: readonly Part[], reports: ReadonlyMap<string, SiteReport>): Map<string, Checked> {
  const checked = new Map<string, Checked>();
  for (const { inputs } of parts)
    for (const [id, input] of Object.entries(inputs))
      checked.set(id, { input, findings: reports.get(id)?.findings ?? [] });
  const shared = parts.find(({ report }) => report.sites.length > 0)?.report.findings ?? [];
  checked.set(SHARED, { input: '', findings: shared });
  return checked;
}

/** Refuses what a build of everything would make in another way, and what it would make and no shard did. */
function refuseStale(
  { engine, ids, selected }: Survey,
  parts: readonly Part[],
  checked: ReadonlyMap<string, Checked>,
  reports: ReadonlyMap<string, SiteReport>,
): void {
  if (parts[0]?.engine !== engine)
    throw new CannotError(
      'The shards were made by another version of the program than the one here.',
      'Merge in a checkout of the same commit.',
    );
  const fleet = new Set(ids);
  const unknown = parts
    .flatMap(({ folder }) => published(folder).villages.map(({ id }) => id))
    .filter((id) => !fleet.has(id));
  if (unknown.length > 0)
    throw new CannotError(
      `The shards hold ${named(unknown)}, which the fleet here has not got.`,
      'Merge in a checkout of the same commit.',
    );
  const stale = selected
    .filter(({ village: { id }, input }) => {
      const isHeld = reports.get(id)?.status === 'held' && checked.get(id)?.input === input;
      return !isHeld;
    })
    .map(({ village }) => village.id);
  if (stale.length > 0)
    throw new CannotError(
      `No shard made ${named(stale)} from what lies here.`,
      'Merge in a checkout of the same commit, with the whole folder of each shard.',
    );
}

/** A village that was held stands only where an earlier build made it. */
function copy(layout: Layout, from: string, id: string): void {
  if (!existsSync(from)) return;
  const staging = join(stagingFolder(layout), id);
  cpSync(from, staging, { recursive: true });
  publish(layout, id, staging);
}

function named(ids: readonly string[]): string {
  return `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? `, ... (${ids.length} villages)` : ''}`;
}

/** What belongs to no village is reported by each shard. */
function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function sums(stages: readonly BuildReport['stages'][]): BuildReport['stages'] {
  const all: BuildReport['stages'] = {};
  for (const [name, ms] of stages.flatMap(Object.entries<number>)) all[name] = (all[name] ?? 0) + ms;
  return all;
}
