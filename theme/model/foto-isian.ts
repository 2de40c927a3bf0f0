/** A photo with its caption, as several content types have it. */
import { baris, foto } from './teks.ts';

/** Merged into the schema of a type that may show one photo; goes with {@link wajibBerketerangan}. */
export const berfoto = {
  foto: foto().optional().meta({ label: 'Foto' }),
  keterangan_foto: baris(160)
    .optional()
    .meta({ label: 'Keterangan foto', hint: 'Apa yang terlihat di foto.' }),
};

interface FotoIsian {
  foto?: string | undefined;
  keterangan_foto?: string | undefined;
}

/** Arguments of `refine`: who cannot see a photo is told what it shows (WCAG 2.2, 1.1.1). */
export const wajibBerketerangan: [
  check: (data: FotoIsian) => boolean,
  problem: { path: string[]; params: { code: string } },
] = [
  ({ foto, keterangan_foto }) => !foto || Boolean(keterangan_foto),
  { path: ['keterangan_foto'], params: { code: 'caption_missing' } },
];
