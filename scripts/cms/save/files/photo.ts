/**
 * Makes a photo fit to be kept: upright, of a size that a village's site needs, in sRGB, and without anything
 * that a phone writes into it. The same photo gives the same bytes.
 */
import { availableParallelism } from 'node:os';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { MAX_PHOTO_BYTES, MAX_PIXELS } from '../../../build/photos.ts';
import { formatBytes } from '../../../lib/format.ts';
import { Gate } from '../../../lib/gate.ts';
import { isPlainJpeg, isPlainPng } from './plain-photo.ts';
import { type FileType, fileType } from './sniff.ts';
import type { Upload } from './uploads.ts';

/** Pixels on the long side; the site shows at most 840, and keeps room for sharper screens to come. */
const LONG_SIDE = 1600;
/** What is larger than this is encoded again even if it is clean. */
const SMALL_BYTES = 1_000_000;
const QUALITY = 80;

const HEIC =
  'Foto ini HEIC, jenis foto iPhone yang tidak dapat dibuka semua orang. Di iPhone buka Pengaturan, Kamera, Format, pilih "Paling Kompatibel", lalu foto ulang. Atau kirim fotonya lewat WhatsApp, lalu unggah yang dari WhatsApp.';

const REFUSED: Partial<Record<FileType, string>> = {
  heic: HEIC,
  avif: 'Foto ini AVIF. Simpan sebagai JPEG, lalu unggah lagi.',
  gif: 'Gambar GIF tidak dapat dipakai. Unggah foto JPEG.',
  tiff: 'Foto ini TIFF. Simpan sebagai JPEG, lalu unggah lagi.',
  bmp: 'Foto ini BMP. Simpan sebagai JPEG, lalu unggah lagi.',
  pdf: 'Berkas ini PDF, bukan foto. Unggah foto JPEG.',
  markup: 'Berkas ini bukan foto. Unggah foto JPEG.',
};
const UNREADABLE = 'Foto ini tidak dapat dibaca. Simpan ulang sebagai JPEG, atau pilih foto lain.';

sharp.concurrency(1);
sharp.cache(false);
const gate = new Gate(availableParallelism());
/** Pixels. A progressive photo is held whole while it is read, with up to six bytes for each; others are not. */
const LARGE = 16_000_000;
/** Cameras write no progressive photos at all. */
const MAX_PROGRESSIVE = 24_000_000;
/** Large ones are worked on one at a time, so that the gateway keeps to its memory. */
const largeGate = new Gate(1);

/** The photo to keep, or why there is none, in Indonesian. */
export async function cleanPhoto(content: Buffer): Promise<Upload> {
  if (content.length > MAX_PHOTO_BYTES)
    return {
      fault: `Ukuran foto ${formatBytes(content.length)}; paling besar ${formatBytes(MAX_PHOTO_BYTES)}.`,
    };
  const type = fileType(content);
  if (type !== 'jpeg' && type !== 'png' && type !== 'webp') return { fault: REFUSED[type] ?? UNREADABLE };
  try {
    const meta = await sharp(content, { limitInputPixels: false }).metadata();
    const work = () => gate.pass(() => clean(content, meta));
    return await (meta.width * meta.height > LARGE ? largeGate.pass(work) : work());
  } catch {
    return { fault: UNREADABLE };
  }
}

async function clean(content: Buffer, meta: Metadata): Promise<Upload> {
  if (meta.width * meta.height > (meta.isProgressive ? MAX_PROGRESSIVE : MAX_PIXELS))
    return { fault: 'Ukuran gambar ini terlalu besar. Foto ulang dengan kualitas biasa.' };
  if ((meta.pages ?? 1) > 1) return { fault: 'Gambar bergerak tidak dapat dipakai. Unggah foto biasa.' };
  const isLucid = meta.hasAlpha && !(await open(content).stats()).isOpaque;
  const extension = isLucid ? 'png' : 'jpg';
  if (await mayStay(content, meta, isLucid)) return { extension, content };
  const image = open(content)
    .autoOrient()
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded = isLucid
    ? image.png({ compressionLevel: 9 })
    : image.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY });
  return { extension, content: await encoded.toBuffer() };
}

/** A photo that the editor made small already is not made worse by encoding it once more. */
async function mayStay(content: Buffer, meta: Metadata, isLucid: boolean): Promise<boolean> {
  if (content.length > SMALL_BYTES || Math.max(meta.width, meta.height) > LONG_SIDE) return false;
  if (meta.space !== 'srgb' && meta.space !== 'b-w') return false;
  const isPlain = isLucid
    ? meta.format === 'png' && isPlainPng(content)
    : meta.format === 'jpeg' && isPlainJpeg(content);
  // Decoded to a few pixels: what is cut off or damaged throws.
  if (isPlain) await open(content).resize(32).raw().toBuffer();
  return isPlain;
}

function open(content: Buffer): Sharp {
  return sharp(content, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
}
