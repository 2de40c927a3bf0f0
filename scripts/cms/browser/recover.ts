/** Text that was not saved comes back: after a killed tab by itself, from "Naskah tersimpan" by its link. */
import { createEmptyDraft, loadEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history as decapHistory } from 'decap-cms-core/dist/esm/routing/history';
import { localForage } from 'decap-cms-lib-util';
import { type Backup, backupKey, type MediaFile } from './backup.ts';
import { rememberBase } from './bases.ts';
import { hideNotice, showNotice } from './notices.ts';
import { pageData } from './page-data.ts';
import type { Asset } from './save.ts';
import { touch } from './touch.ts';
import { currentKunci, forgetTyping, recoverCopy } from './typing.ts';

/** Called when Decap puts unsaved text onto the screen: what it builds on comes back with it. */
export function recoverTyping(collection: string, slug: string): void {
  const { path, base } = chosen.get(backupKey(collection, slug)) ?? recoverCopy(collection, slug) ?? {};
  if (path && base !== undefined) rememberBase(path, base);
  touch();
  showNotice('pulih', {
    tone: 'baik',
    text: 'Tulisan Anda yang belum disimpan sudah kembali.',
    actions: [{ label: 'Buang tulisan itu', quiet: true, onClick: () => void discard(collection, slug) }],
  });
}

async function discard(name: string, slug: string): Promise<void> {
  if (!window.confirm('Buang tulisan yang belum disimpan?')) return;
  hideNotice('pulih');
  const kunci = currentKunci(slug);
  const collection = store.getState().collections.get(name);
  if (!collection) return;
  await store.dispatch(slug ? loadEntry(collection, slug) : createEmptyDraft(collection, ''));
  await localForage.removeItem(backupKey(name, slug));
  await forgetTyping(name, kunci);
}

interface Draft {
  collection: string;
  slug: string;
  path: string;
  raw: string;
  assets: Asset[];
  base: string | null | undefined;
}

/** Of drafts that were opened by their link. */
const chosen = new Map<string, Pick<Draft, 'path' | 'base'>>();

/** Puts a kept draft (`?naskah=ID` in the page's address) where Decap looks for lost text, and opens its entry. */
export async function openDraft(): Promise<void> {
  const id = new URLSearchParams(location.search).get('naskah');
  if (!id) return;
  const { desa } = pageData();
  const answer = await fetch(`/admin/desa/${desa}/naskah/${encodeURIComponent(id)}.json`);
  if (!answer.ok) {
    showNotice('pulih', {
      tone: 'gawat',
      text: 'Naskah itu tidak dapat dibuka. Mungkin sudah lebih dari 30 hari.',
    });
    return;
  }
  const { collection, slug, path, raw, assets, base } = (await answer.json()) as Draft;
  const key = backupKey(collection, slug);
  const local = await localForage.getItem<Backup>(key);
  // The server's copy of what is being typed has no photos; those of the same text may still be in this phone.
  const own = (local?.mediaFiles ?? []).filter(({ draft, name }) => draft && raw.includes(name));
  const sent = new Set(assets.map((asset) => nameOf(asset)));
  const mediaFiles = [...own.filter(({ name }) => !sent.has(name)), ...assets.map(asMediaFile)];
  await localForage.setItem(key, { raw, path, mediaFiles });
  chosen.set(key, { path, base });
  history.replaceState(null, '', location.pathname);
  decapHistory.replace(
    slug ? `/collections/${collection}/entries/${slug}` : `/collections/${collection}/new`,
  );
}

const nameOf = ({ path }: Asset): string => path.split('/').at(-1) ?? path;

function asMediaFile(asset: Asset): MediaFile {
  const { path, content } = asset;
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  const name = nameOf(asset);
  const file = new File([bytes], name);
  return { id: path, name, path, file, size: file.size, draft: true };
}
