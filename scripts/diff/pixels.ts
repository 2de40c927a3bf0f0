/** How far two pictures of a page are apart. */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

export interface PixelResult {
  /** Share of pixels that differ, 0 to 1; where one page is longer, its end counts. */
  share: number;
  /** PNG: what differs is red. */
  picture: Buffer;
}

/** Colours that are closer than this are the same to the eye (pixelmatch's own measure). */
const THRESHOLD = 0.1;

/** @param before @param after PNG pictures of the same width */
export async function comparePixels(before: Buffer, after: Buffer): Promise<PixelResult> {
  const sizes = await Promise.all([before, after].map((picture) => sharp(picture).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const [old, now] = await Promise.all([before, after].map((picture) => raw(picture, width, height)));
  if (!old || !now) throw new Error('A picture cannot be read.');
  const mask = new Uint8Array(width * height * 4);
  const differing = pixelmatch(old, now, mask, width, height, { threshold: THRESHOLD });
  const picture = await sharp(mask, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { share: differing / (width * height), picture };
}

/** Its pixels on a canvas of that size; what lies beyond its end is a colour that no page has. */
async function raw(picture: Buffer, width: number, height: number): Promise<Uint8Array> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const canvas = new Uint8Array(width * height * 4).fill(128);
  for (let row = 0; row < info.height; row++)
    canvas.set(data.subarray(row * info.width * 4, (row + 1) * info.width * 4), row * width * 4);
  return canvas;
}
