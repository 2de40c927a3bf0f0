/** Slips of the keyboard and of the ear: which known word somebody may have meant. */

/** How a word sounds: spellings that Indonesians mix up become the same letters. */
export function bunyi(word: string): string {
  return word
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/[kgdtb]h/g, (pair) => pair[0] ?? '')
    .replace(/sy/g, 's')
    .replace(/[fv]/g, 'p')
    .replace(/z/g, 'j')
    .replace(/q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/y$/, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** Slips to allow in a word of that length. */
function batas(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The known word that is nearest to this one, or undefined.
 * @param known how often each known word occurs; of two that are equally near the more common one is meant
 */
export function kataTerdekat(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const limit = batas(word.length);
  const sound = bunyi(word);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [other, count] of known) {
    if (Math.abs(other.length - word.length) > Math.max(1, limit)) continue;
    if (other.length < 3 || /\d/.test(other)) continue;
    // Three letters hold too little to guess from, but two of them may have changed places (kpt).
    const slips =
      sound === bunyi(other)
        ? 0.5
        : limit > 0 && other.length > 3
          ? jarakKetik(word, other, limit)
          : tertukar(word, other);
    if (slips > Math.max(limit, 1)) continue;
    const cost =
      slips +
      (other[0] === word[0] ? 0 : 0.6) +
      (other[other.length - 1] === word[word.length - 1] ? 0 : 0.1) -
      Math.min(0.3, Math.log10(count + 1) / 5);
    if (cost < least) {
      least = cost;
      best = other;
    }
  }
  return best;
}

function tertukar(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return swapped === b ? 1 : Number.POSITIVE_INFINITY;
}

/** A vowel for another is the smallest of slips: people write as they speak (baek). */
function tukar(a = '', b = ''): number {
  if (a === b) return 0;
  return VOKAL.includes(a) && VOKAL.includes(b) ? 0.7 : 1;
}

const VOKAL = 'aiueo';

/**
 * Letters added, lost, changed, or typed in the wrong order (Damerau and Levenshtein), up to a limit.
 */
export function jarakKetik(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (row[j - 1] ?? 0) + tukar(a[i - 1], b[j - 1]),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return Number.POSITIVE_INFINITY;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
