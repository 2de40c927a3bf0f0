/**
 * The text parts of a workbook, which is a zip archive. A stranger may have packed it: 3 MB of spaces unpack to 3 GB,
 * so what is unpacked is counted as it comes, and nothing else of the archive is opened.
 */
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import yazl from 'yazl';
import { UnreadableReport } from './unreadable.ts';

/** A report of 20,000 rows has some 15 MB of XML. */
const MAX_UNPACKED = 64 * 1024 ** 2;
/** A workbook has a part for each sheet and some ten more. */
const MAX_PARTS = 2_000;

/**
 * The parts whose names `wanted` takes, by name. yauzl ends a part that unpacks to more than its head says.
 * @throws UnreadableReport for an archive that is broken or unpacks to far more than a report
 */
export async function unpack(
  content: Buffer,
  wanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  if (zip.entryCount > MAX_PARTS) throw new UnreadableReport('too_many_cells');
  const parts = new Map<string, Buffer>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue;
    bytes += entry.uncompressedSize;
    if (bytes > MAX_UNPACKED) throw new UnreadableReport('too_many_cells');
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}

/** The same parts as an archive again: what reads a workbook sees these and nothing that was hidden between them. */
export async function repack(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, part] of parts) zip.addBuffer(part, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}
