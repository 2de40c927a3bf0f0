/**
 * Which pages answer a question, best first. A page is good when its title, or one of the phrases that people ask
 * for it with, says all that was asked and little else; what its summary says counts half.
 */

import { type Baris, teksBaris } from './baris.ts';
import { Kamus, type Satuan } from './kamus.ts';
import { kataDari } from './kata.ts';
import { type Istilah, pahami, type Tanya } from './tanya.ts';

export interface Temuan {
  baris: Baris;
  /** Words of its text, where they are loaded. */
  isi: string;
  /** 0 to about 1. */
  skor: number;
}

export interface Jawaban extends Tanya {
  /** Best first; none that is far worse than the best. */
  temuan: Temuan[];
  /** True when the best one says all that was asked, and no word had to be guessed. */
  yakin: boolean;
  /** True when the best one was found by a word that had to be guessed: "Mungkin maksud Anda". */
  ditebak: boolean;
}

/** A phrase of a page: all that it says, and how much each of its meanings weighs. */
interface Frasa {
  arti: ReadonlySet<string>;
  /** Those that it says by itself, not only within a longer phrase. */
  utuh: ReadonlySet<string>;
  berat: number;
  nilai: number;
}

interface Halaman {
  baris: Baris;
  frasa: Frasa[];
  ringkasan: ReadonlySet<string>;
  catatan: ReadonlySet<string>;
  isi: ReadonlySet<string>;
}

const NILAI = { judul: 1, kata: 0.97, ringkasan: 0.5, isi: 0.4, catatan: 0.35 } as const;
/** What people come for stands before what is told; the differences only part what is nearly equal. */
const JENIS: Record<string, number> = {
  // On the portal of a regency: who types the name of a village wants its site.
  Desa: 0.12,
  Layanan: 0.08,
  Kantor: 0.05,
  Darurat: 0.05,
  Profil: 0.03,
  Anggaran: 0.07,
  Kesehatan: 0.03,
  Daftar: 0.03,
  Bantuan: 0.02,
  Panduan: 0.02,
  Situs: -0.05,
};
/** How much of a longer phrase one of its words says. */
const SEBAGIAN = 0.4;
const BERAT_PENGISI = 0.08;
const BERAT_ASING = 0.45;
/** Part of its weight that a word keeps which names a person. */
const BERAT_ORANG = 0.4;
/** Below this there is no answer. */
const PALING_RENDAH = 0.14;
/** Below this part of the best a page is noise; sooner where not even the best says all that was asked. */
const DARI_TERBAIK = { yakin: 0.5, ragu: 0.65 } as const;
const RAGU_PALING_BANYAK = 10;
const YAKIN = 0.66;

/** The catalogue of a site, ready to be asked. */
export class MesinCari {
  readonly kamus: Kamus;
  readonly baris: readonly Baris[];
  readonly #isi: readonly string[];
  readonly #halaman: Halaman[];
  readonly #banyak: number;
  /** Meaning -> number of pages that say it. */
  readonly #jumlah = new Map<string, number>();

  /** @param isi more words of each row's page (isi.ts); none when they are not loaded */
  constructor(rows: readonly Baris[], isi: readonly string[] = []) {
    this.baris = rows;
    this.#isi = isi;
    this.#banyak = Math.max(2, rows.length);
    this.kamus = new Kamus([...rows.flatMap(teksBaris), ...isi]);
    const read = (text: string) => this.kamus.satuan(kataDari(text));
    const units = rows.map(({ judul, kata, ringkasan, catatan }, i) => ({
      frasa: [judul, ...kata].map(read),
      ringkasan: semua(read(ringkasan)),
      catatan: semua(read(catatan)),
      // In no order, so there are no phrases in it.
      isi: new Set(kataDari(isi[i] ?? '').map((word) => this.kamus.arti(word))),
    }));
    for (const { frasa, ringkasan } of units)
      this.#hitung(new Set([...frasa.flatMap((one) => [...semua(one)]), ...ringkasan]));
    // What a word says is what titles and summaries make of it; texts only tell of words that stand nowhere else.
    const said = new Set(this.#jumlah.keys());
    for (const one of units) this.#hitung([...one.isi].filter((arti) => !said.has(arti)));
    this.#halaman = units.map(({ frasa, ...lain }, i) => ({
      baris: rows[i] as Baris,
      frasa: frasa.map((one, nth) => ({
        arti: semua(one),
        utuh: new Set(one.map(({ arti }) => arti)),
        berat: one.reduce(
          (sum, { arti, pengisi }) => sum + (pengisi ? BERAT_PENGISI : this.#langka(arti)),
          0,
        ),
        nilai: nth === 0 ? NILAI.judul : NILAI.kata,
      })),
      ...lain,
    }));
  }

  #hitung(meanings: Iterable<string>): void {
    for (const arti of meanings) this.#jumlah.set(arti, (this.#jumlah.get(arti) ?? 0) + 1);
  }

  /** How much a meaning says: 1 when a single page has it, near 0 when all have. */
  #langka(arti: string): number {
    const pages = this.#jumlah.get(arti);
    return pages ? Math.log(1 + this.#banyak / pages) / Math.log(1 + this.#banyak) : 0;
  }

  cari(query: string): Jawaban {
    const asked = pahami(query, this.kamus);
    const serious = asked.istilah.some(({ pengisi }) => !pengisi);
    const terms = asked.istilah.map((term) => ({ ...term, berat: this.#berat(term, serious) }));
    const sum = terms.reduce((total, { berat }) => total + berat, 0);
    if (sum === 0) return { ...asked, temuan: [], yakin: false, ditebak: false };
    const all = this.#halaman
      .map((page, i) => ({
        page,
        baris: page.baris,
        isi: this.#isi[i] ?? '',
        skor: nilai(page, terms, sum, this.#langka.bind(this)),
      }))
      .filter(({ skor }) => skor >= PALING_RENDAH)
      .map((one) => ({ ...one, skor: one.skor + (JENIS[one.baris.jenis] ?? 0) }))
      .sort((a, b) => b.skor - a.skor);
    const best = all[0]?.skor ?? 0;
    const guessed = asked.istilah.filter(({ tebakan }) => tebakan);
    const near = best * DARI_TERBAIK[best >= YAKIN ? 'yakin' : 'ragu'];
    const good = all.filter(({ skor }) => skor >= near);
    return {
      ...asked,
      temuan: best >= YAKIN ? good : good.slice(0, RAGU_PALING_BANYAK),
      yakin: best >= YAKIN && guessed.length === 0,
      ditebak: guessed.some((term) => all[0] && katakan(all[0].page, term)),
    };
  }

  #berat({ arti, bagian, pengisi }: Istilah, serious: boolean): number {
    if (pengisi && serious) return BERAT_PENGISI;
    const known = [...arti].map(([one, sure]) => this.#langka(one) * Math.sqrt(sure));
    const parts = bagian.map((one) => this.#langka(one));
    const weight = Math.max(...known, ...parts) || BERAT_ASING;
    return [...arti.keys()].some((one) => this.kamus.isOrang(one)) ? weight * BERAT_ORANG : weight;
  }
}

/** All meanings of a text, those inside of its phrases included. */
function semua(units: readonly Satuan[]): Set<string> {
  return new Set(units.flatMap(({ arti, bagian }) => [arti, ...bagian]));
}

function nilai(
  { frasa, ringkasan, catatan, isi }: Halaman,
  terms: readonly (Istilah & { berat: number })[],
  sum: number,
  langka: (arti: string) => number,
): number {
  let total = 0;
  let fit = 0;
  const found = terms.map(() => 0);
  for (const phrase of frasa) {
    let asked = 0;
    let said = 0;
    terms.forEach((term, i) => {
      const { sure, arti } = cocok(term, phrase.arti);
      if (sure === 0) return;
      found[i] = Math.max(found[i] ?? 0, sure * phrase.nilai);
      asked += term.berat * sure;
      said += term.pengisi
        ? BERAT_PENGISI
        : arti.reduce((all, one) => all + langka(one) * (phrase.utuh.has(one) ? 1 : SEBAGIAN), 0);
    });
    const part = phrase.berat > 0 ? Math.min(1, said / phrase.berat) : 0;
    fit = Math.max(fit, (asked / sum) * (0.6 + 0.4 * part) * phrase.nilai);
  }
  terms.forEach((term, i) => {
    const more = Math.max(
      cocok(term, ringkasan).sure * NILAI.ringkasan,
      cocok(term, isi).sure * NILAI.isi,
      cocok(term, catatan).sure * NILAI.catatan,
    );
    total += term.berat * Math.max(found[i] ?? 0, more);
  });
  return 0.5 * (total / sum) + 0.5 * fit;
}

/** True when any part of the page says the term. */
function katakan({ frasa, ringkasan, isi }: Halaman, term: Istilah): boolean {
  return [...frasa.map(({ arti }) => arti), ringkasan, isi].some((said) => cocok(term, said).sure > 0);
}

/** How surely these meanings say the term, and by which of them. */
function cocok({ arti, bagian }: Istilah, said: ReadonlySet<string>): { sure: number; arti: string[] } {
  let best: { sure: number; arti: string[] } = { sure: 0, arti: [] };
  for (const [one, sure] of arti) if (sure > best.sure && said.has(one)) best = { sure, arti: [one] };
  const parts = bagian.filter((one) => said.has(one));
  const together =
    bagian.length > 0 ? (parts.length === bagian.length ? 0.85 : (0.5 * parts.length) / bagian.length) : 0;
  return together > best.sure ? { sure: together, arti: parts } : best;
}
