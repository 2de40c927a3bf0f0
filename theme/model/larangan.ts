/**
 * Text that must not reach a public page, whoever wrote it: gambling spam, which hijackers plant on
 * village sites every week, and the numbers of NIK and KK (UU 27/2022, personal data).
 */
import { bacaan } from './samaran.ts';

/** Words that have no honest use on a village site, found even inside other words. */
const BRAND =
  /g+a+c+o+r+|maxw+i+n|sbobet|scatterhitam|pragmaticplay|slot(?:gacor|online|maxwin|88|77)|(?:situs|link|agen|akun|bandar)slot|sweetbonanza|gatesofolympus|mahjongways|bandarq|dominoqq|pkvgames|idnpoker|joker123|dewatogel|rtp(?:live|slot)/;

/** Phrases that have none. */
const STRONG = new RegExp(
  `\\b(?:${[
    String.raw`slot\s?(?:online|deposit|depo|pulsa|qris|dana(?!\sdesa)|88|777?|138|4d|resmi|terpercaya|hoki|thailand|server|demo|macau)`,
    String.raw`(?:bo|demo|akun|raja|dewa|pola|bocoran)\sslot`,
    String.raw`toto\s?(?:4d|macau|slot|togel)`,
    String.raw`rtp\s?(?:live|slot|tertinggi|hari\sini)`,
    String.raw`scatter\s?(?:hitam|emas|naga)`,
    String.raw`bonus\snew\smember|free\s?(?:bet|chip|spin)s?`,
    String.raw`depo(?:sit)?\s(?:pulsa|dana|qris)\s(?:tanpa\spotongan|\d)|depo\s\d+\s?(?:k|rb|ribu)?\sbonus`,
    String.raw`bet\s(?:kecil|receh|perak|100|200|400|800)`,
    String.raw`pragmatic\splay|pg\ssoft|sweet\sbonanza|gates\sof\solympus|starlight\sprincess|mahjong\sways|wild\sbandito|aztec\sgems|koi\sgate`,
    String.raw`(?:keluaran|pengeluaran|prediksi|bocoran|live\sdraw|syair|result)\s(?:sgp|hk|sdy|sydney|togel|macau)`,
    String.raw`(?:domino|bandar|ceme)\s?qq?\sonline|capsa\ssusun\sonline|pkv\sgames|idn\spoker|live\scasino|mix\sparlay`,
  ].join('|')})\\b`,
);

const PLACES =
  'parkir|waktu|jadwal|pendaftaran|peserta|antrea?n|antrian|kios|lapak|kursi|kunjungan|layanan|vaksin|memori|kartu|usb';
const OFFERED = 'situs|agen|bandar|link|daftar|login|akun|main|bermain|game|permainan';

/** Words that may also stand in a warning or in news of a raid. */
const WEAK = new RegExp(
  `\\b(?:${[
    String.raw`judi\s?(?:online|slot|bola)|judol|togel|kasino|casino|(?:taruhan|bandar)\s?bola|poker\sonline|sabung\sayam\sonline`,
    String.raw`(?:${OFFERED})\s(?:judi|toto|poker|slot(?!\s(?:${PLACES})))|slot`,
  ].join('|')})\\b`,
  'g',
);

/** Words that show that the text warns. "Non stop", "anti rungkat" and "lawan bot" belong to the trade. */
const WARNING =
  /\b(?:bahaya(?:nya)?|(?:men)?cegah|pencegahan|larang(?:an)?|dilarang|melarang|(?:me)?lawan\sjudi|(?:me)?perangi|(?:mem)?berantas|pemberantasan|tolak|menolak|(?<!non\s)stop|(?:meng)?hindari|jauhi|menjauhi|(?:me)?lapor(?:kan)?|korban|sosialisasi|penyuluhan|waspada(?:i)?|hukuman|pidana|polisi|polres|polsek|ditangkap|razia|(?:ter)?jerat(?:an)?|terlilit|(?:ke)?candu(?:an)?|dampak(?:nya)?|haram|edukasi|satgas|blokir|memblokir|anti\s(?:judi|judol|togel|slot)|jangan\s(?:main|bermain|coba|mencoba|ikut|mudah|tergiur|terjebak|tertipu|percaya)|tidak\sboleh)\b/;

/** Words of an offer, which no warning makes honest. */
const OFFER =
  /\b(?:terpercaya|tergacor|(?:anti|bebas|tanpa)\s(?:rungkat|blokir|nawala|lag)|pasti\s(?:menang|jp|cair)|link\salternatif|new\smember|rtp|win\s?rate|(?:daftar|main|gabung|join|login)\s(?:sekarang|disini)|jackpot\s(?:besar|terbesar)|modal\sreceh)\b/;

/** A lone "slot" is also a parking space or a place in a queue; near money words it is not. */
const MONEY = /\b(?:menang|jackpot|depo(?:sit)?|bonus|bet|taruhan|jp|spin|judi|casino|zeus|olympus)\b/;
const PLACE = new RegExp(`^slot\\s(?:${PLACES})\\b`);
const NEAR = 60;

/** A songbird that sings well is gacor; so the word stands in honest news of a contest. */
const BIRDS = /\b(?:burung|kicau|berkicau|murai|kenari|lovebird|kacer|cucak|perkutut|jalak|ayam)\b/;
const TRADE = /\b(?:slot|rtp|maxwin|situs|link|login|daftar|depo|zeus|judi|togel)\b/;

/**
 * The words that make a text gambling spam, or undefined. A text that only names gambling is accepted
 * when it warns against it.
 */
export function spamJudi(text: string): string | undefined {
  for (const reading of bacaan(text)) {
    const brand = BRAND.exec(reading)?.[0];
    if (brand && !(brand.startsWith('g') && BIRDS.test(reading) && !TRADE.test(reading))) return brand;
    const words = STRONG.exec(reading)?.[0] ?? weakWords(reading);
    if (words) return words;
  }
  return undefined;
}

function weakWords(text: string): string | undefined {
  const advertised = [...text.matchAll(WEAK)].find(({ 0: words, index }) => {
    const around = text.slice(Math.max(0, index - NEAR), index + NEAR);
    return words !== 'slot' || (!PLACE.test(text.slice(index, index + NEAR)) && MONEY.test(around));
  });
  return advertised && (!WARNING.test(text) || OFFER.test(text)) ? advertised[0] : undefined;
}

/** The two digits of every province, as the region table has them. */
const PROVINCE = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;
const SIXTEEN = /(?<![\d.,+])\d(?:[ .\-–/]{0,3}\d){15}(?![\d]|[.,]\d)/g;
/** Dates and amounts grouped by thousands: two of them side by side may have sixteen digits too. */
const DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/g;
const AMOUNT = /(?<![\d.])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![.,]?\d)/g;

/**
 * True when the text holds 16 digits that can be a NIK or a KK number: a region code, a date (both kinds
 * carry one; a woman's NIK has 40 added to the day), a serial number. Separators do not hide it.
 */
export function memuatNomorPribadi(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(DATE, '#')
    .replace(AMOUNT, '#');
  return [...plain.matchAll(SIXTEEN)].some(
    ([written]) => isGroupedLikeNik(written) && isNik(written.replace(/\D/g, '')),
  );
}

/** `3174 0523 0890 0004` and `3 1 7 4 ...` are; decimals, account codes (`5.1.1.01`), clock times are not. */
function isGroupedLikeNik(written: string): boolean {
  if (/^\d{1,3}\.\d+$/.test(written)) return false;
  const lengths = written.split(/\D+/).map((group) => group.length);
  if (lengths.includes(1) && lengths.some((length) => length > 1)) return false;
  return !(written.includes('.') && lengths.every((length) => length === 2));
}

function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  const isRegion = PROVINCE.test(digits) && digits.slice(2, 4) !== '00' && digits.slice(4, 6) !== '00';
  const isDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
  return isRegion && isDay && month >= 1 && month <= 12 && digits.slice(12) !== '0000';
}
