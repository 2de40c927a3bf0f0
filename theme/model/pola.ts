/**
 * What a text must look like, as patterns that a form checks while somebody types. They have no flags, for
 * forms take none. Each stands for the rule of the schema beside it and never refuses what that accepts;
 * the little that a pattern cannot say is left to the check (`tests/cms/forms-drift.test.ts` lists it).
 */

/** A pattern, and what to write instead where a text does not match it. */
export interface Pola {
  /** Source of a regular expression without flags; blanks around the text are no trouble. */
  pattern: string;
  /** Indonesian, read after the name of the field and a colon. */
  message: string;
}

const pola = (inner: string, message: string): Pola => ({ pattern: `^\\s*(?:${inner})\\s*$`, message });

/** Half of a character that takes two places never stands alone. */
const PASANGAN = '[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]';

/** A text of at most `max` characters, counted as the schema counts them: an emoji is one. */
export function polaTeks(max: number, { satuBaris = false } = {}): Pola {
  const single = `[^${satuBaris ? '\\n\\r\\u2028\\u2029' : ''}\\uD800-\\uDFFF]`;
  const words = satuBaris ? ' dalam satu baris' : '';
  return pola(`(?=\\S)(?:${PASANGAN}|${single}){1,${max}}`, `paling banyak ${max} huruf${words}.`);
}

const NOMOR = '(?=\\S(?:.{0,22}\\S)?\\s*$)(?=(?:\\D*\\d){7,15}\\D*$)(?:\\+?62|0|\\(0\\d{2,3}\\))[\\d .\\-]*';
export const POLA_TELEPON = pola(NOMOR, 'tulis nomor lengkap, misalnya 0812-3456-7890.');
export const POLA_PANGGIL = pola(
  `1\\d{2,4}|${NOMOR}`,
  'tulis nomor lengkap, misalnya 0812-3456-7890, atau nomor pendek seperti 112.',
);

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?';
export const POLA_TAUTAN = pola(
  `(?=\\S{1,2000}\\s*$)[hH][tT][tT][pP][sS]?://(?:${LABEL}\\.)+[a-zA-Z]{2,}\\.?(?::[1-5]?\\d{1,4})?(?:[/?#][^\\s\\\\]*)?`,
  'tulis alamat lengkap, misalnya https://contoh.go.id/.',
);

export const POLA_SLUG = pola(
  '(?=\\S{1,80}\\s*$)[a-z0-9]+(?:-[a-z0-9]+)*',
  'tulis dengan huruf kecil, angka, dan tanda hubung saja.',
);

const WAKTU = '(?:[01]\\d|2[0-3])[.:][0-5]\\d';
export const POLA_JAM = pola(
  `[tT][uU][tT][uU][pP]|${WAKTU}\\s*[\\-\\u2013]\\s*${WAKTU}`,
  'tulis seperti 08.00-15.00, atau tutup.',
);

const ANGKA =
  '(?:(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d{1,2})?|(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,2})?)';
const MINUS = '[\\-\\u2212\\u2013]';
const RUPIAH = '(?:[rR][pP]\\.?)?';
/** Brackets come in pairs, and one minus is enough. */
const TANDA = `(?=[^()]*$|\\([^()]*\\)\\s*$)(?!\\(?\\s*${MINUS}\\s*${RUPIAH}\\s*${MINUS})`;
export const POLA_UANG = pola(
  `${TANDA}\\(?\\s*${MINUS}?\\s*${RUPIAH}\\s*${MINUS}?\\s*${ANGKA}(?:[.,]${MINUS}{1,2})?\\s*\\)?`,
  'tulis jumlah dalam rupiah, misalnya 96.400.000.',
);

export const POLA_WARNA = pola(
  '#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})',
  'tulis tanda # dan enam angka atau huruf.',
);

export const POLA_TANGGAL: Pola = {
  pattern: '^(?:19|20|21)\\d{2}-\\d{2}-\\d{2}$',
  message: 'pilih tanggal yang benar.',
};

/** A file of one of these types. */
export function polaBerkas(extensions: readonly string[]): Pola {
  const anyCase = (text: string) => text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return {
    pattern: `\\.(?:${extensions.map(anyCase).join('|')})$`,
    message: `pilih berkas ${extensions.map((extension) => extension.toUpperCase()).join(', ')}.`,
  };
}
