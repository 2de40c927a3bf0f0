/** What is being typed, kept twice: in the browser's database at once, on the server a little later. */

import { getSerializedEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { type DecapMap, store } from 'decap-cms-core/dist/esm/redux';
import { PERSON_HEADER } from '../web/person-header.ts';
import { basesOf } from './bases.ts';
import { idbAll, idbDelete, idbPut } from './idb.ts';
import { pageData } from './page-data.ts';
import { titleOf } from './save.ts';
import { isForLater, Refused, send } from './send.ts';
import { isTouched, watchTouch } from './touch.ts';

/** A copy of one entry's text. */
export interface Typing {
  orang: string;
  desa: string;
  /** Decap's name of the collection. */
  collection: string;
  /** '' for a new entry. */
  slug: string;
  /** Tells new entries apart; the slug of one that has it. */
  kunci: string;
  path: string;
  raw: string;
  /** What lay there when typing began; undefined when nobody knows. */
  base: string | null | undefined;
  /** False while the server does not have it. */
  sent: boolean;
  /** The server's name of its copy. */
  id?: string;
}

const LOCALLY_AFTER = 300;
const SERVER_AFTER = 4000;
const SERVER_AT_LATEST = 15_000;
/** Bytes that a browser sends for a page that is already gone. */
const KEEPALIVE = 60_000;

const known = new Map<string, Typing>();
const keyOf = (collection: string, kunci: string): string => `${pageData().orang.id} ${collection} ${kunci}`;

/** Names of new entries by Decap's own key of what is on the screen, which changes when text comes back. */
const names = new Map<string, string>();
let recovered: string | undefined;

let lastEntry: DecapMap | undefined;
let localTimer: ReturnType<typeof setTimeout> | undefined;
let serverTimer: ReturnType<typeof setTimeout> | undefined;
let firstUnsent = 0;

/** Reads what is kept from last time, then follows every keystroke. */
export async function startTyping(): Promise<void> {
  const { orang, desa } = pageData();
  for (const { value } of await idbAll<Typing>('ketikan').catch(() => [])) {
    if (value.orang === orang.id && value.desa === desa)
      known.set(keyOf(value.collection, value.kunci), value);
  }
  watchTouch();
  store.subscribe(onChange);
  addEventListener('online', () => void sendUnsent());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  void sendUnsent();
}

/** The copy that belongs to text which comes back: of a new entry the one that was typed last. */
export function recoverCopy(collection: string, slug: string): Typing | undefined {
  if (slug) return known.get(keyOf(collection, slug));
  const last = [...known.values()]
    .filter((typing) => typing.collection === collection && !typing.slug)
    .at(-1);
  recovered = last?.kunci;
  return last;
}

/** How the copy of what is on the screen is called. */
export function currentKunci(slug: string): string {
  if (slug) return slug;
  const key = String(store.getState().entryDraft.get('key'));
  const name = names.get(key) ?? recovered ?? key;
  names.set(key, name);
  recovered = undefined;
  return name;
}

/** The entry is saved, or its copy is not wanted any more. */
export async function forgetTyping(collection: string, kunci: string): Promise<void> {
  clearTimeout(localTimer);
  clearTimeout(serverTimer);
  const key = keyOf(collection, kunci);
  const typing = known.get(key);
  known.delete(key);
  await idbDelete('ketikan', key);
  if (typing?.id) await send('/admin/api/naskah', { hapus: typing.id }, { retries: 0 }).catch(() => {});
}

function onChange(): void {
  const draft = store.getState().entryDraft;
  const entry = draft.get('entry') as DecapMap | undefined;
  if (entry === lastEntry) return;
  lastEntry = entry;
  if (!entry || !isTouched() || draft.get('hasChanged') !== true) return;
  clearTimeout(localTimer);
  localTimer = setTimeout(() => void keep(), LOCALLY_AFTER);
  firstUnsent ||= Date.now();
  clearTimeout(serverTimer);
  const pause = Math.max(0, Math.min(SERVER_AFTER, firstUnsent + SERVER_AT_LATEST - Date.now()));
  serverTimer = setTimeout(() => void sendUnsent(), pause);
}

/** Writes the text of the screen into the browser's database. */
async function keep(): Promise<Typing | undefined> {
  const state = store.getState();
  const entry = state.entryDraft.get('entry') as DecapMap | undefined;
  const collection = state.collections.get(String(entry?.get('collection')));
  if (!entry || !collection || !isTouched() || state.entryDraft.get('hasChanged') !== true) return undefined;
  const name = String(collection.get('name'));
  const slug = String(entry.get('slug') ?? '');
  const path = String(entry.get('path') ?? '');
  const raw = currentBackend(state.config).entryToRaw(collection, getSerializedEntry(collection, entry));
  const kunci = currentKunci(slug);
  const key = keyOf(name, kunci);
  const before = known.get(key);
  if (before?.raw === raw) return before;
  const { orang, desa } = pageData();
  const base = before ? before.base : basesOf([path])[path];
  const typing: Typing = {
    orang: orang.id,
    desa,
    collection: name,
    slug,
    kunci,
    path,
    raw,
    base,
    sent: false,
  };
  if (before?.id) typing.id = before.id;
  known.set(key, typing);
  await idbPut('ketikan', typing, key);
  return typing;
}

const bodyOf = ({ desa, collection, slug, kunci, raw, base }: Typing) => ({
  desa,
  koleksi: collection.split('--').at(-1) ?? collection,
  slug,
  kunci,
  judul: titleOf(raw),
  raw,
  base,
});

/** Gives the server what it does not have; without a signal it stays for the next time. */
async function sendUnsent(): Promise<void> {
  firstUnsent = 0;
  await keep();
  for (const [key, typing] of known) {
    if (typing.sent) continue;
    try {
      const { id } = (await send('/admin/api/naskah', bodyOf(typing), { retries: 0 })) as { id: string };
      // Meanwhile the next words may have come, or the entry was saved.
      if (known.get(key) !== typing) continue;
      const sent = { ...typing, sent: true, id };
      known.set(key, sent);
      await idbPut('ketikan', sent, key);
    } catch (error) {
      // A copy that is refused for good stays in this browser; those behind it go on.
      if (!(error instanceof Refused) || isForLater(error)) return;
    }
  }
}

/** Titles of what the server does not have, after another try to give it. */
export async function unsentTitles(): Promise<string[]> {
  await sendUnsent();
  return [...known.values()].filter(({ sent }) => !sent).map(({ raw }) => titleOf(raw));
}

/** The page goes to the back, and perhaps never comes again. */
function leave(): void {
  void keep().then((typing) => {
    if (!typing || typing.sent) return;
    const body = JSON.stringify(bodyOf(typing));
    if (body.length > KEEPALIVE) return;
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      [PERSON_HEADER]: pageData().orang.id,
    };
    void fetch('/admin/api/naskah', { method: 'POST', headers, body, keepalive: true }).catch(() => {});
  });
}
