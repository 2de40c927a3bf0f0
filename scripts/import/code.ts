/** Codes as reports print them: one cell or several, dots at the end, brackets, ranges, leading zeros or none. */

export interface CodeText {
  /** Digits of each part, as written: `['5', '1', '1', '01']`. */
  parts: string[];
  /** The activity in brackets behind an account: `5.1.1.01. [01.01.01]`. */
  activity?: string[];
  /** True for `90-99`: the first code stands for all. */
  range: boolean;
}

/** Reads the cells of one code. Undefined when they hold none. */
export function readCode(cells: readonly string[]): CodeText | undefined {
  const text = cells.filter((cell) => cell !== '').join('.');
  const match = /^([^[\]]*?)\s*(?:[[(]\s*([\d.\s]+?)\s*[\])])?$/.exec(text.trim());
  if (!match) return undefined;
  const [, main = '', inner] = match;
  const range = /\d\s?[-–]\s?\d/.test(main);
  const parts = partsOf(main.replace(/\s?[-–]\s?\d+/g, ''));
  if (!parts) return undefined;
  const activity = inner === undefined ? undefined : partsOf(inner);
  return { parts, range, ...(activity && { activity }) };
}

function partsOf(text: string): string[] | undefined {
  const plain = text
    .replace(/[\s,]+/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
  if (!/^\d+(?:\.\d+)*$/.test(plain)) return undefined;
  const parts = plain.split('.');
  return parts.length <= 8 && parts.every((part) => part.length <= 4) ? parts : undefined;
}

/** `['2', '3', '10']` -> `02.03.10`; bidang 1 to 5 only, at most three levels. */
export function activityCode(parts: readonly string[]): string | undefined {
  const numbers = parts.slice(0, 3).map(Number);
  const [bidang = 0] = numbers;
  if (bidang < 1 || bidang > 5 || numbers.some((number) => number < 1 || number > 99)) return undefined;
  return numbers.map((number) => String(number).padStart(2, '0')).join('.');
}

/** `['5', '01', '1', '1']` -> `5.1.1.01`: three levels as numbers, the fourth with two digits. */
export function accountCode(parts: readonly string[]): string | undefined {
  const numbers = parts.slice(0, 4).map(Number);
  const [akun = 0] = numbers;
  if (akun < 4 || akun > 6 || numbers.some((number) => number < 1 || number > 99)) return undefined;
  return numbers
    .map((number, level) => (level === 3 ? String(number).padStart(2, '0') : String(number)))
    .join('.');
}
