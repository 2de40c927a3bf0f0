/**
 * The icons of the site on a home screen, as PNG because launchers read nothing else: from the village's logo, or
 * from its drawn emblem. Kept by what they are made from, so that villages of one colour share their work.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { gambarLambang } from '../../theme/lib/lambang.ts';
import type { Ikon } from '../../theme/model/desa.ts';
import { palet } from '../../theme/model/warna.ts';
import { hashText } from '../lib/hash.ts';
import { writeWhole } from '../lib/write.ts';
import type { LoadedVillage } from './load.ts';
import { logoOf } from './logo.ts';

/** Change this when the pictures change; it is part of their name. */
const RECIPE = 'a';
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };
/** A launcher cuts a maskable icon to its own shape: what matters lies in the inner circle of 80 %. */
const VARIANTS = [
  { ukuran: 192, purpose: 'any', picture: 184 },
  { ukuran: 512, purpose: 'any', picture: 490 },
  { ukuran: 512, purpose: 'maskable', picture: 340 },
] as const;

/** Draws what is missing into `folder`, and names the icons in the village's view and among its assets. */
export async function addIcons(village: LoadedVillage, folder: string): Promise<void> {
  const { desa, assets } = village;
  if (!desa) return;
  const colour = desa.identitas.warna;
  const logo = logoOf(village);
  const id = hashText(`${RECIPE} ${logo?.url ?? ''} ${colour}`).slice(0, 12);
  const icons: Ikon[] = [];
  for (const { ukuran, purpose, picture } of VARIANTS) {
    const name = `ikon-${id}-${purpose === 'maskable' ? 'penuh' : ukuran}.png`;
    const file = join(folder, name);
    if (!existsSync(file)) {
      const full = purpose === 'maskable';
      const ground = !full ? CLEAR : logo ? '#ffffff' : palet(colour).terang.desa;
      const drawn = await sharp(logo?.file ?? emblem(colour, picture, full))
        .resize({ width: picture, height: picture, fit: 'contain', background: CLEAR })
        .png()
        .toBuffer();
      const square = sharp({ create: { width: ukuran, height: ukuran, channels: 4, background: ground } });
      writeWhole(
        file,
        await square
          .composite([{ input: drawn }])
          .png({ palette: true, effort: 4 })
          .toBuffer(),
      );
    }
    icons.push({ url: `/foto/${name}`, ukuran, purpose });
    assets.set(`/foto/${name}`, file);
  }
  village.desa = { ...desa, ikon: icons };
}

/** The drawn emblem; on the village's colour it is drawn in reverse. */
function emblem(colour: string, size: number, reverse: boolean): Buffer {
  const { desa, 'di-desa': onDesa } = palet(colour).terang;
  const inner = reverse ? gambarLambang(onDesa, desa) : gambarLambang(desa, onDesa);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 40 40">${inner}</svg>`,
  );
}
