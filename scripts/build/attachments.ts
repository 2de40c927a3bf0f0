/** Files to download: their true type, judged by content and not by the name, and what of them may be public. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ekstensi, slugify } from '../../theme/model/teks.ts';
import { writeWhole } from '../lib/write.ts';
import { MAX_PIXELS } from './photos.ts';

export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

const SIGNATURES: Record<string, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  // Office files are zip archives.
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  docx: [0x50, 0x4b, 0x03, 0x04],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
};

const PICTURES = new Set(['jpg', 'jpeg', 'png']);

/**
 * The file to publish: the file itself, or for a picture a copy without metadata, because a phone writes
 * the place of a home into it. Undefined when the file is not what its name says.
 * @param folder where copies are kept by content
 */
export async function publicCopy(path: string, hash: string, folder: string): Promise<string | undefined> {
  if (!isTrueType(path)) return undefined;
  const extension = ekstensi(path);
  if (!PICTURES.has(extension)) return path;
  const copy = join(folder, `${hash.slice(0, 24)}-lampiran.${extension}`);
  if (existsSync(copy)) return copy;
  let clean: Uint8Array;
  try {
    clean = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient().toBuffer();
  } catch {
    return undefined;
  }
  writeWhole(copy, clean);
  return copy;
}

/** True when the file starts as files of its extension do. Plain text (csv) must hold no zero byte. */
function isTrueType(path: string): boolean {
  const head = Buffer.alloc(512);
  const file = openSync(path, 'r');
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const signature = SIGNATURES[ekstensi(path)];
  if (!signature) return !head.subarray(0, length).includes(0);
  return signature.every((byte, index) => head[index] === byte);
}

/** Address of an attachment: its readable name and enough of its hash to never change under a reader. */
export function attachmentUrl(name: string, hash: string): string {
  const extension = ekstensi(name);
  const stem = slugify(name.slice(0, -extension.length - 1)) || 'berkas';
  return `/berkas/${stem}-${hash.slice(0, 8)}.${extension}`;
}
