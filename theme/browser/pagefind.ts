/** Pagefind as the search page uses it. It is loaded when somebody searches, never before. */

import { kataDari, kataDitandai, serupa } from './kata-cari.ts';

/** What Pagefind knows of one page. */
export interface Halaman {
  url: string;
  /** Escaped text in which the found words stand in `<mark>`. */
  excerpt: string;
  meta: Record<string, string | undefined>;
}

export interface Temuan {
  id: string;
  data: () => Promise<Halaman>;
}

interface Pagefind {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  search: (query: string) => Promise<{ results: Temuan[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Starts loading; call it as soon as somebody is about to type. Rejects when it cannot be loaded. */
export function muatPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    // The next attempt may find the network again.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  // The site may stand in any folder of a host, so addresses start from this page.
  const site = new URL('../', document.baseURI);
  const pagefind = (await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', site).href)) as Pagefind;
  // The worker is the same program loaded a second time (12 kB); an index of one village needs no thread.
  await pagefind.options({ baseUrl: site.pathname, noWorker: true });
  return pagefind;
}

/**
 * All pages that hold the words, best first. For a word that no page holds Pagefind offers whatever
 * begins alike, down to one letter; that is worse than nothing, so it is left out.
 */
export async function cari(query: string): Promise<Temuan[]> {
  const pagefind = await muatPagefind();
  const { results } = await pagefind.search(query);
  const best = await results[0]?.data();
  return best && serupa(kataDari(query), kataDitandai(best.excerpt)) ? results : [];
}
