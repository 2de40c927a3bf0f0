/** Numbers as Indonesians write them: `3.412`, `8,6`. */

const FORMAT = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/** At most two decimals. */
export function formatBilangan(value: number): string {
  return FORMAT.format(value);
}
