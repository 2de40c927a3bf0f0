/** What to search for when the words as typed find nothing: people type sentences, pages hold nouns. */

/** Words that say that one wants something, not what. */
const PENGISI = new Set(
  (
    'ada adalah agar aku akan anda apa apakah atau bagaimana baru bagi bikin bisa buat bwt cara caranya dan dari dengan di ' +
    'dimana gimana gmn harus hendak ingin ini itu jika kalau kami karena ke kita lewat mana mau melalui membuat mencari ' +
    'mengambil mengganti mengurus minta mohon ngurus nya oleh online pada pengen perlu pengurusan permohonan persyaratan ' +
    'saya sebagai sudah supaya syarat syaratnya tentang tolong untuk urus utk yang'
  ).split(' '),
);

/** The words of a query in lower case, without punctuation. */
export function kataDari(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that an excerpt marks as found. */
export function kataDitandai(excerpt: string): string[] {
  return [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) => kataDari(text));
}

/**
 * True when one of the words can be meant by one of the others. Indonesian adds to both ends of a stem
 * (sewa, menyewa, penyewaan), so what counts is the longest part that both have.
 */
export function serupa(asked: readonly string[], found: readonly string[]): boolean {
  return asked.some((a) =>
    found.some((b) => a === b || memuat(a, b) || bagianSama(a, b) >= Math.max(3, a.length * 0.6)),
  );
}

function memuat(a: string, b: string): boolean {
  return b.length > 3 && a.includes(b);
}

/** Length of the longest run of letters that both words have. */
function bagianSama(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 2; length--) {
    for (let at = 0; at + length <= a.length; at++) if (b.includes(a.slice(at, at + length))) return length;
  }
  return 0;
}

/** The query without filler words; undefined when nothing would change or nothing would stay. */
export function tanpaPengisi(query: string): string | undefined {
  const words = kataDari(query);
  const useful = words.filter((word) => !PENGISI.has(word));
  if (useful.length === 0 || useful.length === words.length) return undefined;
  return useful.join(' ');
}

/** Its useful words one by one, longest first, because long words say more. */
export function satuPerSatu(query: string): string[] {
  const useful = kataDari(query).filter((word) => !PENGISI.has(word) && word.length > 1);
  return [...new Set(useful)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 4);
}
