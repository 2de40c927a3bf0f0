/** A place on the globe within Indonesia, as maps and phones give it: decimal degrees (WGS 84). */
import { z } from 'zod';

/** The islands from Sabang to Merauke and from Miangas to Rote, with some sea around them. */
export const INDONESIA = { selatan: -11.5, utara: 6.5, barat: 94.5, timur: 141.5 } as const;

export const koordinat = z.object({
  lintang: z
    .number()
    .min(INDONESIA.selatan)
    .max(INDONESIA.utara)
    .meta({ label: 'Lintang', example: '-2.73' }),
  bujur: z.number().min(INDONESIA.barat).max(INDONESIA.timur).meta({ label: 'Bujur', example: '114.26' }),
});

export type Koordinat = z.infer<typeof koordinat>;
