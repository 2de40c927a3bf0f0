/** Search that does not give up at the first try: as typed, without filler words, then word by word. */
import { satuPerSatu, tanpaPengisi } from './kata-cari.ts';
import type { Temuan } from './pagefind.ts';

export interface HasilCari {
  temuan: Temuan[];
  /** `tepat` as typed, `disaring` without filler words, `mungkin` for some of the words only. */
  cara: 'tepat' | 'disaring' | 'mungkin';
  /** The words that were found. */
  kata: string;
}

/** @param cari one plain search */
export async function cariLuwes(
  query: string,
  cari: (query: string) => Promise<Temuan[]>,
): Promise<HasilCari> {
  const exact = await cari(query);
  if (exact.length > 0) return { temuan: exact, cara: 'tepat', kata: query };
  const useful = tanpaPengisi(query);
  const filtered = useful === undefined ? [] : await cari(useful);
  if (filtered.length > 0) return { temuan: filtered, cara: 'disaring', kata: useful ?? query };
  const found = new Map<string, Temuan>();
  const words: string[] = [];
  for (const word of satuPerSatu(query)) {
    const some = await cari(word);
    if (some.length > 0) words.push(word);
    for (const one of some) if (!found.has(one.id)) found.set(one.id, one);
  }
  return { temuan: [...found.values()], cara: 'mungkin', kata: words.join(', ') };
}
