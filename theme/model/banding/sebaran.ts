/** How a figure is spread over several villages: the middle one, so that one that is far off does not mislead. */
import { median } from '../angka.ts';

export interface Sebaran {
  /** How many villages the figure is known of. */
  banyak: number;
  terendah: number;
  tengah: number;
  tertinggi: number;
}

/** Undefined where the figure is known of nobody. */
export function sebaran(values: readonly (number | undefined)[]): Sebaran | undefined {
  const known = values.filter((value) => value !== undefined);
  const tengah = median(known);
  if (tengah === undefined) return undefined;
  const [terendah, tertinggi] = known.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return { banyak: known.length, terendah, tengah, tertinggi };
}
