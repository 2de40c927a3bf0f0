/**
 * Roots of Indonesian words, everyday ones included: urus, mengurus, ngurusin, diuruskan, pengurusan. Affixes cannot
 * be cut without knowing words (pemakaman is makam, pemasangan is pasang), so all ways to cut are offered.
 */

/** Endings that change nothing of what is meant, then those that make a word of another. */
const PARTIKEL = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
const AKHIRAN = ['kan', 'an', 'in', 'i'];

/** Beginnings, and the letter that each may have swallowed (men + tambah = menambah). */
const AWALAN: readonly (readonly [string, string])[] = [
  ['meny', 's'],
  ['peny', 's'],
  ['meng', 'k'],
  ['peng', 'k'],
  ['menge', ''],
  ['penge', ''],
  ['mem', 'p'],
  ['pem', 'p'],
  ['men', 't'],
  ['pen', 't'],
  ['me', ''],
  ['pe', ''],
  ['per', ''],
  ['ber', ''],
  ['bel', ''],
  ['ter', ''],
  ['di', ''],
  ['ke', ''],
  ['se', ''],
];

/** Beginnings that are only spoken (nambah, ngurus): a word of its own may begin so, too (nama). */
const AWALAN_LISAN: typeof AWALAN = [
  ['nge', ''],
  ['ng', 'k'],
  ['ny', 's'],
  ['n', 't'],
];

const PENDEK = 3;
const VOKAL = /^[aiueo]/;

/**
 * Every word that this one may come from, itself first, then the longer before the shorter.
 * @param lisan with the beginnings that are only spoken
 */
export function calonAkar(word: string, lisan = true): string[] {
  const starts = lisan ? [...AWALAN, ...AWALAN_LISAN] : AWALAN;
  const found = new Set<string>([word]);
  for (const tail of tanpaAkhiran(word)) {
    found.add(tail);
    for (const once of tanpaAwalan(tail, starts)) {
      found.add(once);
      for (const twice of tanpaAwalan(once, AWALAN)) found.add(twice);
    }
  }
  return [...found].sort((a, b) => b.length - a.length);
}

/** The root to assume where no candidate is known: cut short, but never to a stump. */
export function akarSangka(word: string): string {
  const long = calonAkar(word, false).filter((one) => one.length >= 4);
  return long[long.length - 1] ?? word;
}

function tanpaAkhiran(word: string): string[] {
  const found = [word];
  const bare = potong(word, PARTIKEL);
  if (bare) found.push(bare);
  for (const from of [...found]) {
    for (const ending of AKHIRAN) {
      if (from.endsWith(ending) && from.length - ending.length >= PENDEK)
        found.push(from.slice(0, -ending.length));
    }
  }
  return found;
}

function potong(word: string, endings: readonly string[]): string | undefined {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 2);
  return ending && word.slice(0, -ending.length);
}

function tanpaAwalan(word: string, starts: typeof AWALAN): string[] {
  const found: string[] = [];
  for (const [start, swallowed] of starts) {
    if (!word.startsWith(start)) continue;
    const rest = word.slice(start.length);
    if (rest.length >= PENDEK) found.push(rest);
    if (swallowed && VOKAL.test(rest) && rest.length >= 2) found.push(swallowed + rest);
  }
  return found;
}
