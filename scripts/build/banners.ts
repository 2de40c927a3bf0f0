/**
 * The banner of a village's newest budget, for the notice board and for WhatsApp: drawn once for the same
 * numbers, words, colour and logo, and kept by the hash of these, as share cards are; each village keeps its newest.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fotoSitus, tampil } from '../../theme/model/desa.ts';
import { bannerContent } from '../banner/content.ts';
import { drawBanner } from '../banner/draw.ts';
import { hashText } from '../lib/hash.ts';
import { writeWhole } from '../lib/write.ts';
import { forgetOthers } from './forget.ts';
import type { LoadedVillage } from './load.ts';
import { logoOf } from './logo.ts';

/** Change this when the drawing changes; it is part of the name. */
const RECIPE = 'b';

/** Draws what is missing into `folder`, and names the banner in the village's view and among its assets. */
export async function addBanners(village: LoadedVillage, folder: string): Promise<void> {
  const { desa, assets } = village;
  // The newest alone: a banner takes longer than all pages of its village.
  const entry = desa && tampil(desa, 'anggaran') ? desa.koleksi.anggaran[0] : undefined;
  if (!desa || !entry || desa.identitas.jenis === 'kelurahan') return;
  const { tahun, versi, tanggal } = entry.data;
  const content = bannerContent(desa, entry);
  const colour = desa.identitas.warna;
  const spec = JSON.stringify([RECIPE, content, colour, tanggal, fotoSitus(desa, 'logo')?.jpeg ?? '']);
  const stem = `${hashText(spec).slice(0, 16)}-apbdes-${tahun}-${versi}`;
  const own = join(folder, desa.id);
  const [pdf, png] = [join(own, `${stem}.pdf`), join(own, `${stem}.png`)];
  if (!existsSync(pdf) || !existsSync(png)) {
    const logo = logoOf(village)?.file;
    const files = await drawBanner({ content, colour, day: tanggal, logo }, 'A1');
    writeWhole(pdf, files.pdf);
    writeWhole(png, files.png);
    forgetOthers(own, new Set([pdf, png].map((file) => basename(file))));
  }
  const [sheet, picture] = [`/berkas/${stem}.pdf`, `/foto/${stem}.png`];
  assets.set(sheet, pdf);
  assets.set(picture, png);
  const spanduk = {
    tahun,
    versi,
    pdf: { url: sheet, ukuran: statSync(pdf).size },
    png: { url: picture, ukuran: statSync(png).size },
  };
  village.desa = { ...desa, spanduk };
}
