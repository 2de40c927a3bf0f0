/**
 * One village through all stages: check, render, assemble, index, verify, publish. Whatever happens in
 * here stays in here: the result says what became of the village, and the others go on.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as Pagefind from 'pagefind';
import type { Desa } from '../../theme/model/desa.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import type { Wilayah } from '../../theme/model/wilayah.ts';
import { firstLine, isMachine } from '../lib/errors.ts';
import { addBanners } from './banners.ts';
import { addCards } from './cards.ts';
import { type FileRef, SHARED } from './discover.ts';
import { addIcons } from './icons.ts';
import { KeptPages } from './kept/kept-pages.ts';
import { bannerFolder, type Layout, stagingFolder } from './layout.ts';
import { type LoadContext, loadVillage } from './load.ts';
import { loadPortal } from './portal/load.ts';
import { publish } from './publish.ts';
import type { Render } from './render.ts';
import { type Fault, makeSite, type SiteStage } from './site.ts';

export interface VillageTask {
  /** A village's, or `_kabupaten` for the regency's portal. */
  id: string;
  /** Hash of everything that the village is made from. */
  input: string;
  files: (FileRef & { hash: string })[];
  region: Wilayah | undefined;
  /** Findings of earlier stages; one error among them holds the village. */
  findings: Finding[];
}

export type Stage = 'check' | 'photos' | SiteStage | 'publish';

export interface VillageResult {
  id: string;
  input: string;
  status: 'published' | 'held';
  pages: number;
  /** Milliseconds from start to end, and in each stage. */
  ms: number;
  stages: Partial<Record<Stage, number>>;
  findings: Finding[];
}

export interface VillageContext extends LoadContext {
  layout: Layout;
  render: Render;
  /** Hash of the program and the theme. */
  engine: string;
  pagefind: typeof Pagefind;
  /** Folder of Astro's browser files. */
  client: string;
}

export async function buildVillage(context: VillageContext, task: VillageTask): Promise<VillageResult> {
  const start = performance.now();
  const result = heldResult(task);
  const staging = join(stagingFolder(context.layout), task.id);
  try {
    const kept = new KeptPages(context.layout, task.id, context.engine);
    const pages = await make(context, task, result, { staging, kept });
    if (pages !== undefined) {
      await timed(result, 'publish', () => publish(context.layout, task.id, staging));
      kept.save();
      result.status = 'published';
      result.pages = pages;
    }
  } catch (error) {
    result.findings.push(failure(task.id, error));
  } finally {
    if (existsSync(staging)) rmSync(staging, { recursive: true, force: true });
  }
  result.ms = Math.round(performance.now() - start);
  return result;
}

/** What is reported of a village for which nothing could be done. */
export function heldResult(task: Pick<VillageTask, 'id' | 'input' | 'findings'>): VillageResult {
  const { id, input, findings } = task;
  return { id, input, status: 'held', pages: 0, ms: 0, stages: {}, findings: [...findings] };
}

/** A fault of the machine, not of the content. */
export function failure(site: string, error: unknown): Finding {
  const reason = firstLine(error);
  if (isMachine(error)) return finding({ site, file: '' }, 'machine_refused', { reason });
  return finding({ site, file: '' }, 'render_failed', { page: '', reason, site });
}

/** Makes the site in `staging`. Returns the number of pages, or undefined when the village must be held. */
async function make(
  context: VillageContext,
  task: VillageTask,
  result: VillageResult,
  { staging, kept }: { staging: string; kept: KeptPages },
): Promise<number | undefined> {
  const hashes = new Map(task.files.map(({ path, hash }) => [path, hash]));
  const loaded = await timed(result, 'check', () =>
    task.id === SHARED
      ? loadPortal(context, context.layout)
      : loadVillage(context, task, ({ path }) => hashes.get(path) ?? ''),
  );
  result.findings.push(...loaded.findings);
  result.stages.check = (result.stages.check ?? 0) - loaded.mediaMs;
  result.stages.photos = loaded.mediaMs;
  if (!loaded.desa || task.findings.some(({ severity }) => severity === 'error')) return undefined;
  await timed(result, 'photos', async () => {
    await addIcons(loaded, context.photos);
    await addCards(loaded, context.photos);
    await addBanners(loaded, bannerFolder(context.layout));
  });
  let { desa } = loaded;
  for (;;) {
    const outcome = await makeSite({
      folder: staging,
      desa,
      input: task.input,
      assets: loaded.assets,
      render: context.render,
      kept,
      pagefind: context.pagefind,
      client: context.client,
      timed: (stage, work) => timed(result, stage, work),
    });
    if ('pages' in outcome) {
      result.findings.push(...outcome.findings);
      return outcome.pages;
    }
    const { faults } = outcome;
    if (!faults.every(isShared)) {
      result.findings.push(...faults.map((fault) => ofFault(fault, fault.code, task.id)));
      return undefined;
    }
    // What the regency shares must not hold its villages: it is left out, and the site is made again.
    result.findings.push(...faults.map((fault) => ofFault(fault, 'shared_left_out', task.id)));
    kept.restart();
    desa = without(desa, new Set(faults.map(({ file }) => file)));
  }
}

function isShared({ file }: Fault): boolean {
  return file.startsWith(`content/${SHARED}/`);
}

function ofFault(
  { page, file, reason }: Fault,
  code: Fault['code'] | 'shared_left_out',
  site: string,
): Finding {
  return finding({ site, file }, code, { page, reason, site });
}

function without(desa: Desa, files: ReadonlySet<string>): Desa {
  const kept = KOLEKSI.map(({ nama }) => [
    nama,
    desa.koleksi[nama].filter(({ berkas }) => !files.has(berkas)),
  ]);
  return { ...desa, koleksi: Object.fromEntries(kept) as Desa['koleksi'] };
}

async function timed<T>(result: VillageResult, stage: Stage, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    result.stages[stage] = (result.stages[stage] ?? 0) + performance.now() - start;
  }
}
