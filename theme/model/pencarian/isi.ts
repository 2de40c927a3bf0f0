/**
 * The words that stand only in the text of pages, without their order: enough to know which page holds them, for a
 * tenth of what a full index weighs. Loaded when the catalogue has no sure answer.
 */
import { type Baris, teksBaris } from './baris.ts';
import { kataDari } from './kata.ts';
import { bacaTabel } from './tabel.ts';

/** Address of the file inside the site. */
export const BERKAS_ISI = '/data/cari-isi.json';

/** A word that so large a part of the pages holds tells none from the others. */
const TERLALU_UMUM = 0.12;

/**
 * For each row the words of its page that the row itself lacks, in the order of their letters.
 * @param texts the text of each row's page
 */
export function kataIsi(rows: readonly Baris[], texts: readonly string[]): string[] {
  const { pengisi } = bacaTabel();
  const sets = texts.map((text) => new Set(kataDari(text)));
  const pages = new Map<string, number>();
  for (const set of sets) for (const word of set) pages.set(word, (pages.get(word) ?? 0) + 1);
  const limit = Math.max(3, rows.length * TERLALU_UMUM);
  return sets.map((set, i) => {
    const own = new Set(kataDari(teksBaris(rows[i]).join(' ')));
    return [...set]
      .filter((word) => word.length > 2 && !pengisi.has(word) && !own.has(word))
      .filter((word) => (pages.get(word) ?? 0) <= limit)
      .sort()
      .join(' ');
  });
}
