/**
 * Photos: checked, turned upright, shrunk, stripped of all metadata (a GPS position of a home is
 * personal data), and kept by content, so that the same photo is never worked on twice.
 *
 * Two WebP widths and one JPEG: WebP at low effort takes a fifth of the time of AVIF at its lowest, for a
 * tenth more bytes, and phones that read no WebP are rare enough for one fallback.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Foto } from '../../theme/model/desa.ts';
import { warnaFoto } from '../../theme/model/warna-foto.ts';
import { firstLine } from '../lib/errors.ts';
import { writeWhole } from '../lib/write.ts';

interface Variant {
  width: number;
  quality: number;
  /** A photo of much detail is encoded again, coarser, when it takes more bytes than this a pixel. */
  most: number;
}

/**
 * Variants by what a picture is for, the largest first. A phone of 360 points and 2 pixels a point shows a
 * photo 656 pixels wide; one of 3 hides the difference between 840 and 984. A face is shown 72 px wide, many
 * on a page. An emblem stands on every page, 42 px wide, and must not cost more than the page's text. Change
 * the letter when the variants change; it is part of their name.
 */
const RECIPES = {
  photo: {
    letter: 'c',
    variants: [
      { width: 840, quality: 62, most: 0.06 },
      { width: 480, quality: 70, most: 0.09 },
    ],
  },
  face: {
    letter: 'w',
    variants: [
      { width: 480, quality: 66, most: 0.09 },
      { width: 216, quality: 70, most: 0.16 },
    ],
  },
  emblem: {
    letter: 'm',
    variants: [
      { width: 512, quality: 72, most: 1 },
      { width: 96, quality: 62, most: 1 },
    ],
  },
} as const satisfies Record<string, { letter: string; variants: readonly Variant[] }>;
export type PictureUse = keyof typeof RECIPES;
/** A photo of more pixels is refused before it is decoded (a decompression bomb is a small file). */
export const MAX_PIXELS = 60_000_000;
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024;
/** WebP's effort, 0 to 6. */
const EFFORT = 1;
const COARSEST = 38;
/** A prime, so that the looked at pixels do not stand in columns. */
const STRIDE = 101;
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
  const { letter } = RECIPES[use];
  const id = `${hash.slice(0, 12)}${letter}`;
  const memory = join(folder, `${id}.json`);
  const known = remembered(memory, folder);
  if (known) return known;
  const result = await make(path, id, folder, use);
  writeWhole(memory, JSON.stringify(result));
  return result;
}

async function make(path: string, id: string, folder: string, use: PictureUse): Promise<PhotoResult> {
  const { variants } = RECIPES[use];
  const source = readFileSync(path);
  const files = new Map<string, Buffer>();
  let foto: Foto;
  try {
    const meta = await sharp(source, { limitInputPixels: MAX_PIXELS }).metadata();
    if (!FORMATS.has(meta.format)) return { ok: false, reason: `it is ${meta.format.toUpperCase()}` };
    const original = sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    // Dark letters on nothing cannot be read on a dark page; an emblem stands on the village's ground.
    if (use !== 'emblem') original.flatten({ background: '#ffffff' });
    const { data, info } = await original
      .autoOrient()
      .resize({ width: variants[0].width, height: 1280, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const upright = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const webp: Foto['webp'] = [];
    for (const variant of variants.toReversed()) {
      const width = Math.min(variant.width, info.width);
      if (width === webp.at(-1)?.lebar) continue;
      const image = () => (width === info.width ? upright() : upright().resize(width));
      const name = `${id}-${width}.webp`;
      files.set(name, await encode(image, variant, (width * width * info.height) / info.width));
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
    if (use !== 'emblem') foto.warna = warnaFoto(meanColour(data, info.channels));
  } catch (error) {
    return { ok: false, reason: firstLine(error) };
  }
  // Outside of the try: a full disk is no fault of the photo, and must not be remembered as one.
  for (const [name, content] of files) writeWhole(join(folder, name), content);
  return { ok: true, files: [...files.keys()], foto };
}

/** WebP of that image; coarser where that of the recipe takes too many bytes for so many pixels. */
async function encode(image: () => Sharp, { quality, most }: Variant, pixels: number): Promise<Buffer> {
  const webp = (q: number) => image().webp({ quality: q, effort: EFFORT, alphaQuality: 60 }).toBuffer();
  const first = await webp(quality);
  const share = (most * pixels) / first.length;
  return share >= 1 ? first : webp(Math.max(COARSEST, Math.round(quality * share)));
}

/** Mean of the pixels as `#rrggbb`; every hundredth or so is looked at. */
function meanColour(data: Buffer, channels: number): string {
  const sum = [0, 0, 0];
  const step = channels * STRIDE;
  for (let at = 0; at < data.length; at += step) {
    for (const channel of sum.keys()) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
  }
  const count = Math.ceil(data.length / step);
  return `#${sum
    .map((total) =>
      Math.round(total / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
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
