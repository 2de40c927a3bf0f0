/**
 * Pagefind as the search page uses it: to show the very sentence of a page. It weighs four times what the search
 * needs otherwise, so it is loaded when somebody asks for it, never before.
 */
import { kataDari } from '../model/pencarian/kata.ts';
import { alamatPenuh, SITUS, sekali } from './katalog.ts';
import { kataDitandai, serupa } from './serupa.ts';

/** A page whose text holds the words. */
export interface HasilIsi {
  path: string;
  /** Escaped text in which the found words stand in `<mark>`. */
  cuplikan: string;
}

interface Pagefind {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  search: (
    query: string,
  ) => Promise<{ results: { data: () => Promise<{ url: string; excerpt: string }> }[] }>;
}

/** More would be noise, and each one is a file to load. */
const PALING_BANYAK = 8;

const muatPagefind = sekali(async () => {
  const pagefind = (await import(/* @vite-ignore */ alamatPenuh('/pagefind/pagefind.js'))) as Pagefind;
  // The worker is the same program loaded a second time (12 kB); an index of one village needs no thread.
  await pagefind.options({ baseUrl: SITUS.pathname, noWorker: true });
  return pagefind;
});

/**
 * The pages whose text holds all the words, best first. For a word that no page holds Pagefind offers whatever
 * begins alike, down to one letter; that is worse than nothing, so it is left out.
 */
export async function cariIsi(words: readonly string[]): Promise<HasilIsi[]> {
  if (words.length === 0) return [];
  const pagefind = await muatPagefind();
  const { results } = await pagefind.search(words.join(' '));
  const pages = await Promise.all(results.slice(0, PALING_BANYAK).map((one) => one.data()));
  const asked = words.flatMap(kataDari);
  return pages
    .filter(({ excerpt }) => serupa(asked, kataDitandai(excerpt)))
    .map(({ url, excerpt }) => ({
      path: `/${new URL(url, SITUS).pathname.slice(SITUS.pathname.length)}`,
      cuplikan: excerpt,
    }));
}
