/**
 * The service worker of one village: after one visit its main pages open without a network.
 *
 * Pages: the network first, always, because an old page must never hide an urgent notice. The kept page steps in
 * when the network fails, when the server does (5xx), or when it has not begun to answer after four seconds: long
 * enough for a cold connection at 800 ms a round trip, short enough that nobody stares at white. It then says that
 * it is a kept one and from when. A late answer is kept all the same, and the page is told that there is news.
 */
import { denganCatatan, halamanLuring, LEMAH, LURING, TERGANGGU } from './catatan.ts';
import { isiSimpanan } from './isi.ts';
import { type PeristiwaAmbil, pekerja } from './lingkungan.ts';
import { BERKAS, DAFTAR, DIBACA, dasar, hapusSimpanan, perbarui, simpan, tersimpan } from './simpanan.ts';

const SABAR_MS = 4000;
/** Names with a hash: what is kept of them is never old. */
const TETAP = /^(?:_astro|foto|pagefind\/(?:index|fragment))\//;
/** Documents to open or to take along may be large: they are not kept. */
const NAMA_BERKAS = /\.\w+$/;
const TERKAIT = /^(?:pagefind\/|data\/cari|ikon)/;

pekerja.addEventListener('install', (event) => {
  pekerja.skipWaiting();
  event.waitUntil(Promise.all(INTI.map(perbarui)));
});

pekerja.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      hapusSimpanan([DAFTAR, DIBACA, BERKAS]),
      pekerja.registration.navigationPreload?.enable(),
      pekerja.clients.claim(),
    ]),
  );
});

pekerja.addEventListener('message', (event) => event.waitUntil(isiSimpanan(event.data)));

pekerja.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const alamat = url.replace(/[?#].*/, '');
  const jalur = alamat.slice(dasar.length);
  if (method !== 'GET' || !alamat.startsWith(dasar) || jalur.startsWith('admin/')) return;
  if (mode === 'navigate' && !NAMA_BERKAS.test(jalur)) event.respondWith(halaman(event, alamat));
  else if (TETAP.test(jalur) || TERKAIT.test(jalur))
    event.respondWith(berkas(event, alamat, TETAP.test(jalur)));
});

async function halaman(event: PeristiwaAmbil, url: string): Promise<Response> {
  const lama = await tersimpan(url);
  let lambat = false;
  const jaringan = Promise.resolve(event.preloadResponse).then((jawaban) => jawaban ?? fetch(event.request));
  const disimpan = jaringan.then(async (jawaban) => {
    const salinan = jawaban.clone();
    const didaftar = await (await caches.open(DAFTAR)).match(url);
    await simpan(didaftar ? DAFTAR : DIBACA, url, salinan);
    if (lambat) (await pekerja.clients.get(event.resultingClientId))?.postMessage(0);
  });
  event.waitUntil(disimpan.catch(() => {}));
  if (!lama) return jaringan.catch(halamanLuring);
  const sabar = new Promise<undefined>((resolve) => setTimeout(resolve, SABAR_MS));
  try {
    const jawaban = await Promise.race([jaringan, sabar]);
    if (jawaban && jawaban.status < 500) return jawaban;
    lambat = true;
    return await denganCatatan(lama, jawaban ? TERGANGGU : LEMAH);
  } catch {
    return denganCatatan(lama, LURING);
  }
}

async function berkas(event: PeristiwaAmbil, url: string, tetap: boolean): Promise<Response> {
  const lama = await tersimpan(url);
  if (lama && tetap) return lama;
  try {
    const jawaban = await fetch(event.request);
    event.waitUntil(simpan(BERKAS, url, jawaban.clone()).catch(() => {}));
    return jawaban;
  } catch (error) {
    if (lama) return lama;
    throw error;
  }
}
