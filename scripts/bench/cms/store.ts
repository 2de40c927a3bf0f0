/**
 * `node scripts/bench/cms/store.ts`: what the gateway's store needs in a repository of 100,000 files and 400
 * villages. It prints figures and never fails because something is slow.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBareStore } from '../../cms/store/bare.ts';
import type { Store } from '../../cms/store/store.ts';
import { watchMemory } from '../memory.ts';
import { cachedRepository, copyRepository, FULL, type RegencyRepository } from './repository.ts';

const SRI = { name: 'Sri Wahyuni', email: 'sri@contoh.example' };
const LISTS = 40;
const SINGLE_SAVES = 40;
const SUSTAINED_MS = 15_000;
const WRITERS = 50;
const PHOTO_BYTES = 600_000;

/** Milliseconds of each round of some work, sorted. */
async function times(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work(round);
    found.push(performance.now() - start);
  }
  return found.sort((a, b) => a - b);
}

/** `median 12 ms, p95 20 ms, longest 31 ms` */
function spread(sorted: readonly number[]): string {
  const at = (share: number): string =>
    `${(sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1)} ms`;
  return `median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`;
}

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(44)} ${figure}`);
}

/** A save of one text, each time another. */
function saveText(store: Store, village: string, writer: number, round: number): Promise<unknown> {
  const content = Buffer.from(
    `---\njudul: Kabar ${writer}\n---\nSimpanan nomor ${round} dari ${performance.now()}.\n`.repeat(20),
  );
  return store.save([{ path: `content/${village}/berita/kabar-${writer}.md`, content }], SRI, 'Simpan kabar');
}

async function measure(repository: RegencyRepository): Promise<void> {
  const { folder, ids, list } = repository;
  const village = (index: number): string => ids[index % ids.length] as string;
  const opened: { store?: Store } = {};
  const [open = 0] = await times(1, async () => {
    opened.store = await openBareStore({ folder, log: console.log });
    await opened.store.list(`sites/${village(0)}`);
  });
  const store = opened.store as Store;
  say('open, and one small list', `${open.toFixed(1)} ms`);

  const readList = async (): Promise<number> => {
    const files = await store.list(list);
    return (await store.readAll(files.map(({ path }) => path))).length;
  };
  const [cold = 0] = await times(1, readList);
  say(`list and read ${await readList()} entries, first time`, `${cold.toFixed(1)} ms`);
  say('list and read them again', spread(await times(LISTS, readList)));
  say(
    'list a village that nobody opened yet',
    spread(await times(LISTS, (round) => store.list(`content/${village(round + 5)}`))),
  );
  say(
    'history of an entry',
    spread(await times(10, async () => store.history((await store.list(list))[3]?.path as string, 20))),
  );

  say(
    'one text save after the other',
    spread(await times(SINGLE_SAVES, (round) => saveText(store, village(round), 0, round))),
  );
  const together = Array.from({ length: WRITERS }, (_, writer) => writer);
  const burst: number[] = [];
  const [all = 0] = await times(1, () =>
    Promise.all(
      together.map(async (writer) => {
        const [time = 0] = await times(1, () => saveText(store, village(writer * 7), writer, 0));
        burst.push(time);
      }),
    ),
  );
  say(`${WRITERS} text saves at once`, `all in ${all.toFixed(1)} ms, ${spread(burst.sort((a, b) => a - b))}`);
  const photos: number[] = [];
  await Promise.all(
    together.map(async (writer) => {
      const content = Buffer.alloc(PHOTO_BYTES);
      for (let at = 0; at < content.length; at += 4)
        content.writeUInt32LE((Math.random() * 2 ** 32) >>> 0, at);
      const changes = [{ path: `content/${village(writer)}/berita/foto-${writer}.jpg`, content }];
      const [time = 0] = await times(1, () => store.save(changes, SRI, 'Simpan foto'));
      photos.push(time);
    }),
  );
  say(`${WRITERS} saves of a 600 kB photo at once`, spread(photos.sort((a, b) => a - b)));
  await sustained(store, together, village, readList);
  await store.close();
}

/** Everybody saves without pause, while one person opens the long list again and again. */
async function sustained(
  store: Store,
  writers: readonly number[],
  village: (index: number) => string,
  readList: () => Promise<number>,
): Promise<void> {
  const start = performance.now();
  const over = (): boolean => performance.now() - start > SUSTAINED_MS;
  const saves: number[] = [];
  const lists: number[] = [];
  await Promise.all([
    ...writers.map(async (writer) => {
      for (let round = 1; !over(); round++)
        saves.push(...(await times(1, () => saveText(store, village(writer * 7), writer, round))));
    }),
    (async () => {
      while (!over()) lists.push(...(await times(1, readList)));
    })(),
  ]);
  const seconds = (performance.now() - start) / 1000;
  say(
    `text saves a second, ${WRITERS} writers for ${Math.round(seconds)} s`,
    (saves.length / seconds).toFixed(0),
  );
  say('  each of them', spread(saves.sort((a, b) => a - b)));
  say('  list and read meanwhile', spread(lists.sort((a, b) => a - b)));
}

const work = mkdtempSync(join(tmpdir(), 'balai-bench-store-'));
try {
  const kept = await cachedRepository(FULL, (line) => process.stderr.write(`… ${line}\n`));
  const memory = watchMemory(process.pid);
  await measure(copyRepository(kept, join(work, 'isi.git')));
  const peak = memory.stop();
  if (peak) say('memory of store and its gits, at most', `${Math.round(peak.tree / 2 ** 20)} MB`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
