/** What a file really is, by its first bytes; its name says nothing. */

export type FileType =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'bmp'
  | 'pdf'
  | 'zip'
  /** Old Office files (.doc, .xls) and whatever else OLE holds. */
  | 'ole'
  | 'markup'
  | 'text'
  | 'unknown';

/** Bytes at the start of a file, written as characters. */
const STARTS: readonly (readonly [FileType, string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['bmp', 'BM'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['ole', '\xd0\xcf\x11\xe0'],
];

/** What stands at the fifth byte of a container of media, or at the ninth of a RIFF file. */
const CONTAINERS: readonly (readonly [FileType, RegExp])[] = [
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
  ['heic', /^[\s\S]{4}ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/],
  ['markup', /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|svg|html)/i],
];

/** Looks at the head, and for text at all of it. */
export function fileType(content: Buffer): FileType {
  const head = content.subarray(0, 64).toString('latin1');
  const known =
    STARTS.find(([, start]) => head.startsWith(start)) ??
    CONTAINERS.find(([, pattern]) => pattern.test(head));
  if (known) return known[0];
  return content.length > 0 && isText(content) ? 'text' : 'unknown';
}

/** No byte that text in UTF-8 or in an old Windows encoding never has. */
function isText(content: Buffer): boolean {
  return content.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
