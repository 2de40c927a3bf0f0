/**
 * Small groups hidden. "The one teacher of the hamlet" is a person and not a number, so groups of one to
 * four are published as "<5" (as statistical offices do). One hidden number alone could be worked out from
 * the total; then the next smallest is hidden with it.
 */
import { type BarisPenduduk, jumlahBaris } from './penduduk.ts';

const TERKECIL = 5;

export interface BarisSamar {
  nama: string;
  /** Undefined where it is hidden. */
  jumlah: number | undefined;
  /** Hidden because it is small itself, not to protect another. */
  kecil: boolean;
  /** Both or neither. */
  laki_laki: number | undefined;
  perempuan: number | undefined;
}

/** The rows of one division as they may be published, in their order. */
export function samarkan(rows: readonly BarisPenduduk[]): BarisSamar[] {
  const totals = rows.map((row) => jumlahBaris(row) ?? 0);
  const hidden = withCover(
    totals.map((count) => isKecil(count)),
    totals,
  );
  const split = rows.map(({ laki_laki, perempuan }) => laki_laki !== undefined && perempuan !== undefined);
  // Within a group the number of women follows from that of the men, so both are hidden or none.
  const smaller = rows.map(({ laki_laki = 0, perempuan = 0 }, index) =>
    split[index] ? Math.min(laki_laki || perempuan, perempuan || laki_laki) : 0,
  );
  const hiddenSplit = withCover(
    rows.map((_, index) => Boolean(split[index]) && (Boolean(hidden[index]) || isKecil(smaller[index] ?? 0))),
    smaller,
  );
  return rows.map(({ nama, laki_laki, perempuan }, index) => {
    const shown = split[index] && !hiddenSplit[index];
    return {
      nama,
      jumlah: hidden[index] ? undefined : totals[index],
      kecil: isKecil(totals[index] ?? 0),
      laki_laki: shown ? laki_laki : undefined,
      perempuan: shown ? perempuan : undefined,
    };
  });
}

/** Nobody is not somebody: nought stays. */
function isKecil(count: number): boolean {
  return count > 0 && count < TERKECIL;
}

/** Hides the next smallest too, until the hidden ones cannot be worked out from what all make together. */
function withCover(hidden: readonly boolean[], counts: readonly number[]): boolean[] {
  const result = [...hidden];
  const rest = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !result[index])
    .sort((a, b) => a.count - b.count);
  while (isGuessable(counts.filter((_, index) => result[index]))) {
    const next = rest.shift();
    if (!next) break;
    result[next.index] = true;
  }
  return result;
}

function isGuessable(secret: readonly number[]): boolean {
  if (secret.length === 1) return true;
  if (secret.length === 0 || !secret.every(isKecil)) return false;
  const sum = secret.reduce((a, b) => a + b, 0);
  return sum === secret.length || sum === secret.length * (TERKECIL - 1);
}
