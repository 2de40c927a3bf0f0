/** Tells the operator what became of a save: on its way, refused, saved, live. */
import type { EntryStatus } from '../live/entry-status.ts';
import { hideNotice, type Notice, showNotice } from './notices.ts';
import { pageData } from './page-data.ts';
import { placeOf, type SaveAnswer, type SaveParams, titleOf } from './save.ts';
import type { Refused } from './send.ts';
import { forgetTyping } from './typing.ts';

/** Shown while photos travel; what goes through at once needs no bar. */
export function reportProgress(part: number): void {
  if (part >= 1) {
    hideNotice('kirim');
    return;
  }
  showNotice('kirim', {
    tone: 'tunggu',
    text: `Mengirim ${Math.round(part * 100)}%`,
    progress: part,
    closable: false,
  });
}

/** Answers within this are no matter of patience (ms). */
const SOON = 4000;

/** What an earlier save came to is over; where an answer is long in coming, nothing is lost and all has been done. */
export async function reportSending<T>(answer: Promise<T>): Promise<T> {
  following += 1;
  for (const key of ['tayang', 'tolak']) hideNotice(key);
  const timer = setTimeout(
    () =>
      showNotice('lambat', {
        tone: 'tunggu',
        text: 'Menunggu jawaban server. Tulisan Anda aman di ponsel ini; tidak perlu menyimpan lagi.',
        closable: false,
      }),
    SOON,
  );
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    hideNotice('lambat');
  }
}

/** What the queue says of a save that waits is enough. */
export function reportWaiting(): void {
  for (const key of ['kirim', 'pulih', 'tayang', 'tolak']) hideNotice(key);
}

/** A refusal with its way on: sign in again, compare two versions, find the kept text. */
export function reportRefusal(error: Refused, params?: SaveParams): void {
  hideNotice('kirim');
  const { naskah } = error.details;
  const title = titleOf(params?.dataFiles[0]?.raw ?? '');
  const draft = typeof naskah === 'string' ? `/admin/desa/${pageData().desa}/naskah/${naskah}` : undefined;
  showNotice('tolak', {
    tone: 'gawat',
    text: title ? `"${title}" belum tersimpan. ${error.message}` : error.message,
    actions: [
      ...(draft
        ? [{ label: error.status === 409 ? 'Bandingkan kedua tulisan' : 'Lihat naskah', href: draft }]
        : []),
      ...(error.status === 401 ? [{ label: 'Cara masuk lagi', href: '/admin/' }] : []),
    ],
  });
}

/** The save is in the repository: its copies may go, its warnings are shown, its way to the public followed. */
export function reportSaved({ dataFiles, options }: SaveParams, { files, warnings }: SaveAnswer): void {
  for (const key of ['kirim', 'tolak', 'pulih']) hideNotice(key);
  const [file] = dataFiles;
  if (!file) return;
  void forgetTyping(String(options.collectionName ?? ''), String(options.kunci ?? ''));
  const advice = warnings.map(({ message, hint }) => (hint ? `${message} ${hint}` : message));
  if (advice.length > 0) {
    showNotice('saran', { tone: 'tunggu', text: `Sebaiknya diperbaiki: ${advice.join(' ')}` });
  } else hideNotice('saran');
  showNotice('tayang', { tone: 'tunggu', text: 'Tersimpan.' });
  void follow(files.at(-1)?.path ?? file.path);
}

/** The entry is out of the repository; until it is off the site, its way there is followed. */
export function reportDeleted([path]: readonly string[]): void {
  if (path === undefined) return;
  showNotice('tayang', { tone: 'tunggu', text: 'Sudah dihapus.' });
  void follow(path);
}

const EVERY = 1500;
/** A build that takes longer than this is a matter of staff. */
const AT_LATEST = 5 * 60_000;

let following = 0;

/** Asks until the page is out; a newer save takes over. */
async function follow(path: string): Promise<void> {
  following += 1;
  const mine = following;
  const until = Date.now() + AT_LATEST;
  const { koleksi, slug } = placeOf(path);
  const entri = slug ? `${koleksi}/${slug}` : koleksi;
  const address = `/admin/desa/${pageData().desa}/status.json?entri=${encodeURIComponent(entri)}`;
  while (mine === following && Date.now() < until) {
    const status = await fetch(address)
      .then((answer) => (answer.ok ? (answer.json() as Promise<EntryStatus>) : undefined))
      .catch(() => undefined);
    if (mine !== following) return;
    if (status) show(status);
    if (status && status.state !== 'menunggu' && status.state !== 'dibuat') return;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
}

const TONES: Record<EntryStatus['state'], Notice['tone']> = {
  menunggu: 'tunggu',
  dibuat: 'tunggu',
  tayang: 'baik',
  ditahan: 'gawat',
  gagal: 'gawat',
};

function show({ state, kata, url, findings }: EntryStatus): void {
  const why =
    state === 'ditahan' ? findings.slice(0, 3).map(({ message, hint }) => `${message} ${hint}`) : [];
  showNotice('tayang', {
    tone: TONES[state],
    text: [kata, ...why].join(' '),
    actions: url ? [{ label: 'Lihat di situs', href: url }] : [],
  });
}
