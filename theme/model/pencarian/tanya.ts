/** A question as somebody types it, understood: its terms, what each may mean, and what was put right. */

import type { Kamus } from './kamus.ts';
import { kataDari } from './kata.ts';

export interface Istilah {
  /** Meaning -> how surely it is meant, up to 1. */
  arti: Map<string, number>;
  /** Meanings of the words of a phrase: a page that says them all says the phrase, too. */
  bagian: string[];
  pengisi: boolean;
  /** True when the word was guessed from one that nobody knows. */
  tebakan: boolean;
}

export interface Tanya {
  istilah: Istilah[];
  /** The words that say what is wanted: as typed, and put right. */
  diketik: string[];
  kata: string[];
  /** All words, put right: what was understood. */
  kalimat: string;
}

/** How sure a meaning is that the table only leads to, and one that is still being typed. */
const TERKAIT = 0.55;
const BELUM_SELESAI = 0.8;
const TEBAKAN = 0.85;
const TERKA_PALING_BANYAK = 8;

/** Understands a question with the words of this site; its last word may still be half typed. */
export function pahami(query: string, kamus: Kamus): Tanya {
  const typed = gabung(kataDari(query), kamus);
  const last = /\s$/.test(query) ? undefined : typed[typed.length - 1];
  const starts = new Map<string, string[]>();
  const guesses = new Set<string>();
  const words = typed.flatMap((word) => {
    if (kamus.isDikenal(word) || /^\d+$/.test(word)) return [word];
    const longer =
      word === last && word.length > 1 ? kamus.berawalan(word).slice(0, TERKA_PALING_BANYAK) : [];
    if (longer.length > 0) starts.set(word, longer);
    if (longer.length > 0) return [word];
    const meant = kamus.tebak(word);
    for (const one of meant ?? []) guesses.add(one);
    return meant ?? [word];
  });
  const terms = new Map<string, Istilah>();
  for (const { arti, bagian, pengisi, dari, sampai } of kamus.satuan(words)) {
    const tebakan = words.slice(dari, sampai).some((word) => guesses.has(word));
    const meanings = new Map([[arti, tebakan ? TEBAKAN : 1]]);
    for (const longer of starts.get(words[dari] ?? '') ?? []) meanings.set(kamus.arti(longer), BELUM_SELESAI);
    for (const other of kamus.arah(arti)) if (!meanings.has(other)) meanings.set(other, TERKAIT);
    const says = bagian.filter((part) => !kamus.isPengisi(part));
    if (!terms.has(arti)) terms.set(arti, { arti: meanings, bagian: says, pengisi, tebakan });
  }
  const useful = (list: readonly string[]) => list.filter((word) => !kamus.isPengisi(word));
  return {
    istilah: [...terms.values()],
    diketik: useful(typed),
    kata: useful(words),
    kalimat: words.join(' '),
  };
}

/** Joins what was torn apart (ak te, e ktp) where only the whole is a word. */
function gabung(words: readonly string[], kamus: Kamus): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next] = [words[at], words[at + 1]];
    if (next && kamus.isDikenal(word + next) && !(kamus.isDikenal(word) && kamus.isDikenal(next))) {
      joined.push(word + next);
      at++;
    } else joined.push(word);
  }
  return joined;
}
