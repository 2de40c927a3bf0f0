/**
 * Photos: checked, turned upright, shrunk, stripped of all metadata (a GPS position of a home is
 * personal data), and kept by content, so that the same photo is never worked on twice.
 *
 * Two WebP widths and one JPEG: on two cores WebP at low effort costs a third of what AVIF costs at its
 * lowest, and phones that read no WebP are rare enough for one fallback.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Foto } from '../../theme/model/desa.ts';

/** Change this when the variants change; it is part of their name. */
const RECIPE = 'a';
const WIDTHS = [960, 480] as const;
/** A photo of more pixels is refused before it is decoded (a decompression bomb is a small file). */
const MAX_PIXELS = 60_000_000;
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024;
const FORMATS = new Set(['jpeg', 'png', 'webp']);

sharp.concurrency(1);
sharp.cache(false);

export type PhotoResult = { ok: true; foto: Foto; files: string[] } | { ok: false; reason: string };

/**
 * Prepares one photo. `hash` is the hash of its content; the variants lie in `folder` afterwards, under
 * the names in `files`. Never throws for a bad photo: it says why.
 */
export async function preparePhoto(path: string, hash: string, folder: string): Promise<PhotoResult> {
  const id = `${hash.slice(0, 12)}${RECIPE}`;
  const memory = join(folder, `${id}.json`);
  const known = remembered(memory, folder);
  if (known) return known;
  mkdirSync(folder, { recursive: true });
  const result = await make(path, id, folder);
  writeAtomic(memory, JSON.stringify(result));
  return result;
}

async function make(path: string, id: string, folder: string): Promise<PhotoResult> {
  const source = readFileSync(path);
  try {
    const meta = await sharp(source, { limitInputPixels: MAX_PIXELS }).metadata();
    if (!FORMATS.has(meta.format)) return { ok: false, reason: `it is ${meta.format.toUpperCase()}` };
    const { data, info } = await sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: WIDTHS[0], height: 1280, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const upright = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const small = Math.min(WIDTHS[1], info.width);
    const widths = small < info.width ? [small, info.width] : [info.width];
    const files: string[] = [];
    const webp: Foto['webp'] = [];
    for (const width of widths) {
      const name = `${id}-${width}.webp`;
      const image = width === info.width ? upright() : upright().resize(width);
      writeAtomic(join(folder, name), await image.webp({ quality: 72, effort: 1 }).toBuffer());
      files.push(name);
      webp.push({ url: `/foto/${name}`, lebar: width });
    }
    const jpeg = `${id}.jpg`;
    const fallback = await upright()
      .resize({ width: 640, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 70 })
      .toBuffer();
    writeAtomic(join(folder, jpeg), fallback);
    files.push(jpeg);
    return { ok: true, files, foto: { lebar: info.width, tinggi: info.height, webp, jpeg: `/foto/${jpeg}` } };
  } catch (error) {
    // A full disk is not the photo's fault, and would be remembered as if it were.
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    return {
      ok: false,
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
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

function writeAtomic(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
