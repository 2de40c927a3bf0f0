/** Files to download: their size and their true type, judged by content and not by the name. */
import { closeSync, openSync, readSync } from 'node:fs';
import { ekstensi, slugify } from '../../theme/model/teks.ts';

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

/** True when the file starts as files of its extension do. Plain text (csv) must hold no zero byte. */
export function isTrueType(path: string): boolean {
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
