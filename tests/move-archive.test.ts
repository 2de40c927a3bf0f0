/** An archive of a village that comes from outside is not trusted. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { CannotError } from '../scripts/lib/errors.ts';
import { walk } from '../scripts/lib/walk.ts';
import { importVillage } from '../scripts/move/import.ts';
import { openArchive } from '../scripts/move/read-archive.ts';
import { type Files, Root, situs } from './fleet.ts';

interface Forged {
  files?: Files;
  /** What the manifest says instead of the truth. */
  says?: (files: { path: string; bytes: number; sha256: string }[]) => unknown;
  desa?: string;
  modes?: Record<string, number>;
  /** Bytes of the finished archive that are changed: a zip writer would refuse such names. */
  swap?: [from: string, to: string];
}

/** An archive as somebody with bad intentions could make it. */
async function forge(
  file: string,
  { files = {}, says, desa = 'satu', modes = {}, swap }: Forged,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const all: Files = { 'sites/satu/situs.yaml': situs(1), ...files };
  const truth = Object.entries(all).map(([path, content]) => {
    const bytes = Buffer.from(content);
    zip.addBuffer(bytes, path, modes[path] === undefined ? {} : { mode: modes[path] });
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const manifest = JSON.stringify({ versi: 1, desa, berkas: says ? says(truth) : truth });
  zip.addBuffer(Buffer.from(manifest), 'manifest.json', { compress: false });
  zip.end();
  let bytes = (await buffer(zip.outputStream as Readable)).toString('latin1');
  if (swap) bytes = bytes.replaceAll(...swap);
  writeFileSync(file, Buffer.from(bytes, 'latin1'));
}

describe('an archive is not taken', () => {
  const slip = 'content/satu/xx/yy/zz.md';
  test.each<[string, Forged, RegExp]>([
    [
      'that leads out of the root',
      { files: { [slip]: 'a' }, swap: ['/xx/yy/zz', '/../../zz'] },
      /invalid relative path/,
    ],
    [
      'with an absolute path',
      { files: { [slip]: 'a' }, swap: [slip, `/tmp/${slip.slice(5)}`] },
      /absolute path/,
    ],
    ['with a path for Windows', { files: { [slip]: 'a' }, swap: ['xx/yy', 'xx\\yy'] }, /invalid characters/],
    ['with a drive', { files: { 'content/satu/c:x.md': 'a' } }, /the name "content\/satu\/c:x\.md"/],
    ['with a device of Windows', { files: { 'content/satu/berita/aux.md': 'a' } }, /aux\.md/],
    ['with what git obeys', { files: { 'content/satu/.git/config': 'a' } }, /\.git\/config/],
    ['with a dot at the end', { files: { 'content/satu/berita./a.md': 'a' } }, /berita\./],
    [
      'with a link',
      { files: { 'content/satu/a.md': '/etc/passwd' }, modes: { 'content/satu/a.md': 0o120777 } },
      /link/,
    ],
    [
      'of two names that some systems take for one',
      { files: { 'content/satu/A.md': 'a', 'content/satu/a.md': 'a' } },
      /same on some/,
    ],
    [
      'of a file that is a folder, too',
      { files: { 'content/satu/a': 'a', 'content/satu/a/b': 'a' } },
      /same on some/,
    ],
    [
      'with a file twice',
      { files: { 'content/satu/a.md': 'a', 'content/satu/b.md': 'a' }, swap: ['b.md', 'a.md'] },
      /twice/,
    ],
    ['with files of another village', { files: { 'content/dua/a.md': 'a' } }, /another village than "satu"/],
    ['with files of the regency', { files: { 'sites/kabupaten.yaml': 'a' } }, /another village/],
    ['that is a bomb', { files: { 'content/satu/a.md': new Uint8Array(2 ** 25) } }, /unpack to/],
    ['without situs.yaml', { swap: ['situs.yaml', 'lain_.yaml'] }, /no situs\.yaml/],
    ['with a name that no village has', { desa: 'foto' }, /"foto" is no name of a village/],
    ['with a name that is a path', { desa: '../../tmp' }, /manifest\.json cannot be read/],
    [
      'with a file that was added',
      { files: { 'situs/a.html': 'a' }, says: (all) => all.slice(0, 1) },
      /a\.html was added/,
    ],
    ['with a manifest that names a file twice', { says: (all) => [...all, ...all] }, /names a file twice/],
    ['with folders without end', { files: { [`content/satu/${'a/'.repeat(30)}a.md`]: 'a' } }, /the name/],
    ['with a file that is missing', { says: (all) => [...all, { ...all[0], path: 'x' }] }, /x is missing/],
    [
      'with a file that was changed',
      { says: ([one]) => [{ ...one, sha256: '0'.repeat(64) }] },
      /not the file that was written/,
    ],
  ])('%s', async (_, forged, words) => {
    using root = new Root();
    using place = new Root();
    const archive = join(place.path, 'satu.zip');
    await forge(archive, forged);
    const cache = join(root.path, '.balai');
    const failure = await importVillage({ archive, root: root.path, cache, site: undefined }).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(CannotError);
    expect(failure.message).toMatch(words);
    expect(walk(root.path)).toEqual([]);
    expect(readdirSync(root.path).filter((name) => name !== '.balai')).toEqual([]);
  });

  test('that is half there, or no archive at all', async () => {
    using place = new Root();
    const archive = join(place.path, 'satu.zip');
    await forge(archive, {});
    const half = readFileSync(archive).subarray(0, statSync(archive).size / 2);
    for (const bytes of [half, Buffer.from('tulisan biasa')]) {
      writeFileSync(archive, bytes);
      await expect(openArchive(archive)).rejects.toThrow(/This archive is not taken/);
    }
    await expect(openArchive(join(place.path, 'tiada.zip'))).rejects.toThrow(/There is no file/);
  });
});
