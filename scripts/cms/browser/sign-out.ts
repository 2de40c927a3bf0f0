/** The way out of a phone: what the server has goes from it, what it does not have yet is named before. */
import { localForage } from 'decap-cms-lib-util';
import { type Backup, backupBase } from './backup.ts';
import { idbAll, idbDelete, idbKeys } from './idb.ts';
import { pageData } from './page-data.ts';
import { flushQueue, waitingTitles } from './queue.ts';
import { titleOf } from './save.ts';
import { type Typing, unsentTitles } from './typing.ts';

export function startSignOut(): void {
  const form = document.querySelector<HTMLFormElement>('#balai-keluar');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void signOut(form);
  });
}

async function signOut(form: HTMLFormElement): Promise<void> {
  await flushQueue();
  const left = new Set([...waitingTitles(), ...(await unsentTitles()), ...(await withNewPhotos())]);
  if (left.size === 0) {
    await clearOwn();
    // Others who use this phone, and their other villages, may have something that waits.
    const others = [...(await idbKeys('antrean')), ...(await idbKeys('ketikan'))];
    if (others.length === 0) form.append(hidden('bersih', '1'));
  } else if (!window.confirm(question([...left]))) return;
  form.submit();
}

function question(titles: readonly string[]): string {
  const names = titles.map((title) => `"${title || 'tanpa judul'}"`).join(', ');
  return `Belum terkirim: ${names}. Tulisan itu tetap di ponsel ini, dan kembali setelah Anda masuk lagi. Keluar sekarang?`;
}

/** Unsaved texts of this person in this village, as Decap keeps them. */
async function ownBackups(): Promise<string[]> {
  const prefix = `${backupBase()}.${pageData().desa}--`;
  return (await localForage.keys()).filter((key) => key === backupBase() || key.startsWith(prefix));
}

/** Titles of texts with a photo that was never saved: the server's copies hold no photos. */
async function withNewPhotos(): Promise<string[]> {
  const backups = await Promise.all(
    (await ownBackups()).map((key) => localForage.getItem<Backup | string>(key)),
  );
  return backups
    .filter((backup) => backup !== null && typeof backup === 'object')
    .filter(({ mediaFiles = [] }) => mediaFiles.some(({ draft }) => draft))
    .map(({ raw }) => titleOf(raw));
}

/** Takes what this person typed out of the browser; all of it is on the server. */
async function clearOwn(): Promise<void> {
  const { orang, desa } = pageData();
  for (const { key, value } of await idbAll<Typing>('ketikan')) {
    if (value.orang === orang.id && value.desa === desa) await idbDelete('ketikan', key);
  }
  for (const key of await ownBackups()) await localForage.removeItem(key);
}

function hidden(name: string, value: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'hidden', name, value });
}
