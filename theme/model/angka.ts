/** Numbers as Indonesians write them: `3.412`, `8,6`; and the middle of several. */

const FORMAT = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/** At most two decimals. */
export function formatBilangan(value: number): string {
  return FORMAT.format(value);
}

/** The middle of the numbers, between the two middle ones where their count is even; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[half]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
