/** What stands in the body: its type, whether it is worth compressing, its ETag. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['js', 'text/javascript'],
  ['mjs', 'text/javascript'],
  ['json', 'application/json'],
  ['webmanifest', 'application/manifest+json'],
  ['xml', 'application/xml'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['ics', 'text/calendar'],
  ['svg', 'image/svg+xml'],
]);

const BINARY: ReadonlyMap<string, string> = new Map([
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['pdf', 'application/pdf'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['wasm', 'application/wasm'],
  ['woff2', 'font/woff2'],
]);

/**
 * `Content-Type` by the name's extension. Pagefind's own files (`.pagefind`, `.pf_meta`, ...) are
 * compressed already and go out as plain bytes, as every host sends them.
 */
export function contentType(name: string): string {
  const extension = extensionOf(name);
  const text = TEXT.get(extension);
  if (text) return `${text}; charset=utf-8`;
  return BINARY.get(extension) ?? 'application/octet-stream';
}

/** `Content-Type` by extension, for servers that are told it ahead. All else goes out as plain bytes. */
export function contentTypes(): Map<string, string> {
  return new Map(
    [...TEXT.keys(), ...BINARY.keys()].map((extension) => [extension, contentType(`x.${extension}`)]),
  );
}

/** What goes out as plain bytes although a server may guess something else. */
export const PLAIN_BYTES = ['pagefind', 'pf_meta', 'pf_index', 'pf_fragment'] as const;

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the browser accepts; below 600 bytes a packet is not saved by any. */
export function chooseEncoding(name: string, size: number, accepted: string | undefined): Encoding {
  if (!TEXT.has(extensionOf(name)) || size < 600 || !accepted) return 'identity';
  const offers = accepted
    .split(',')
    .map((offer) => offer.trim().toLowerCase())
    .filter((offer) => !/;\s*q=0(?:\.0*)?$/.test(offer))
    .map((offer) => offer.split(';')[0]);
  return offers.includes('br') ? 'br' : offers.includes('gzip') ? 'gzip' : 'identity';
}

/** Compresses as a CDN does on the fly: quickly rather than smallest. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: 6 });
  if (encoding === 'br') {
    return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  return body;
}

/** A strong ETag of these bytes in this encoding, with its quotes. */
export function etagOf(body: Buffer, encoding: Encoding): string {
  const suffix = encoding === 'identity' ? '' : `-${encoding}`;
  return `"${hash('sha256', body).slice(0, 20)}${suffix}"`;
}

/** True when `If-None-Match` says that the browser has it already (RFC 9110, weak comparison). */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

function extensionOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
