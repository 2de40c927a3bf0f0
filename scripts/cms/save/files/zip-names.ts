/** Names of the files in a zip archive, from its directory; nothing is unpacked. */

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
/** The end record has 22 bytes, and a comment of at most 65,535 behind it. */
const END_BYTES = 22;
const MAX_COMMENT = 65_535;

/** Undefined where the directory is missing or damaged, as in half of an upload. */
export function namesInZip(content: Buffer): string[] | undefined {
  const from = Math.max(0, content.length - END_BYTES - MAX_COMMENT);
  const end = content.lastIndexOf(END);
  if (end < from || end + END_BYTES > content.length) return undefined;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || content.readUInt32LE(at) !== ENTRY) return undefined;
    const length = content.readUInt16LE(at + 28);
    names.push(content.subarray(at + 46, at + 46 + length).toString('utf8'));
    at += 46 + length + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return names;
}
