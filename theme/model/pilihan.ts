/** A controlled list of values, each with the words that people read. */
import { z } from 'zod';

/** The words of a value: alone, or beside what else a list says of it, such as its icon. */
export type KataPilihan = string | { readonly nama: string };

/** The words that people read. */
export function namaPilihan(value: KataPilihan): string {
  return typeof value === 'string' ? value : value.nama;
}

/** Schema of one of the keys of `choices` (value -> Indonesian words), in their order. */
export const pilihan = <K extends string>(choices: Readonly<Record<K, KataPilihan>>) => {
  const names = Object.entries<KataPilihan>(choices).map(([key, value]) => [key, namaPilihan(value)]);
  return z
    .enum(Object.keys(choices) as [K, ...K[]])
    .meta({ choices: Object.fromEntries(names) as Record<K, string> });
};
