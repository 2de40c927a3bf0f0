/**
 * What is kept, and how much of it. The names of the caches begin with the scope, because several villages may
 * stand in folders of one host: each touches its own. Whoever changes the form of what is kept gives the cache another
 * name: the new worker then deletes the old one.
 */
import { type Butir, pekerja } from './lingkungan.ts';

export const dasar = pekerja.registration.scope;
/** A space ends the scope, so that `/suka/` is not the beginning of `/sukamaju/`. */
const AWALAN = `balai ${dasar} `;
/** The pages of the lists; what they hold is bounded by the build. */
export const DAFTAR = `${AWALAN}daftar`;
/** Further pages that were read, and photos and files of the search. */
export const DIBACA = `${AWALAN}dibaca`;
export const BERKAS = `${AWALAN}berkas`;
/** How many entries the two last may hold; the oldest goes. */
const PALING_BANYAK = 60;

/** Deletes this village's caches, but for those named. */
export async function hapusSimpanan(kecuali: readonly string[] = []): Promise<void> {
  for (const nama of await caches.keys())
    if (nama.startsWith(AWALAN) && !kecuali.includes(nama)) await caches.delete(nama);
}

/** What is kept of an address. */
export function tersimpan(url: string): Promise<Response | undefined> {
  return caches.match(url, { ignoreVary: true });
}

/**
 * Keeps an answer with the time. A page that does not look like one of ours (a provider's notice in its place) is
 * refused, as is everything but a plain 200 from this very address.
 */
export async function simpan(nama: string, url: string, jawaban: Response, versi = ''): Promise<void> {
  const isi = await jawaban.blob();
  const asing = isi.type.startsWith('text/html') && !(await isi.text()).includes('<main id="isi"');
  if (jawaban.status !== 200 || jawaban.type !== 'basic' || jawaban.redirected || asing) throw url;
  const headers = new Headers(jawaban.headers);
  headers.set('x-disimpan', `${Date.now()}`);
  headers.set('x-versi', versi);
  const cache = await caches.open(nama);
  await cache.put(url, new Response(isi, { headers }));
  if (nama === DAFTAR) return;
  for (const lama of (await cache.keys()).slice(0, -PALING_BANYAK)) await cache.delete(lama);
}

/** Fetches anew and keeps what is not kept in this version. */
export async function perbarui([alamat, versi]: Butir): Promise<void> {
  const url = dasar + alamat;
  if ((await tersimpan(url))?.headers.get('x-versi') !== versi)
    await simpan(DAFTAR, url, await fetch(url, { cache: 'no-cache' }), versi);
}
