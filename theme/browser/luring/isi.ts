/**
 * The offline copy beyond its core: the service pages, one after the other, while nobody waits for anything. Pages
 * ask for it (`pendaftar.ts`). What breaks off goes on at the next page that is opened.
 */
import type { Butir } from './lingkungan.ts';
import { DAFTAR, DIBACA, dasar, perbarui, simpan, tersimpan } from './simpanan.ts';

const SUMBER = `${dasar}luring.json`;
let sedang: Promise<void> | undefined;

/** Keeps the page that asks, and, unless it wants to save data (`hemat`), goes on with the rest. */
export async function isiSimpanan([halaman, hemat]: [string, boolean]): Promise<void> {
  try {
    if (!(await tersimpan(halaman))) await simpan(DIBACA, halaman, await fetch(halaman));
  } catch {
    // It is not one of ours, or the disk is full.
  }
  if (hemat) return;
  sedang ??= isi()
    .catch(() => {})
    .finally(() => {
      sedang = undefined;
    });
  return sedang;
}

async function isi(): Promise<void> {
  if ((await tersimpan(SUMBER))?.headers.get('x-versi') === VERSI) return;
  const jawaban = await fetch(SUMBER, { cache: 'no-cache' });
  const daftar: Butir[] = await jawaban.clone().json();
  let luput = false;
  for (const butir of daftar)
    await perbarui(butir).catch(() => {
      luput = true;
    });
  const perlu = [...INTI, ...daftar].map(([alamat]) => dasar + alamat);
  const cache = await caches.open(DAFTAR);
  for (const { url } of await cache.keys()) if (!perlu.includes(url)) await cache.delete(url);
  if (!luput) await simpan(DAFTAR, SUMBER, jawaban, VERSI);
}
