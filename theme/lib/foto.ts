/** Photos where they are small. */
import type { Foto } from '../model/desa.ts';

/** The photo with its smallest variant only: cards and faces must not load the large one. */
export function fotoKecil(foto: Foto): Foto {
  const smallest = foto.webp.toSorted((a, b) => a.lebar - b.lebar).slice(0, 1);
  return { ...foto, webp: smallest };
}
