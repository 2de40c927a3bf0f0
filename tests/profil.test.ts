/** The facts of a village, as its operators write them and as they come out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
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

const tempat = (nama: string, lintang: number, bujur: number) =>
  `---\nnama: ${nama}\njenis: sekolah\nkoordinat:\n  lintang: ${lintang}\n  bujur: ${bujur}\n---\n`;
const kotak = (corners: number[][]) => JSON.stringify({ type: 'Polygon', coordinates: [corners] });

test('a village with a boundary has a map of its own, with every place in picture and list', async () => {
  using root = new Root({
    ...smallFleet(['satu', 'dua']),
    'sites/satu/batas.geojson': kotak([
      [114, -2],
      [114.03, -2],
      [114.03, -2.03],
      [114, -2.03],
      [114, -2],
    ]),
    'content/satu/tempat/sd.md': tempat('SD Negeri 1', -2.01, 114.01),
    'content/satu/tempat/smp.md': tempat('SMP Negeri 1', -2.02, 114.02),
  });
  const { sites } = await build(root);
  expect(sites.flatMap(({ findings }) => findings)).toEqual([]);
  const html = page(root, 'peta');
  expect(html.match(/<g class="pin"/g)).toHaveLength(2);
  expect(html).toContain('geo:-2.01,114.01?q=-2.01,114.01(SD%20Negeri%201)');
  expect(html).not.toMatch(/<(?:img|iframe|image)[ >]/);
  expect(existsSync(join(root.path, 'dist/dua/peta'))).toBe(false);
});

test.each([
  ['is no JSON', '{"type": "Polygon",', 'bad_boundary', /not JSON/],
  [
    'lies elsewhere',
    kotak([
      [2, 48],
      [2.1, 48],
      [2.1, 48.1],
      [2, 48],
    ]),
    'bad_boundary',
    /outside Indonesia/,
  ],
  ['is huge', `{"a":"${'x'.repeat(2_200_000)}"}`, 'too_large', /2\.1 MB/],
  ['is not text', new Uint8Array([0xff, 0xfe, 0x00]), 'not_utf8', /UTF-8/],
])('a boundary that %s is reported, and the map drawn without it', async (_, content, code, message) => {
  using root = new Root({
    ...smallFleet(['satu']),
    'sites/satu/batas.geojson': content,
    'content/satu/tempat/sd.md': tempat('SD Negeri 1', -2.01, 114.01),
  });
  const { sites } = await build(root);
  expect(sites[0]?.status).toBe('published');
  expect(sites[0]?.findings).toMatchObject([
    { code, severity: 'warning', file: 'sites/satu/batas.geojson', message: expect.stringMatching(message) },
  ]);
  expect(page(root, 'peta')).toContain('SD Negeri 1');
  expect(page(root, 'peta')).not.toContain('batas-desa" d=');
});

test('names on the map are looked at as any text of the village is', async () => {
  const part = (nama: string, left: number) => ({
    type: 'Feature',
    properties: { nama },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [left, -2],
          [left + 0.01, -2],
          [left, -2.01],
        ],
      ],
    },
  });
  const features = [part('Krajan', 114), part('Slot gacor', 114.01), part('3374052308900004', 114.02)];
  using root = new Root({
    ...smallFleet(['satu']),
    'sites/satu/batas.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
    'content/satu/tempat/sd.md': tempat('SD Negeri 1', -2.001, 114.001),
  });
  const { sites } = await build(root);
  expect(sites[0]?.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['personal_number', 'error'],
    ['spam', 'error'],
  ]);
  expect(sites[0]?.status).toBe('published');
  expect(page(root, 'peta')).toContain('SD Negeri 1');
  expect(page(root, 'peta')).not.toMatch(/gacor|33740523|Krajan/);
});

const lembaga = (nama: string, jenis: string) =>
  `---\nnama: ${nama}\njenis: ${jenis}\ntugas: Bekerja untuk warga.\npengurus:\n  - jabatan: Ketua\n    nama: Budi\n---\n`;

test('institutions have a page each; a kelurahan that names a council is told that it has none', async () => {
  const files = smallFleet(['satu', 'dua']);
  using root = new Root({
    ...files,
    'sites/dua/situs.yaml': String(files['sites/dua/situs.yaml']).replace('.2002', '.1002'),
    'content/satu/lembaga/bpd.md': lembaga('BPD', 'bpd'),
    'content/dua/lembaga/bpd.md': lembaga('BPD', 'bpd'),
    'content/satu/perangkat/staf.md': '---\nnama: Siti\njabatan: Staf\natasan: Camat\n---\n',
  });
  const { sites } = await build(root);
  expect(
    sites.map(({ id, findings }) => [id, findings.map(({ code, field }) => `${code} ${field}`)]),
  ).toEqual([
    ['dua', ['bpd_in_kelurahan jenis']],
    ['satu', ['unknown_superior atasan']],
  ]);
  expect(page(root, 'lembaga/bpd')).toContain('Budi');
});

test('an album shows each photo with its words and opens the largest; a missing photo is reported', async () => {
  const photo = await sharp({ create: { width: 1400, height: 900, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
  using root = new Root({
    ...smallFleet(['satu']),
    'content/satu/galeri/panen/index.md':
      '---\njudul: Panen\ntanggal: 2026-08-01\nfoto:\n  - foto: sawah.jpg\n    keterangan: Padi menguning\n  - foto: hilang.jpg\n    keterangan: Tidak ada\n---\n',
    'content/satu/galeri/panen/sawah.jpg': photo,
    'content/satu/galeri/tanpa/index.md':
      '---\njudul: Tanpa keterangan\ntanggal: 2026-08-01\nfoto:\n  - foto: a.jpg\n---\n',
  });
  const { sites } = await build(root);
  expect(sites[0]?.findings.map(({ code, field, line }) => [code, field, line])).toEqual([
    ['missing_file', 'foto.1.foto', 7],
    ['missing', 'foto.0.keterangan', 5],
  ]);
  const html = page(root, 'galeri/panen');
  const large = /<a href="\.\.\/\.\.\/(foto\/[^"]+-960\.webp)">/.exec(html)?.[1] ?? '';
  expect(existsSync(join(root.path, 'dist/satu', large))).toBe(true);
  expect(html).toContain('alt="Padi menguning"');
  expect(html).toMatch(/<img[^>]+width="\d+" height="\d+"/);
  expect(html).toContain('1 foto');
});
