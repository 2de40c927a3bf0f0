/**
 * A village is not made again while what it shares hashes alike. That is right only if it then would show the same:
 * said here of whatever a regency may write, change, break and delete.
 */
import { lstatSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesFor } from '../scripts/build/audience.ts';
import type { FileRef } from '../scripts/build/discover.ts';
import { readEntries } from '../scripts/build/entries.ts';
import { EntryMemory } from '../scripts/build/entry-memory.ts';
import { sharedInput } from '../scripts/build/shared-input.ts';
import { Stamps } from '../scripts/build/stamps.ts';
import { walk } from '../scripts/lib/walk.ts';
import { type Files, pengumuman, Root } from './fleet.ts';

const BASE = 'content/_kabupaten';
const VILLAGES = [
  { id: 'satu', kecamatan: 'Maliku' },
  { id: 'dua', kecamatan: 'Kahayan' },
  { id: 'tiga', kecamatan: '' },
];
const UNTUK = [
  '',
  '  kecamatan: [maliku]',
  '  desa: [dua]',
  '  desa: [satu]\n  kecamatan: [Kahayan]',
  '  desa: [lain]',
];
const text = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ judul: fc.constantFrom('A', 'B'), untuk: fc.constantFrom(...UNTUK) })
      .map(({ judul, untuk }) => pengumuman(judul, untuk && `untuk:\n${untuk}\n`)),
  },
  fc.constantFrom('rusak', '---\njudul: [\n---\n', pengumuman('A', 'ringkasn: salah\n')),
);
const PATHS = ['pengumuman/a.md', 'pengumuman/a/index.md', 'pengumuman/b/index.md', 'bantuan/a.md'];
const OTHERS = [
  'pengumuman/a/foto.jpg',
  'pengumuman/b/foto.jpg',
  'pengumuman/foto.jpg',
  'pengumuman/b/lain.md',
];
const regency: fc.Arbitrary<Files> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...PATHS), text, { maxKeys: 4 }),
    fc.dictionary(fc.constantFrom(...OTHERS), fc.constantFrom('1', '2'), { maxKeys: 2 }),
  )
  .map(([entries, others]) =>
    Object.fromEntries(
      Object.entries({ ...others, ...entries }).map(([path, content]) => [`${BASE}/${path}`, content]),
    ),
  );

/** What each village shares, as a hash and as what it would see of it. */
function seen(root: Root, files: Files): { input: string; shown: unknown }[] {
  rmSync(join(root.path, 'content'), { recursive: true, force: true });
  root.write(files);
  const refs = walk(join(root.path, 'content')).map((file): FileRef => {
    const { size, mtimeMs } = lstatSync(file);
    return { path: relative(root.path, file), size, stamp: `${size}`, changed: mtimeMs };
  });
  const memory = () => new EntryMemory(join(root.path, '.balai'), 'ingatan', 'mesin');
  const input = sharedInput(root.path, refs, new Stamps(root.path, join(root.path, '.balai/x'), 0), memory());
  const entries = readEntries(root.path, BASE, refs, 'kabupaten', '_kabupaten', memory());
  return VILLAGES.map((letak) => {
    const mine = [...entriesFor(entries, letak).byCollection.values()].flat();
    // A photo counts where an entry that is shown lies beside it.
    const photos = refs.filter(({ path }) =>
      mine.some(({ folder }) => path.startsWith(`${folder}/`) && path.endsWith('.jpg')),
    );
    const beside = photos.map(({ path }) => [path, files[path]]);
    return { input: input(letak), shown: [mine.sort((a, b) => (a.berkas < b.berkas ? -1 : 1)), beside] };
  });
}

test('the same hash means that a village shows the same', () => {
  using root = new Root();
  let alike = 0;
  fc.assert(
    fc.property(regency, regency, fc.boolean(), (before, after, isEdit) => {
      const then = seen(root, before);
      const now = seen(
        root,
        isEdit ? { ...before, ...Object.fromEntries(Object.entries(after).slice(0, 1)) } : after,
      );
      then.forEach(({ input, shown }, index) => {
        if (input !== now[index]?.input) return;
        alike += 1;
        expect(now[index]?.shown).toEqual(shown);
      });
    }),
    { numRuns: 120, seed: 7 },
  );
  expect(alike).toBeGreaterThan(50);
});
