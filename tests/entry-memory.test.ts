/** What reading an entry gave is kept, and never stands for another text or another program. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../scripts/build/discover.ts';
import { readEntries } from '../scripts/build/entries.ts';
import { EntryMemory } from '../scripts/build/entry-memory.ts';
import { hashText } from '../scripts/lib/hash.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { koleksiBernama } from '../theme/model/koleksi.ts';
import { build, pengumuman, Root, smallFleet } from './fleet.ts';

const PLACE = { site: 'satu', file: 'content/satu/pengumuman/kabar.md' };
const KABAR = koleksiBernama('pengumuman');

function read(root: Root, text: string, engine = 'a'): unknown {
  if (!KABAR) throw new Error('there is no collection of notices');
  const memory = new EntryMemory(root.path, 'satu', engine);
  const { data } = memory.read(text, KABAR, PLACE);
  memory.save();
  return (data as { judul: string } | undefined)?.judul;
}

/** Replaces a word in what is kept, as no program would; with its hash, or as a disk would. */
function forge(root: Root, withHash: boolean): void {
  const [hash = '', text = ''] = readFileSync(join(root.path, 'satu.json'), 'utf8').split('\n');
  const forged = text.replace('"Lama"', '"Palsu"');
  root.write({ 'satu.json': `${withHash ? hashText(forged) : hash}\n${forged}` });
}

describe('what reading an entry gave', () => {
  test('is taken for the same text and the same program, and for nothing else', () => {
    using root = new Root();
    expect(read(root, pengumuman('Lama'))).toBe('Lama');
    forge(root, true);
    expect(read(root, pengumuman('Lama'))).toBe('Palsu');
    expect(read(root, pengumuman('Baru'))).toBe('Baru');
    read(root, pengumuman('Lama'));
    forge(root, true);
    expect(read(root, pengumuman('Lama'), 'b')).toBe('Lama');
  });

  test('is not taken from a damaged file', () => {
    using root = new Root();
    for (const damage of [
      () => forge(root, false),
      () => root.write({ 'satu.json': '' }),
      () => root.write({ 'satu.json': `${hashText('null')}\nnull` }),
      () => root.write({ 'satu.json': readFileSync(join(root.path, 'satu.json')).subarray(0, 99) }),
    ]) {
      read(root, pengumuman('Lama'));
      damage();
      expect(read(root, pengumuman('Lama'))).toBe('Lama');
    }
  });

  test('comes back as it was, for every entry of the sample fleet', () => {
    using root = new Root();
    const { villages, shared } = discover(PROJECT);
    for (const [id, files] of [
      ...villages.map((v) => [v.id, v.files] as const),
      ['_kabupaten', shared],
    ] as const) {
      const base = `content/${id}`;
      const own = files.filter(({ path }) => path.startsWith(`${base}/`));
      const owner = id === '_kabupaten' ? 'kabupaten' : 'desa';
      const again = () => readEntries(PROJECT, base, own, owner, id, new EntryMemory(root.path, id, 'a'));
      const fresh = again();
      expect(fresh.byCollection.size).toBeGreaterThan(0);
      expect(again()).toStrictEqual(fresh);
    }
  });

  test('keeps its findings, and goes when its village goes', async () => {
    using root = new Root({
      ...smallFleet(['satu', 'dua']),
      'content/satu/pengumuman/buruk.md': pengumuman('Buruk', 'tanggal_salah: 1\n'),
      'content/satu/pengumuman/rusak.md': '---\njudul: [\n---\n',
    });
    const found = async (force = false) =>
      (await build(root, { force })).sites.flatMap(({ findings }) =>
        findings.map((f) => `${f.file} ${f.code}`),
      );
    const first = await found();
    expect(first).toContain('content/satu/pengumuman/rusak.md bad_yaml');
    expect(await found(true)).toEqual(first);
    root.remove('sites/satu', 'content/satu');
    await build(root);
    expect(existsSync(join(root.path, '.balai/naskah/satu.json'))).toBe(false);
    expect(existsSync(join(root.path, '.balai/naskah/dua.json'))).toBe(true);
  });
});
