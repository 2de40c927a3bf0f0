/**
 * Saves that wait for a signal: kept in the browser's database, sent in their order, one at a time. All tabs of a
 * person in a village share them, and whichever has the line sends them.
 */
import { rememberBase } from './bases.ts';
import { idbAll, idbDelete, idbPut } from './idb.ts';
import { hideNotice, showNotice } from './notices.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { pageData } from './page-data.ts';
import { rebase, type SaveAnswer, type SaveParams, titleOf } from './save.ts';
import { isForLater, Refused, send } from './send.ts';
import { onSentElsewhere, type Result, tellOtherTabs } from './tabs.ts';

interface Waiting {
  orang: string;
  desa: string;
  params: SaveParams;
}

interface Item {
  key: IDBValidKey;
  value: Waiting;
}

type Outcome = Result | { kind: 'waiting' };

const EVERY = 15_000;

/**
 * What is waiting, of this person in this village; the newest last. Kept here so that reading needs no disk; another
 * tab may have added to it or sent some, so before anything is sent it is read again.
 */
let waiting: Item[] = [];
/**
 * What waits and was saved in this tab, or was there before it: its forms show that, and build on what becomes of it.
 * A form that another tab overtook must not: who saves from it is to be told.
 */
const shown = new Set<IDBValidKey>();
let onRefusal: (error: Refused, params: SaveParams) => void = () => {};
let onSaved: (params: SaveParams, answer: SaveAnswer) => void = () => {};

/** Looks what waits from last time, and tries again whenever a signal may have come back. */
export async function startQueue(listeners: {
  onRefusal: typeof onRefusal;
  onSaved: typeof onSaved;
}): Promise<void> {
  ({ onRefusal, onSaved } = listeners);
  await reread().catch(() => {});
  for (const { key } of waiting) shown.add(key);
  onSentElsewhere((key, result) => {
    const item = waiting.find((each) => each.key === key);
    if (!item) return;
    if (shown.has(key)) report(item, result);
    waiting = waiting.filter((each) => each !== item);
    tell();
  });
  addEventListener('online', () => void flushQueue());
  addEventListener('beforeunload', (event) => {
    if (waiting.length > 0) event.preventDefault();
  });
  setInterval(() => void flushQueue(), EVERY);
  void flushQueue();
}

async function reread(): Promise<void> {
  const { orang, desa } = pageData();
  const all = await idbAll<Waiting>('antrean');
  waiting = all.filter(({ value }) => value.orang === orang.id && value.desa === desa);
}

export const isWaiting = (): boolean => waiting.length > 0;

export const waitingTitles = (): string[] =>
  waiting.map(({ value }) => titleOf(value.params.dataFiles[0]?.raw ?? ''));

/** The newest waiting text of a file. */
export function waitingText(path: string): string | undefined {
  return newest(({ dataFiles }) => dataFiles.find((file) => file.path === path)?.raw);
}

/** The newest waiting photo or file at a path, in base64. */
export function waitingAsset(path: string): string | undefined {
  return newest(({ assets }) => assets.find((asset) => asset.path === path)?.content);
}

/** Newest text of each waiting file below a folder. */
export function waitingBelow(folder: string): Map<string, string> {
  const files = waiting.flatMap(({ value }) => value.params.dataFiles);
  return new Map(
    files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path, raw }) => [path, raw]),
  );
}

/** What waits below the folder of an entry, in base64 by path; `isNew` where the server has no such entry yet. */
export function waitingBeside(folder: string): { assets: Map<string, string>; isNew: boolean } | undefined {
  const saves = waiting
    .map(({ value }) => value.params)
    .filter(({ dataFiles }) => dataFiles.some(({ path }) => path.startsWith(`${folder}/`)));
  if (saves.length === 0) return undefined;
  const assets = saves.flatMap((params) => params.assets);
  return {
    assets: new Map(assets.map(({ path, content }) => [path, content])),
    isNew: saves.some(({ options }) => options.newEntry === true),
  };
}

function newest(pick: (params: SaveParams) => string | undefined): string | undefined {
  for (const { value } of [...waiting].reverse()) {
    const found = pick(value.params);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Keeps a save, and sends it at once when the line is there. Throws only where the browser cannot keep it. */
export async function enqueue(params: SaveParams): Promise<Outcome> {
  const { orang, desa } = pageData();
  const value: Waiting = { orang: orang.id, desa, params };
  const key = await idbPut('antrean', value);
  waiting.push({ key, value });
  shown.add(key);
  outcomes.set(key, { kind: 'waiting' });
  await flushQueue();
  const outcome = outcomes.get(key) ?? { kind: 'waiting' };
  outcomes.delete(key);
  return outcome;
}

/** Of saves whose form waits for an answer: a round that began before may have sent one, too. */
const outcomes = new Map<IDBValidKey, Outcome>();

/** Sends what waits until the line breaks: one round at a time, and two tabs of the same editor not together. */
export const flushQueue = oneAtATime(async () => {
  tell();
  await navigator.locks.request('balai-antrean', sendAll).finally(tell);
});

/** To be called by one tab at a time. */
async function sendAll(): Promise<void> {
  // A browser that cannot read it any more still has what this tab knows.
  await reread().catch(() => {});
  for (let first = waiting[0]; first; first = waiting[0]) {
    const result = await sendOne(first.value.params);
    if (!result) break;
    if (outcomes.has(first.key)) outcomes.set(first.key, result);
    tellOtherTabs(first.key, result);
    report(first, result);
    await settle(first.key, result.kind === 'saved' ? result.answer.files : []);
  }
}

/** Undefined where it has to be tried again later. */
async function sendOne(params: SaveParams): Promise<Result | undefined> {
  try {
    const answer = await send('/admin/api', { branch: 'main', action: 'persistEntry', params });
    return { kind: 'saved', answer: answer as SaveAnswer };
  } catch (error) {
    return error instanceof Refused && !isForLater(error) ? { kind: 'refused', error } : undefined;
  }
}

function report({ key, value: { params } }: Item, result: Result): void {
  if (result.kind === 'refused') onRefusal(result.error, params);
  else {
    if (shown.has(key)) for (const { path, id } of result.answer.files) rememberBase(path, id);
    onSaved(params, result.answer);
  }
}

/** Takes a sent save out; those behind it, of all tabs, now build on what it made. */
async function settle(key: IDBValidKey, files: SaveAnswer['files']): Promise<void> {
  waiting = waiting.filter((item) => item.key !== key);
  await idbDelete('antrean', key);
  await reread().catch(() => {});
  for (const item of waiting) {
    const params = rebase(item.value.params, files);
    if (params === item.value.params) continue;
    item.value = { ...item.value, params };
    await idbPut('antrean', item.value, item.key);
  }
}

/** What the notice says; said again, it would be drawn and read aloud again. */
let told = '';

function tell(): void {
  const titles = waitingTitles().filter(Boolean);
  const names = titles.length > 0 ? `: ${titles.join(', ')}` : '';
  const text = waiting.length > 0 ? `Menunggu sinyal (${waiting.length})${names}.` : '';
  if (text === told) return;
  told = text;
  if (text === '') hideNotice('antrean');
  else
    showNotice('antrean', {
      tone: 'tunggu',
      text: `${text} Akan terkirim sendiri. Jangan tutup halaman ini.`,
      actions: [{ label: 'Kirim sekarang', onClick: () => void flushQueue() }],
      closable: false,
    });
}
