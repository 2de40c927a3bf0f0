/**
 * A thread that makes villages. It holds its own copy of the compiled theme and of the regency's shared
 * content, and works on two villages at a time: while Pagefind (a process of its own) indexes one, the
 * other is rendered.
 */
import { parentPort, workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import type { FileRef } from './discover.ts';
import { type Layout, photoFolder } from './layout.ts';
import { loadShared } from './load.ts';
import type { Render } from './render.ts';
import { buildVillage, type VillageContext, type VillageResult, type VillageTask } from './village.ts';

export interface WorkerData {
  layout: Layout;
  day: string;
  kabupaten: Kabupaten;
  shared: (FileRef & { hash: string })[];
  theme: { entry: string; client: string };
  /** Slugs of guides that did not compile. */
  withoutGuides: string[];
}

export type ToWorker = { task: VillageTask } | { end: true };
export type FromWorker = { ready: true } | { result: VillageResult };

const data = workerData as WorkerData;
const { render } = (await import(data.theme.entry)) as { render: Render };
const photos = photoFolder(data.layout);
const hashes = new Map(data.shared.map(({ path, hash }) => [path, hash]));
const shared = await loadShared(data.layout.root, photos, data.shared, ({ path }) => hashes.get(path) ?? '');
const guides = shared.entries.byCollection.get('panduan') ?? [];
shared.entries.byCollection.set(
  'panduan',
  guides.filter(({ slug }) => !data.withoutGuides.includes(slug)),
);

const context: VillageContext = {
  layout: data.layout,
  root: data.layout.root,
  photos,
  day: data.day,
  kabupaten: data.kabupaten,
  shared,
  render,
  pagefind,
  client: data.theme.client,
};

parentPort?.on('message', async (message: ToWorker) => {
  if ('end' in message) {
    await pagefind.close();
    parentPort?.close();
    return;
  }
  const result = await buildVillage(context, message.task);
  parentPort?.postMessage({ result } satisfies FromWorker);
});
parentPort?.postMessage({ ready: true } satisfies FromWorker);
