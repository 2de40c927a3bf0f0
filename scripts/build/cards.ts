/**
 * Share cards of a village (`og:image`), drawn once for the same words, colour and logo, and kept by the
 * hash of these, as photos are. A village whose words did not change costs a few looks at the disk.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { altKartu, isiKartu } from '../../theme/lib/isi-kartu.ts';
import { fotoSitus } from '../../theme/model/desa.ts';
import { type JenisKartu, type Kartu, kartuTerpakai, UKURAN_KARTU } from '../../theme/model/kartu.ts';
import { drawCard } from '../draw/card.ts';
import { encodePng } from '../draw/png.ts';
import { hashText } from '../lib/hash.ts';
import { writeWhole } from '../lib/write.ts';
import type { LoadedVillage } from './load.ts';
import { logoOf } from './logo.ts';

/** Change this when the drawing changes; it is part of the name. */
const RECIPE = 'b';
const LOGO_SIZE = 200;

/**
 * Draws what is missing into `folder`, and names the cards in the village's view and among its assets.
 */
export async function addCards(village: LoadedVillage, folder: string): Promise<void> {
  const { desa, assets } = village;
  if (!desa) return;
  const logo = logoOf(village);
  const source = fotoSitus(desa, 'logo')?.jpeg ?? '';
  let picture: Promise<string> | undefined;
  const cards = new Map<JenisKartu, Kartu>();
  for (const kind of kartuTerpakai(desa)) {
    const content = isiKartu(desa, kind);
    const spec = JSON.stringify([RECIPE, content, desa.identitas.warna, source]);
    const name = `${hashText(spec).slice(0, 16)}-kartu.png`;
    const file = join(folder, name);
    if (!existsSync(file)) {
      if (logo) picture ??= squarePicture(logo.file);
      const svg = await drawCard(content, desa.identitas.warna, await picture);
      const pixels = await sharp(svg).raw().toBuffer();
      writeWhole(file, encodePng(pixels, UKURAN_KARTU.lebar, UKURAN_KARTU.tinggi));
    }
    cards.set(kind, { url: `/foto/${name}`, alt: altKartu(content) });
    assets.set(`/foto/${name}`, file);
  }
  village.desa = { ...desa, kartu: cards };
}

/** The logo in a transparent square, as a `data:` address. */
async function squarePicture(file: string): Promise<string> {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp(file)
    .resize(LOGO_SIZE, LOGO_SIZE, { fit: 'contain', background: transparent })
    .png()
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
