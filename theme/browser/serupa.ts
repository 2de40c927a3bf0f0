/** Whether what Pagefind marked as found is what was asked for. */
import { kataDari } from '../model/pencarian/kata.ts';

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
    found.some((b) => a === b || memuat(a, b) || bagianSama(a, b) >= Math.max(3, a.length * 0.7)),
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
