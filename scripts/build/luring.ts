/**
 * The offline copy's lists, from the pages as they came out: each with the hash of its bytes, so that phones fetch
 * again only what changed, and `/sw.js` changes exactly when something in it did.
 */
import { alamat } from '../../theme/model/alamat.ts';
import type { DaftarLuring } from '../../theme/model/luring.ts';
import { hashText } from '../lib/hash.ts';
import type { Page } from './render.ts';

/** Bounds of what a phone keeps without having been asked: some 400 kB on the way. */
const MOST_PAGES = 60;
const MOST_BYTES = 1_500_000;

/**
 * Writes the lists into the bodies of `/luring.json` and `/sw.js`. Where the offline copy is switched off there is no
 * list, and nothing is done.
 */
export function addOfflineLists(pages: readonly Page[]): void {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const list = byPath.get(alamat.daftarLuring);
  const worker = byPath.get(alamat.pekerja);
  if (!list || !worker) return;
  const { inti, halaman } = JSON.parse(list.body) as DaftarLuring;
  const entry = (path: string) => {
    const page = byPath.get(path);
    return [path.slice(1), page ? hashText(page.body).slice(0, 8) : ''];
  };
  const size = (path: string) => Buffer.byteLength(byPath.get(path)?.body ?? '');
  let bytes = inti.reduce((sum, path) => sum + size(path), 0);
  const kept = halaman.slice(0, MOST_PAGES - inti.length).filter((path) => {
    const fits = bytes + size(path) <= MOST_BYTES;
    if (fits) bytes += size(path);
    return fits;
  });
  const core = JSON.stringify(inti.map(entry));
  list.body = `${JSON.stringify(kept.map(entry))}\n`;
  const version = hashText(core + list.body).slice(0, 8);
  worker.body = `const VERSI="${version}",INTI=${core};${worker.body}`;
}
