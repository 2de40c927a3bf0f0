/** The facts of a village, as its operators write them and as they come out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, Root, smallFleet } from './fleet.ts';

const page = (root: Root, path: string) =>
  readFileSync(join(root.path, 'dist/satu', path, 'index.html'), 'utf8');

test('a population that does not add up is shown with its fault, and its author is told', async () => {
  using root = new Root({
    ...smallFleet(['satu']),
    'content/satu/penduduk/2026.md':
      '---\ntanggal: 2026-06-30\nsumber: Buku induk\nlaki_laki: 300\nperempuan: 310\njumlah: 600\ndusun:\n  - nama: Krajan\n    jumlah: 597\n  - nama: Muara\n    jumlah: 3\n---\n',
  });
  const { sites } = await build(root);
  expect(sites[0]?.status).toBe('published');
  expect(sites[0]?.findings).toMatchObject([{ code: 'people_differ', field: 'jumlah', severity: 'warning' }]);
  const html = page(root, 'penduduk');
  expect(html).toContain('1 jumlah tidak cocok');
  expect(html).toContain('&lt;5');
  // The hamlet of three would be 600 less 597, so neither number stands anywhere.
  expect(html).not.toMatch(/>597</);
});

test('a village without facts has neither their pages nor links to them', async () => {
  using root = new Root(smallFleet(['satu']));
  await build(root);
  for (const name of ['wilayah', 'penduduk']) {
    expect(existsSync(join(root.path, 'dist/satu', name))).toBe(false);
    expect(page(root, '.')).not.toContain(`/${name}/`);
  }
});
