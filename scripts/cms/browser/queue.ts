/** Saves that wait for a signal: kept in the browser's database, sent in their order, one at a time. */
import { rememberBase } from './bases.ts';
import { idbAll, idbDelete, idbPut } from './idb.ts';
import { hideNotice, showNotice } from './notices.ts';
import { pageData } from './page-data.ts';
import { rebase, type SaveAnswer, type SaveParams, titleOf } from './save.ts';
import { isForLater, Refused, send } from './send.ts';

interface Waiting {
  orang: string;
  desa: string;
  params: SaveParams;
}

type Outcome =
  | { kind: 'saved'; answer: SaveAnswer }
  | { kind: 'refused'; error: Refused }
  | { kind: 'waiting' };

const EVERY = 15_000;

/** What is waiting, of this person in this village; the newest last. Kept here so that reading needs no disk. */
let waiting: { key: IDBValidKey; value: Waiting }[] = [];
let onRefusal: (error: Refused, params: SaveParams) => void = () => {};
let onSaved: (params: SaveParams, answer: SaveAnswer) => void = () => {};

/** Looks what waits from last time, and tries again whenever a signal may have come back. */
export async function startQueue(listeners: {
  onRefusal: typeof onRefusal;
  onSaved: typeof onSaved;
}): Promise<void> {
  ({ onRefusal, onSaved } = listeners);
  const { orang, desa } = pageData();
  const all = await idbAll<Waiting>('antrean').catch(() => []);
  waiting = all.filter(({ value }) => value.orang === orang.id && value.desa === desa);
  addEventListener('online', () => void flushQueue());
  addEventListener('beforeunload', (event) => {
    if (waiting.length > 0) event.preventDefault();
  });
  setInterval(() => void flushQueue(), EVERY);
  void flushQueue();
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
  const outcomes = await flushQueue();
  return outcomes.get(key) ?? { kind: 'waiting' };
}

let flushing: Promise<Map<IDBValidKey, Outcome>> | undefined;

/** Sends what waits until the line breaks. Two tabs of the same editor do not send at the same time. */
export async function flushQueue(): Promise<Map<IDBValidKey, Outcome>> {
  // What was added while a round was under way is sent by the next one.
  if (flushing) await flushing;
  flushing = navigator.locks.request('balai-antrean', sendAll).finally(() => {
    flushing = undefined;
    tell();
  });
  tell();
  return flushing;
}

async function sendAll(): Promise<Map<IDBValidKey, Outcome>> {
  const outcomes = new Map<IDBValidKey, Outcome>();
  for (let first = waiting[0]; first; first = waiting[0]) {
    const { key, value } = first;
    try {
      const answer = (await send('/admin/api', {
        branch: 'main',
        action: 'persistEntry',
        params: value.params,
      })) as SaveAnswer;
      outcomes.set(key, { kind: 'saved', answer });
      await settle(key, answer.files);
      onSaved(value.params, answer);
    } catch (error) {
      if (!(error instanceof Refused) || isForLater(error)) break;
      outcomes.set(key, { kind: 'refused', error });
      onRefusal(error, value.params);
      await settle(key, []);
    }
  }
  return outcomes;
}

/** Takes a sent save out; those behind it now build on what it made. */
async function settle(key: IDBValidKey, files: SaveAnswer['files']): Promise<void> {
  for (const { path, id } of files) rememberBase(path, id);
  waiting = waiting.filter((item) => item.key !== key);
  await idbDelete('antrean', key);
  for (const item of waiting) {
    const params = rebase(item.value.params, files);
    if (params === item.value.params) continue;
    item.value = { ...item.value, params };
    await idbPut('antrean', item.value, item.key);
  }
}

function tell(): void {
  if (waiting.length === 0) {
    hideNotice('antrean');
    return;
  }
  const titles = waitingTitles().filter(Boolean);
  showNotice('antrean', {
    tone: 'tunggu',
    text: `Menunggu sinyal (${waiting.length})${titles.length > 0 ? `: ${titles.join(', ')}` : ''}. Akan terkirim sendiri. Jangan tutup halaman ini.`,
    actions: [{ label: 'Kirim sekarang', onClick: () => void flushQueue() }],
    closable: false,
  });
}
