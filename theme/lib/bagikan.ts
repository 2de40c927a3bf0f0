/** The picture that chats show beside a link to a page. */
import { alamat } from '../model/alamat.ts';
import type { Desa, Foto } from '../model/desa.ts';
import { type JenisKartu, jenisKartu, UKURAN_KARTU } from '../model/kartu.ts';

export interface GambarBagikan {
  url: string;
  lebar: number;
  tinggi: number;
  alt?: string;
}

/** The page's own photo, else the village's card for pages of its kind. */
export function gambarBagikan(desa: Desa, path: string, foto: Foto | undefined): GambarBagikan | undefined {
  if (foto) return { url: foto.jpeg, ...ukuranJpeg(foto) };
  const kartu = desa.kartu.get(kartuHalaman(desa, path));
  return kartu && { ...kartu, ...UKURAN_KARTU };
}

/** The card of budgets names the amount of the newest one, so pages of the others do not carry it. */
function kartuHalaman({ koleksi }: Desa, path: string): JenisKartu {
  const [newest, ...older] = koleksi.anggaran;
  return newest && older.some(({ data }) => alamat.anggaran(data) === path) ? 'informasi' : jenisKartu(path);
}

/** The fallback of a photo is at most 640 pixels wide. */
function ukuranJpeg({ lebar, tinggi }: Foto): { lebar: number; tinggi: number } {
  const width = Math.min(640, lebar);
  return { lebar: width, tinggi: Math.round((tinggi * width) / lebar) };
}
