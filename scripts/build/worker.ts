/**
 * A thread that makes villages. It holds its own copy of the compiled theme and of the regency's shared
 * content, and works on two villages at a time: while Pagefind (a process of its own) indexes one, the
 * other is rendered.
 */
import { parentPort } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import type { FileRef } from './discover.ts';
import { entryMemories } from './entry-memory.ts';
import { type Layout, photoFolder } from './layout.ts';
import { loadShared } from './load.ts';
import type { Render } from './render.ts';
import { buildVillage, type VillageContext, type VillageResult, type VillageTask } from './village.ts';

export interface WorkerData {
  layout: Layout;
  day: string;
  kabupaten: Kabupaten;
  shared: (FileRef & { hash: string })[];
  /** Hash of the program and the theme. */
  engine: string;
  theme: { entry: string; client: string };
  /** Slugs of guides that did not compile. */
  withoutGuides: string[];
}

export type ToWorker = { init: WorkerData } | { task: VillageTask } | { end: true };
export type FromWorker = { ready: true } | { result: VillageResult };

let context: VillageContext;

parentPort?.on('message', async (message: ToWorker) => {
  if ('init' in message) {
    context = await prepare(message.init);
    answer({ ready: true });
  } else if ('task' in message) {
    answer({ result: await buildVillage(context, message.task) });
  } else {
    await pagefind.close();
    parentPort?.close();
  }
});

function answer(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function prepare(data: WorkerData): Promise<VillageContext> {
  const { layout, day, kabupaten, theme } = data;
  const { render } = (await import(theme.entry)) as { render: Render };
  const photos = photoFolder(layout);
  const hashes = new Map(data.shared.map(({ path, hash }) => [path, hash]));
  const memory = entryMemories(layout, data.engine);
  const shared = await loadShared(
    layout.root,
    photos,
    data.shared,
    ({ path }) => hashes.get(path) ?? '',
    memory,
  );
  const guides = shared.entries.byCollection.get('panduan') ?? [];
  shared.entries.byCollection.set(
    'panduan',
    guides.filter(({ slug }) => !data.withoutGuides.includes(slug)),
  );
  return {
    layout,
    root: layout.root,
    photos,
    day,
    kabupaten,
    shared,
    memory,
    render,
    engine: data.engine,
    pagefind,
    client: theme.client,
  };
}
