/**
 * The colour that holds a photo's place until it has come: the one of sixteen that is nearest to the
 * photo's mean, so that what appears later is a change of detail and not a flash. Classes, because the
 * policy lets no element carry a colour of its own.
 */
import { jarakWarna } from './warna.ts';

/** Greys, earth, leaves, sky and water, each from dark to light: what photos of villages are made of. */
export const WARNA_FOTO = [
  '#333',
  '#666',
  '#999',
  '#ccc',
  '#432',
  '#764',
  '#a97',
  '#dcb',
  '#243',
  '#574',
  '#8a7',
  '#bca',
  '#234',
  '#567',
  '#8ab',
  '#bde',
] as const;

/** The place in {@link WARNA_FOTO} of the colour nearest to that one (`#rrggbb`). */
export function warnaFoto(colour: string): number {
  const distances = WARNA_FOTO.map((shade) => jarakWarna(shade, colour));
  return distances.indexOf(Math.min(...distances));
}

/** The class of a photo of that colour. */
export function kelasFoto(warna: number): string {
  return `f${warna}`;
}

/** The stylesheet of these classes. It stands in no layer, so that it wins over the tint of an empty frame. */
export function aturanWarnaFoto(): string {
  return WARNA_FOTO.map((shade, index) => `.${kelasFoto(index)}{background:${shade}}`).join('');
}
