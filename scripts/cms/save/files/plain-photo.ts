/**
 * Says whether a photo holds pixels and nothing else: no EXIF, no GPS, no profile, no comment, nothing behind
 * its end. Such a photo may stay as it is.
 */

/** Segments of a JPEG that only say how to draw it. */
const TABLES = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd]);
/** A JFIF header without a thumbnail has 16 bytes; Adobe's note on colours 14. */
const HEADERS: Record<number, { name: string; bytes: number }> = {
  224: { name: 'JFIF\0', bytes: 16 },
  238: { name: 'Adobe', bytes: 14 },
};
const SCAN = 0xda;
const END = 0xd9;

export function isPlainJpeg(content: Buffer): boolean {
  let at = 2;
  while (at + 4 <= content.length) {
    if (content[at] !== 0xff) return false;
    const marker = content[at + 1] ?? 0;
    const length = content.readUInt16BE(at + 2);
    const header = HEADERS[marker];
    if (header) {
      const name = content.subarray(at + 4, at + 4 + header.name.length).toString('latin1');
      if (length !== header.bytes || name !== header.name) return false;
    } else if (!TABLES.has(marker)) return false;
    at += 2 + length;
    if (marker !== SCAN) continue;
    at = afterScan(content, at);
    if (content[at + 1] === END) return at + 2 === content.length;
  }
  return false;
}

/** The next marker behind the pixels that start at `at`. */
function afterScan(content: Buffer, at: number): number {
  let next = content.indexOf(0xff, at);
  while (next >= 0 && isInScan(content[next + 1])) next = content.indexOf(0xff, next + 2);
  return next < 0 ? content.length : next;
}

/** A stuffed 0xff, or a restart. */
function isInScan(byte: number | undefined): boolean {
  return byte === 0 || (byte !== undefined && byte >= 0xd0 && byte <= 0xd7);
}

const CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND']);

export function isPlainPng(content: Buffer): boolean {
  let at = 8;
  while (at + 12 <= content.length) {
    const name = content.subarray(at + 4, at + 8).toString('latin1');
    if (!CHUNKS.has(name)) return false;
    at += 12 + content.readUInt32BE(at);
    if (name === 'IEND') return at === content.length;
  }
  return false;
}
