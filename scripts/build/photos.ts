/**
 * Photos: checked, turned upright, shrunk, stripped of all metadata (a GPS position of a home is
 * personal data), and kept by content, so that the same photo is never worked on twice.
 *
 * Two WebP widths and one JPEG: on two cores WebP at low effort costs a third of what AVIF costs at its
 * lowest, and phones that read no WebP are rare enough for one fallback.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Foto } from '../../theme/model/desa.ts';
import { firstLine } from '../lib/errors.ts';
import { writeWhole } from '../lib/write.ts';

/**
 * Large and small width by what a picture is for: an emblem stands on every page, 42 px wide, and must not
 * cost more than the page's text. Change the letter when the variants change; it is part of their name.
 */
const RECIPES = {
  photo: { letter: 'a', widths: [960, 480] },
  emblem: { letter: 'l', widths: [512, 96] },
} as const;
export type PictureUse = keyof typeof RECIPES;
/** A photo of more pixels is refused before it is decoded (a decompression bomb is a small file). */
export const MAX_PIXELS = 60_000_000;
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024;
const FORMATS = new Set(['jpeg', 'png', 'webp']);

sharp.concurrency(1);
sharp.cache(false);

export type PhotoResult = { ok: true; foto: Foto; files: string[] } | { ok: false; reason: string };

/**
 * Prepares one photo. `hash` is the hash of its content; the variants lie in `folder` afterwards, under
 * the names in `files`. Never throws for a bad photo: it says why.
 */
export async function preparePhoto(
  path: string,
  hash: string,
  folder: string,
  use: PictureUse = 'photo',
): Promise<PhotoResult> {
  const { letter, widths } = RECIPES[use];
  const id = `${hash.slice(0, 12)}${letter}`;
  const memory = join(folder, `${id}.json`);
  const known = remembered(memory, folder);
  if (known) return known;
  const result = await make(path, id, folder, widths);
  writeWhole(memory, JSON.stringify(result));
  return result;
}

async function make(
  path: string,
  id: string,
  folder: string,
  [large, little]: readonly [number, number],
): Promise<PhotoResult> {
  const source = readFileSync(path);
  const files = new Map<string, Buffer>();
  let foto: Foto;
  try {
    const meta = await sharp(source, { limitInputPixels: MAX_PIXELS }).metadata();
    if (!FORMATS.has(meta.format)) return { ok: false, reason: `it is ${meta.format.toUpperCase()}` };
    const { data, info } = await sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: large, height: 1280, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const upright = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const small = Math.min(little, info.width);
    const widths = small < info.width ? [small, info.width] : [info.width];
    const webp: Foto['webp'] = [];
    for (const width of widths) {
      const name = `${id}-${width}.webp`;
      const image = width === info.width ? upright() : upright().resize(width);
      files.set(name, await image.webp({ quality: 72, effort: 1 }).toBuffer());
      webp.push({ url: `/foto/${name}`, lebar: width });
    }
    const jpeg = `${id}.jpg`;
    const fallback = await upright()
      .resize({ width: 640, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 70 })
      .toBuffer();
    files.set(jpeg, fallback);
    foto = { lebar: info.width, tinggi: info.height, webp, jpeg: `/foto/${jpeg}` };
  } catch (error) {
    return { ok: false, reason: firstLine(error) };
  }
  // Outside of the try: a full disk is no fault of the photo, and must not be remembered as one.
  for (const [name, content] of files) writeWhole(join(folder, name), content);
  return { ok: true, files: [...files.keys()], foto };
}

/** What was made before, if all of it is still there. */
function remembered(memory: string, folder: string): PhotoResult | undefined {
  try {
    const result = JSON.parse(readFileSync(memory, 'utf8')) as PhotoResult;
    return !result.ok || result.files.every((name) => existsSync(join(folder, name))) ? result : undefined;
  } catch {
    return undefined;
  }
}
