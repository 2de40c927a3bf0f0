/** A photo or a document that is missing is told with the line that names it. */
import { expect, test } from 'vitest';
import { namedLines } from '../scripts/build/named-line.ts';
import { pengumuman, Root, situs } from './fleet.ts';

const FILE = 'content/satu/pengumuman/a.md';
const reference = (owner: string, field: string, name: string) => ({ owner, field, name, path: '' });

test('The line is that of the field, of the text, or of the file of the village', () => {
  using root = new Root({
    'sites/satu/situs.yaml': situs(1, 'logo: logo.png\n'),
    [FILE]: pengumuman(
      'A',
      'foto: hilang.jpg\nlampiran:\n  - judul: Satu\n    berkas: satu.pdf\n  - judul: Dua\n    berkas: dua.pdf\n',
      'Isi.\n\nLihat ![x](padi%20baru.jpg).\n',
    ),
  });
  const lineOf = namedLines(root.path, 'satu');
  expect(lineOf(reference(FILE, 'foto', 'hilang.jpg'))).toBe(5);
  expect(lineOf(reference(FILE, 'lampiran.1.berkas', 'dua.pdf'))).toBe(10);
  expect(lineOf(reference(FILE, 'isi', 'padi baru.jpg'))).toBe(14);
  expect(lineOf(reference('sites/satu/situs.yaml', 'logo', 'logo.png'))).toBe(7);
});

test('The lines are the same from Windows; a file that went away has none, and neither have the last of very many', () => {
  using root = new Root({ [FILE]: `\ufeff${pengumuman('A', 'foto: a.jpg\n').replaceAll('\n', '\r\n')}` });
  const lineOf = namedLines(root.path, 'satu');
  const all = Array.from({ length: 60 }, () => lineOf(reference(FILE, 'foto', 'a.jpg')));
  expect(new Set(all)).toEqual(new Set([5, 0]));
  expect(all.filter((line) => line === 5)).toHaveLength(50);
  expect(lineOf(reference('content/satu/pengumuman/b.md', 'foto', 'a.jpg'))).toBe(0);
});
