/**
 * What words mean on one site: the table of synonyms together with the words of its pages. Both sides go through
 * it, pages and questions, so that both arrive at the same meanings.
 */
import { akarSangka, calonAkar } from './akar.ts';
import { kataTerdekat } from './ejaan.ts';
import { kataDari } from './kata.ts';
import { bacaTabel, type Tabel } from './tabel.ts';

/** A word or phrase of a text: what it means, and which of the text's words it takes. */
export interface Satuan {
  arti: string;
  dari: number;
  sampai: number;
  /** The meanings of its words, where it has several. */
  bagian: string[];
  pengisi: boolean;
}

/** The table of synonyms, and the words that the pages of this site use. */
export class Kamus {
  readonly #tabel: Tabel;
  /** Words of pages and of the table, with how often pages say them. */
  readonly #kata = new Map<string, number>();
  /** What a root may be. */
  readonly #dikenal: Set<string>;
  readonly #arti = new Map<string, string>();
  /** First meaning of a phrase -> phrases that begin so, longest first. */
  readonly #frasa = new Map<string, { bagian: string[]; arti: string }[]>();
  readonly #arah = new Map<string, string[]>();

  constructor(texts: Iterable<string>, tabel: Tabel = bacaTabel()) {
    this.#tabel = tabel;
    const listed = [...tabel.kanon.keys(), ...[...tabel.arah.keys()].filter((entry) => !entry.includes(' '))];
    this.#dikenal = new Set(listed);
    for (const word of listed) this.#kata.set(word, 0);
    for (const { kata } of tabel.frasa)
      for (const word of kata) this.#kata.set(word, this.#kata.get(word) ?? 0);
    for (const text of texts)
      for (const word of kataDari(text)) this.#kata.set(word, (this.#kata.get(word) ?? 0) + 1);
    for (const word of this.#kata.keys()) {
      if (word.length < 4 || tabel.kanon.has(word)) continue;
      this.#dikenal.add(word).add(akarSangka(word));
    }
    for (const { kata, arti } of tabel.frasa) {
      const bagian = kata.map((word) => this.arti(word));
      const list = this.#frasa.get(bagian[0] ?? '') ?? [];
      this.#frasa.set(
        bagian[0] ?? '',
        [...list, { bagian, arti }].sort((a, b) => b.bagian.length - a.bagian.length),
      );
    }
    for (const [from, to] of tabel.arah)
      this.#arah.set(
        this.#artiEntri(from),
        to.map((one) => this.#artiEntri(one)),
      );
  }

  /** What one word means: the word of its group, or its root. */
  arti(word: string): string {
    let found = this.#arti.get(word);
    if (found === undefined) {
      found = this.#cariArti(word);
      this.#arti.set(word, found);
    }
    return found;
  }

  #cariArti(word: string): string {
    const { kanon, pengisi } = this.#tabel;
    const own = kanon.get(word);
    if (own !== undefined || pengisi.has(word)) return own ?? word;
    // A word of the table is known to be one; elsewhere the shortest is taken that pages use.
    const listed = calonAkar(word).find(
      (one) => (kanon.has(one) || pengisi.has(one)) && (one.length > 3 || hanyaDiimbuh(word, one)),
    );
    if (listed !== undefined) return kanon.get(listed) ?? listed;
    const known = calonAkar(word, !this.#kata.has(word)).filter(
      (one) => one.length > 3 && this.#dikenal.has(one),
    );
    return known[known.length - 1] ?? word;
  }

  #artiEntri(entry: string): string {
    if (!entry.includes(' ')) return this.arti(entry);
    return this.#tabel.frasa.find(({ kata }) => kata.join(' ') === entry)?.arti ?? entry;
  }

  /** Where a meaning leads besides itself. */
  arah(arti: string): readonly string[] {
    return this.#arah.get(arti) ?? [];
  }

  /** True for words that say that something is wanted, not what. */
  isPengisi(word: string): boolean {
    // A small number tells nothing (2 tahun), unless the table knows it.
    if (/^\d{1,2}$/.test(word)) return !this.#tabel.arah.has(word);
    return (
      this.#tabel.pengisi.has(word) ||
      (!this.#tabel.kanon.has(word) && this.#tabel.pengisi.has(this.arti(word)))
    );
  }

  /** True for meanings that name a person, who is seldom what a question is about. */
  isOrang(arti: string): boolean {
    return this.#tabel.orang.has(arti);
  }

  /** True when pages or the table know the word or its root. */
  isDikenal(word: string): boolean {
    return this.#kata.has(word) || this.isPengisi(word) || this.#dikenal.has(this.arti(word));
  }

  /** The known words that begin so, common ones first. */
  berawalan(start: string): string[] {
    return [...this.#kata]
      .filter(([word, count]) => count > 0 && word.startsWith(start))
      .sort((a, b) => b[1] - a[1])
      .map(([word]) => word);
  }

  /** The known words that an unknown one stands for: two that were run together, or one that was mistyped. */
  tebak(word: string): string[] | undefined {
    for (let at = 2; at <= word.length - 2; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => this.#kata.has(part) && (part.length > 3 || this.#tabel.kanon.has(part))))
        return parts;
    }
    const near = kataTerdekat(word, this.#kata);
    return near === undefined ? undefined : [near];
  }

  /** A text's words as meanings: the longest phrases that the table knows, and the words between them. */
  satuan(words: readonly string[]): Satuan[] {
    const arti = words.map((word) => this.arti(word));
    const found: Satuan[] = [];
    for (let at = 0; at < words.length; ) {
      const phrase = this.#frasaDi(words, arti, at);
      const sampai = phrase?.sampai ?? at + 1;
      found.push({
        arti: phrase?.arti ?? arti[at] ?? '',
        dari: at,
        sampai,
        bagian: phrase ? arti.slice(at, sampai) : [],
        pengisi: !phrase && this.isPengisi(words[at] ?? ''),
      });
      at = sampai;
    }
    return found;
  }

  /** The phrase that begins here. Its words may have fillers between them: pisah sama suami. */
  #frasaDi(
    words: readonly string[],
    arti: readonly string[],
    from: number,
  ): { arti: string; sampai: number } | undefined {
    for (const { bagian, arti: meaning } of this.#frasa.get(arti[from] ?? '') ?? []) {
      let at = from;
      const isWhole = bagian.every((part, nth) => {
        while (nth > 0 && arti[at] !== part && at < words.length && this.isPengisi(words[at] ?? '')) at++;
        return arti[at++] === part;
      });
      if (isWhole) return { arti: meaning, sampai: at };
    }
    return undefined;
  }
}

/** Short roots are taken only where next to nothing was cut: kiri is not kir. */
function hanyaDiimbuh(word: string, root: string): boolean {
  return (
    ['nya', 'in'].some((end) => word === root + end) || ['di', 'nge'].some((start) => word === start + root)
  );
}
