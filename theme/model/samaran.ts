/**
 * Undoes the masks by which spam gets past a filter: look-alike letters, leetspeak, invisible characters,
 * letters set apart, markup inside of words.
 */

/** Letters of other scripts and small capitals that look Latin (Unicode TR 39, the ones that spam uses). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'ЬвʙᏏ',
  c: 'сϲᴄ',
  d: 'ԁᴅ',
  e: 'еєεᴇҽ',
  f: 'ғꜰ',
  g: 'ɡɢԍց',
  h: 'һнʜ',
  i: 'іιıɪӏ',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'ʟⅼ',
  m: 'мᴍ',
  n: 'пηɴո',
  o: 'оοσᴏօө',
  p: 'рρᴘ',
  q: 'ԛǫ',
  r: 'гʀᴦ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'υцսᴜ',
  v: 'νѵᴠ',
  w: 'шωԝᴡ',
  x: 'хχ',
  y: 'уγүʏ',
  z: 'ᴢ',
};
const LATIN = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) =>
    [...others].map((other) => [other.toLowerCase(), latin]),
  ),
);
/** First letters of the alphabets on coloured grounds, which compatibility folding leaves alone. */
const GROUNDS = [0x1f150, 0x1f170, 0x1f1e6];

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Ways to read a text, each in small Latin letters with single spaces: as it stands, and with each mask
 * taken off. The first is the plain reading.
 */
export function bacaan(text: string): string[] {
  const folded = fold(text);
  const plain = spaced(folded, ' ');
  const tight = spaced(folded, '');
  const masked = new Set([plain, tight, joined(plain)]);
  return [
    ...new Set([...masked].flatMap((reading) => [reading, unleet(reading, 'i'), unleet(reading, 'l')])),
  ];
}

const PLAIN = /^\p{ASCII}*$/u;

/** Compatibility forms, look-alikes, accents and invisible characters folded away; small letters. */
function fold(text: string): string {
  const latin = PLAIN.test(text) ? text.toLowerCase() : toLatin(text);
  return once(latin);
}

/** A letter three times or more counts once; this also keeps the patterns that search for spam linear. */
function once(text: string): string {
  return text.replace(/([a-z])\1{2,}/g, '$1');
}

function toLatin(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, fromGround)
    .replace(/[\p{Cf}\u115f\u1160\u2800]/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => LATIN.get(letter) ?? letter);
}

function fromGround(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  const first = GROUNDS.findLast((start) => start <= point) ?? point;
  return String.fromCharCode(0x61 + point - first);
}

/** Marks that separate (`slot-gacor`) or hide (`ga**co**r`) become `gap`, runs of space one space. */
function spaced(text: string, gap: string): string {
  return text.replace(/[_*~`|.\-–—/\\+•·]+/g, gap).replace(/\s+/g, ' ');
}

/** `s l o t` becomes `slot`. */
function joined(text: string): string {
  return text.replace(/(?<![a-z0-9@$])(?:[a-z0-9@$] ){3,40}[a-z0-9@$](?![a-z0-9@$])/g, (run) =>
    run.replaceAll(' ', ''),
  );
}

/** Most texts hold none of these, and finding that out is cheap. */
const ANY_MIXED = /[a-z](?:[0-9@$]|![a-z0-9])|[0-9@$][a-z]/;
/** Words with signs among their letters. They start where a word starts, so the search stays linear. */
const MIXED = /(?<![a-z0-9@$!])(?:[a-z]+[0-9@$!]|[0-9@$!]+[a-z])[a-z0-9@$!]*/g;

/** `g4c0r` becomes `gacor`; figures alone stay figures. `one` is what a 1 stands for. */
function unleet(text: string, one: 'i' | 'l'): string {
  if (!ANY_MIXED.test(text)) return text;
  return text.replace(MIXED, (word) =>
    once(word.replace(/[0-9@$]|!(?=[a-z0-9])/g, (sign) => (sign === '1' ? one : (LEET[sign] ?? sign)))),
  );
}
