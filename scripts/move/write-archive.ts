/**
 * Writes a zip archive as a stream: a village with years of photos need not fit into the memory. The same
 * items give the same bytes, on every machine and on every day.
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { ekstensi } from '../../theme/model/teks.ts';
import { flushFile } from '../lib/flush.ts';
import type { FileFacts } from './contents.ts';
import { measured } from './measured.ts';

export interface Item {
  /** Path in the archive. */
  path: string;
  open: () => Readable | Promise<Readable>;
}

/** The earliest time that a zip archive knows, whatever the zone of the machine. */
const TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const;
const MODE = 0o100644;
/** What is compressed already only costs time. */
const PACKED = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif', 'xlsx', 'docx', 'bundle', 'pagefind']);

/**
 * Writes the items in their order, and behind them `last`, which is told what they were. The file gets its name
 * when it is whole.
 * @throws the error of the first item that cannot be read
 */
export async function writeArchive(
  file: string,
  items: readonly Item[],
  last: { path: string; text: (facts: readonly FileFacts[]) => string },
): Promise<FileFacts[]> {
  const facts: FileFacts[] = [];
  const zip = new yazl.ZipFile();
  for (const item of items) add(zip, item.path, async () => metered(await item.open(), item.path, facts));
  add(zip, last.path, () => Readable.from([Buffer.from(last.text(facts))]));
  const draft = `${file}.${process.pid}`;
  try {
    const output = createWriteStream(draft, { flags: 'wx' });
    zip.on('error', (error: Error) => output.destroy(error));
    zip.end();
    await pipeline(zip.outputStream, output);
    await flushFile(draft);
    await rename(draft, file);
    return facts;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Opened only when its turn comes, or an archive of thousands would hold thousands open. */
function add(zip: yazl.ZipFile, path: string, open: () => Readable | Promise<Readable>): void {
  const options = { ...TIME, mode: MODE, compress: !PACKED.has(ekstensi(path)) };
  zip.addReadStreamLazy(path, options, (done) => {
    Promise.resolve()
      .then(open)
      .then(
        (stream) => done(null, stream),
        (error) => zip.emit('error', error),
      );
  });
}

/** Notes size and hash of what went through, so that the manifest speaks of the very bytes in the archive. */
function metered(source: Readable, path: string, facts: FileFacts[]): Readable {
  return measured(source, { end: (found) => void facts.push({ path, ...found }) });
}
