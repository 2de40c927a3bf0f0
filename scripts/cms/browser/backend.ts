/** Decap's backend on our gateway: its own protocol, over a line that breaks, for a person who is signed in. */
import { ProxyBackend, type ProxyRequest } from 'decap-cms-backend-proxy';
import { useEffect } from 'react';
import { basesOf, rememberBase } from './bases.ts';
import { rememberList } from './lists.ts';
import { pageData } from './page-data.ts';
import { enqueue, isWaiting, waitingAsset, waitingBelow, waitingBeside, waitingText } from './queue.ts';
import {
  reportDeleted,
  reportProgress,
  reportRefusal,
  reportSaved,
  reportSending,
  reportWaiting,
} from './report.ts';
import { isSave, pathsOf, type SaveAnswer, type SaveParams, withBases } from './save.ts';
import { NoSignal, Refused, send } from './send.ts';
import { takeOver } from './taken-over.ts';
import { currentKunci } from './typing.ts';

const API = '/admin/api';

interface EntryFile {
  data: string | null;
  file: { path: string; id: string | null };
}

export class BalaiBackend extends ProxyBackend {
  /** Nobody signs in here: the cookie of the session comes with each request. */
  override authComponent() {
    return SignedIn;
  }

  override authenticate() {
    const { id, nama } = pageData().orang;
    return Promise.resolve({ login: id, name: nama });
  }

  override restoreUser() {
    return this.authenticate();
  }

  override logout(): void {
    location.assign('/admin/perangkat');
  }

  /** The status of the public page has its own bar; Decap would ask 24 times. */
  override getDeployPreview() {
    return Promise.resolve(null);
  }

  override async request(payload: ProxyRequest): Promise<unknown> {
    if (isSave(payload)) return save(payload.params);
    if (payload.action === 'deleteFile' || payload.action === 'deleteFiles') return remove(payload);
    const waiting = whatWaits(payload);
    if (waiting) return waiting;
    const answer = await send(API, payload).catch((error: unknown) => withoutLine(payload, error));
    return payload.action === 'getEntry' ? opened(answer as EntryFile) : overlay(payload, answer);
  }
}

function SignedIn({ onLogin }: { onLogin: () => void }): null {
  useEffect(onLogin, []);
  return null;
}

async function save(params: SaveParams): Promise<SaveAnswer> {
  const { options, dataFiles } = params;
  const kunci = currentKunci(options.newEntry ? '' : (dataFiles[0]?.slug ?? ''));
  const ready = withBases({ ...params, options: { ...options, kunci } }, basesOf(pathsOf(params)));
  try {
    // Behind saves that wait: the order is what makes the last one win.
    if (isWaiting()) return await saveLater(ready);
    const sending = send(
      API,
      { branch: 'main', action: 'persistEntry', params: ready },
      { onProgress: ready.assets.length > 0 ? reportProgress : undefined },
    );
    const answer = (await reportSending(sending)) as SaveAnswer;
    for (const { path, id } of answer.files) rememberBase(path, id);
    takeOver(ready, answer);
    reportSaved(ready, answer);
    return answer;
  } catch (error) {
    if (error instanceof NoSignal) return saveLater(ready);
    return tell(error, ready);
  }
}

async function saveLater(params: SaveParams): Promise<SaveAnswer> {
  const outcome = await enqueue(params);
  takeOver(params, outcome.kind === 'saved' ? outcome.answer : undefined);
  if (outcome.kind === 'saved') return outcome.answer;
  if (outcome.kind === 'refused') throw outcome.error;
  reportWaiting();
  return { message: '', files: [], warnings: [], nama: {} };
}

/** Deleting is not put off: who deletes wants to see it gone. */
async function remove({ action, params }: ProxyRequest): Promise<unknown> {
  const paths = (params.paths as string[] | undefined) ?? [String(params.path)];
  const request = { branch: 'main', action, params: withBases(params, basesOf(paths)) };
  const answer = await reportSending(send(API, request)).catch(tell);
  reportDeleted(paths);
  return answer;
}

/** A refusal stays on the screen until it is read; Decap's own toast goes away. */
function tell(error: unknown, params?: SaveParams): never {
  if (error instanceof Refused) reportRefusal(error, params);
  throw error;
}

function opened(answer: EntryFile): EntryFile {
  rememberBase(answer.file.path, answer.file.id);
  return answer;
}

/** An answer that needs no line: what was saved here and is not sent yet. */
function whatWaits({ action, params }: ProxyRequest): unknown {
  const path = String(params.path ?? '');
  if (action === 'getEntry') {
    const data = waitingText(path);
    return data === undefined ? undefined : { data, file: { path, id: null } };
  }
  if (action === 'getMediaFile') {
    const content = waitingAsset(path);
    return content === undefined ? undefined : mediaFile(path, content);
  }
  const beside = action === 'getMedia' ? waitingBeside(String(params.mediaFolder)) : undefined;
  return beside?.isNew ? mediaFiles(beside.assets) : undefined;
}

/** An entry that waits opens without a line, though nobody can tell which photos it had before. */
function withoutLine(payload: ProxyRequest, error: unknown): unknown {
  const { action, params } = payload;
  for (const path of listed(payload)) rememberList(path, !(error instanceof NoSignal));
  if (action === 'getMedia' && error instanceof NoSignal && waitingBeside(String(params.mediaFolder)))
    return [];
  return tell(error);
}

const mediaFile = (path: string, content: string) => ({
  id: path,
  name: path.split('/').at(-1) ?? path,
  path,
  content,
  encoding: 'base64' as const,
});

const mediaFiles = (assets: ReadonlyMap<string, string>) =>
  [...assets].map(([path, content]) => mediaFile(path, content));

/** The folder of the list that was asked for, or its files. */
function listed({ action, params }: ProxyRequest): string[] {
  if (action === 'entriesByFolder') return [String(params.folder)];
  return action === 'entriesByFiles' ? (params.files as { path: string }[]).map(({ path }) => path) : [];
}

/** A list, with what waits in it. */
function overlay(payload: ProxyRequest, answer: unknown): unknown {
  const { action, params } = payload;
  for (const path of listed(payload)) rememberList(path, true);
  if (action === 'getMedia') {
    const waiting = waitingBeside(String(params.mediaFolder))?.assets ?? new Map<string, string>();
    const others = (answer as { path: string }[]).filter(({ path }) => !waiting.has(path));
    return [...others, ...mediaFiles(waiting)];
  }
  if (action !== 'entriesByFolder' && action !== 'entriesByFiles') return answer;
  const entries = answer as EntryFile[];
  const folder = typeof params.folder === 'string' ? params.folder : undefined;
  const texts = folder === undefined ? new Map<string, string>() : waitingBelow(folder);
  const known = entries.map((entry) => {
    const data = texts.get(entry.file.path) ?? waitingText(entry.file.path);
    texts.delete(entry.file.path);
    return data === undefined ? entry : { ...entry, data };
  });
  return [...known, ...[...texts].map(([path, data]) => ({ data, file: { path, id: null } }))];
}
