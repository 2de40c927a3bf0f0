/** Which words of a text answer a question, to mark them. */
import type { Baris } from './baris.ts';
import type { Kamus } from './kamus.ts';
import { kataDari } from './kata.ts';
import type { Tanya } from './tanya.ts';

/** A piece of text, and whether it was asked for. */
export type Potong = readonly [text: string, asked: boolean];

/** All that a question may mean; words that only say that something is wanted are left out. */
export function yangDitanya({ istilah }: Tanya): ReadonlySet<string> {
  const serious = istilah.filter(({ pengisi }) => !pengisi);
  return new Set(
    (serious.length > 0 ? serious : istilah).flatMap(({ arti, bagian }) => [...arti.keys(), ...bagian]),
  );
}

/** The text in pieces that make it up again. */
export function tandai(text: string, asked: ReadonlySet<string>, kamus: Kamus): Potong[] {
  // Spaces part a text for the eye; a part may hold several words (kos-kosan) or none.
  const parts = text.split(/(\s+)/);
  const words = parts.flatMap((part, nth) => kataDari(part).map((word) => ({ word, nth })));
  const marked = new Set<number>();
  for (const { arti, bagian, dari, sampai, pengisi } of kamus.satuan(words.map(({ word }) => word))) {
    if (pengisi) continue;
    for (let at = dari; at < sampai; at++)
      if (asked.has(arti) || asked.has(bagian[at - dari] ?? '')) marked.add(words[at]?.nth ?? -1);
  }
  const pieces: Potong[] = [];
  parts.forEach((part, nth) => {
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(part) ?? [];
    if (marked.has(nth)) pieces.push([before, false], [core, true], [after, false]);
    else pieces.push([part, false]);
  });
  return rapatkan(pieces);
}

/** Joins neighbours that are alike; the space between two that were asked for belongs to them. */
function rapatkan(pieces: readonly Potong[]): Potong[] {
  const joined: [string, boolean][] = [];
  const full = pieces.filter(([text]) => text);
  full.forEach(([text, own], i) => {
    const last = joined[joined.length - 1];
    const asked = own || (/^\s+$/.test(text) && last?.[1] === true && full[i + 1]?.[1] === true);
    if (last && last[1] === asked) last[0] += text;
    else joined.push([text, asked]);
  });
  return joined;
}

/** How many words of a page's text to name: enough to see why it was found. */
const PALING_BANYAK = 4;

/**
 * What else on the page was asked for, where its title and summary do not show it: the phrase that people ask for it
 * with, or words of its text. Empty where the title or summary says it.
 */
export function sebab(
  { judul, ringkasan, kata }: Baris,
  isi: string,
  asked: ReadonlySet<string>,
  kamus: Kamus,
): Potong[] {
  const marks = (text: string) => tandai(text, asked, kamus);
  const isMarked = (pieces: readonly Potong[]) => pieces.some(([, mark]) => mark);
  if (isMarked([...marks(judul), ...marks(ringkasan)])) return [];
  const phrase = kata.map(marks).find(isMarked);
  if (phrase) return phrase;
  const words = isi.split(' ').filter((word) => asked.has(kamus.arti(word)));
  return words
    .slice(0, PALING_BANYAK)
    .flatMap((word, i): Potong[] => [...(i > 0 ? [[', ', false] as const] : []), [word, true]]);
}
