/**
 * Reads the archive of a village. It comes from outside, so it is taken for hostile: its list of files is checked
 * as a whole before one byte is unpacked, and what is unpacked is compared with what the list says.
 */
import { statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { CannotError } from '../lib/errors.ts';
import { formatBytes } from '../lib/format.ts';
import { type FileFacts, MANIFEST, type Manifest, manifest } from './contents.ts';
import { measured } from './measured.ts';
import { collision, isPortable } from './names.ts';

/** A village with twenty years of photos stays far below. */
const MAX_FILES = 50_000;
const MAX_BYTES = 4 * 1024 ** 3;
/** Text shrinks to a tenth; a bomb to a thousandth. What is small anyway may shrink as it likes. */
const MAX_RATIO = 50;
const HARMLESS = 16 * 1024 ** 2;
const MAX_MANIFEST = 16 * 1024 ** 2;

/** `stored` and `deflate`; the others that a zip may have are not read. */
const METHODS = [0, 8];

export interface Archive extends Disposable {
  manifest: Manifest;
  /** The content of a file of the manifest. It ends with an error where it is not what the manifest says. */
  read: (file: FileFacts) => Promise<Readable>;
}

/** @throws a CannotError for whatever is no archive of a village, or could do harm */
export async function openArchive(file: string): Promise<Archive> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true });
    const entries = await list(zip, statSync(file).size);
    const own = await readManifest(zip, entries);
    const open = zip;
    return {
      manifest: own,
      read: async (facts) => {
        const entry = entries.get(facts.path);
        if (!entry) throw new Error(`${facts.path} is not in the archive`);
        return compared(await open.openReadStreamPromise(entry), facts);
      },
      [Symbol.dispose]: () => open.close(),
    };
  } catch (error) {
    zip?.close();
    if (error instanceof CannotError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new CannotError(`There is no file ${file}.`, 'Correct the path.');
    throw refusal(error instanceof Error ? error.message : String(error));
  }
}

/** What is wrong with an archive, in the words of its commands. */
export function refusal(what: string): CannotError {
  return new CannotError(
    `This archive is not taken: ${what}.`,
    'Get it again from where it was made with `balai export`. Nothing was written.',
  );
}

/** All files of the archive by path, none of them unpacked yet. */
async function list(zip: ZipFile, archiveBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_FILES) throw refusal(`it has more than ${MAX_FILES.toLocaleString('en')} files`);
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName;
    if (path.endsWith('/')) continue;
    if (!isPortable(path)) throw refusal(`it has a file with the name ${JSON.stringify(path)}`);
    if (entries.has(path)) throw refusal(`${path} is in it twice`);
    if (!isRegular(entry)) throw refusal(`${path} is no file but a link or a device`);
    if (entry.isEncrypted()) throw refusal(`${path} is encrypted`);
    if (!METHODS.includes(entry.compressionMethod)) throw refusal(`${path} is compressed in an unknown way`);
    bytes += entry.uncompressedSize;
    if (bytes > MAX_BYTES) throw refusal(`it unpacks to more than ${formatBytes(MAX_BYTES)}`);
    entries.set(path, entry);
  }
  if (bytes > HARMLESS && bytes > archiveBytes * MAX_RATIO)
    throw refusal(`${formatBytes(archiveBytes)} unpack to ${formatBytes(bytes)}`);
  const clash = collision([...entries.keys()]);
  if (clash !== undefined) throw refusal(`${clash} and another name in it are the same on some systems`);
  return entries;
}

/** Unix programs write the type of a file into the upper half; others leave it empty. */
function isRegular({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  return type === 0 || type === 0o100000;
}

/** The manifest, which names every other file of the archive and nothing else. */
async function readManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (!entry) throw refusal(`it has no ${MANIFEST}, so it is no village`);
  if (entry.uncompressedSize > MAX_MANIFEST) throw refusal(`its ${MANIFEST} is too large`);
  const bytes = await buffer(await zip.openReadStreamPromise(entry));
  let found: Manifest;
  try {
    found = manifest.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw refusal(`its ${MANIFEST} cannot be read, or is of a newer version of Balai`);
  }
  const named = new Set(found.berkas.map(({ path }) => path));
  if (named.size < found.berkas.length) throw refusal(`its ${MANIFEST} names a file twice`);
  const missing = found.berkas.find(({ path, bytes: size }) => entries.get(path)?.uncompressedSize !== size);
  if (missing) throw refusal(`${missing.path} is missing or has another size than when it was written`);
  const more = [...entries.keys()].find((path) => path !== MANIFEST && !named.has(path));
  if (more !== undefined) throw refusal(`${more} was added after it was written`);
  return found;
}

function compared(source: Readable, { path, bytes, sha256 }: FileFacts): Readable {
  return measured(source, {
    end: (found) => {
      if (found.bytes !== bytes || found.sha256 !== sha256)
        throw refusal(`${path} is not the file that was written`);
    },
    failed: ({ message }) => refusal(`${path} cannot be unpacked: ${message}`),
  });
}
