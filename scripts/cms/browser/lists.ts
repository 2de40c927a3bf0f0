/** Lists that could not be read: an empty one says why, for "there is nothing" would frighten who wrote a lot. */
import { loadEntries } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createElement, Fragment } from 'react';
import { pageData } from './page-data.ts';
import { placeOf } from './save.ts';

/** Decap's names of lists whose last try found no line. */
const unread = new Set<string>();

/** @param path the list's folder, or one of its files */
export function rememberList(path: string, isRead: boolean): void {
  const name = `${pageData().desa}--${placeOf(path).koleksi}`;
  if (isRead) unread.delete(name);
  else unread.add(name);
}

/** Tries the list on the screen again when the signal comes back. */
export function startLists(): void {
  addEventListener('online', () => {
    if (unread.has(shownList())) again();
  });
}

/** What stands in place of entries. @param words Decap's own, for a list that is empty indeed */
export function whyEmpty(words: string): unknown {
  if (location.hash.startsWith('#/search') || location.hash.includes('/search/'))
    return unread.size > 0 ? 'Tidak ada sinyal. Cari lagi nanti.' : 'Tidak ditemukan.';
  if (!unread.has(shownList())) return words;
  const button = createElement(
    'button',
    { type: 'button', className: 'balai-lagi', onClick: again },
    'Coba lagi',
  );
  return createElement(Fragment, null, 'Daftar belum dapat dibuka: tidak ada sinyal.', button);
}

function shownList(): string {
  return /^#\/collections\/([^/?]+)/.exec(location.hash)?.[1] ?? '';
}

function again(): void {
  const collection = store.getState().collections.get(shownList());
  if (collection) void store.dispatch(loadEntries(collection));
}
