/** A controlled list of values, each with the words that people read. */
import { z } from 'zod';

/** Schema of one of the keys of `choices` (value -> Indonesian words), in their order. */
export const pilihan = <K extends string>(choices: Readonly<Record<K, string>>) =>
  z.enum(Object.keys(choices) as [K, ...K[]]).meta({ choices });
