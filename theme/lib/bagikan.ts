/** The picture that chats show beside a link to a page. */
import type { Desa, Foto } from '../model/desa.ts';
import { jenisKartu, UKURAN_KARTU } from '../model/kartu.ts';

export interface GambarBagikan {
  url: string;
  lebar: number;
  tinggi: number;
  alt?: string;
}

/** The page's own photo, else the village's card for pages of its kind. */
export function gambarBagikan(desa: Desa, path: string, foto: Foto | undefined): GambarBagikan | undefined {
  if (foto) return { url: foto.jpeg, ...ukuranJpeg(foto) };
  const kartu = desa.kartu.get(jenisKartu(path));
  return kartu && { ...kartu, ...UKURAN_KARTU };
}

/** The fallback of a photo is at most 640 pixels wide. */
function ukuranJpeg({ lebar, tinggi }: Foto): { lebar: number; tinggi: number } {
  const width = Math.min(640, lebar);
  return { lebar: width, tinggi: Math.round((tinggi * width) / lebar) };
}
