/** The emblem of a village: its logo, or a drawn one. */
import { type Desa, fotoSitus } from '../model/desa.ts';
import { fotoKecil } from './foto.ts';

/** Address of the smallest variant of the village's own logo. */
export function logoKecil(desa: Desa): string | undefined {
  const logo = fotoSitus(desa, 'logo');
  return logo && (fotoKecil(logo).webp[0]?.url ?? logo.jpeg);
}

/** The drawn emblem of a village without a logo: a hall on a shield. View box 40 x 40. */

/** Inner SVG in two colours, each a CSS colour of the theme and never text from content. */
export function gambarLambang(dasar: string, garis: string): string {
  return (
    `<path d="M20 1l16 5v13c0 10-7 16-16 20C11 35 4 29 4 19V6z" fill="${dasar}"/>` +
    `<path d="M9 19l11-8 11 8M12 18v9h16v-9M17 27v-6h6v6" fill="none" stroke="${garis}" stroke-width="2" stroke-linejoin="round"/>`
  );
}
