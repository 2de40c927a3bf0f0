/** Each finished site stands alone, and the same input gives the same bytes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hashText } from '../scripts/lib/hash.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { walk } from '../scripts/lib/walk.ts';
import { balai, build, DAY, layanan, pengumuman, Root, shareDrawings, situs, smallFleet } from './fleet.ts';

/** A photo with a GPS position, as phones make them. */
async function photoWithGps(hue: string): Promise<Uint8Array> {
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: hue } })
    .withExif({ IFD0: { Artist: 'RAHASIA' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 43/1 12/1' } })
    .jpeg()
    .toBuffer();
}

function bytes(folder: string): Record<string, string> {
  return Object.fromEntries(
    walk(folder).map((file) => [relative(folder, file), hashText(readFileSync(file))]),
  );
}

async function canaryFleet(): Promise<Root> {
  const root = new Root({ 'sites/kabupaten.yaml': 'nama: Kabupaten Uji\ndomain: uji.example\n' });
  for (const [i, id] of ['satu', 'dua', 'tiga'].entries()) {
    const canary = `kenari${id}`;
    root.write({
      [`sites/${id}/situs.yaml`]: situs(
        i + 1,
        `alamat: Jalan ${canary}\nemail: kantor@${canary}.example\nfoto: kantor.jpg\nketerangan_foto: Kantor ${canary}\n`,
      ),
      [`sites/${id}/kantor.jpg`]: await photoWithGps(['#356', '#635', '#563'][i] ?? '#333'),
      [`content/${id}/layanan/surat-${canary}.md`]: layanan(`Surat ${canary}`),
      [`content/${id}/pengumuman/kabar-${canary}.md`]: pengumuman(`Kabar ${canary}`, '', `Isi ${canary}.\n`),
      [`content/${id}/berita/foto-${canary}/index.md`]: `---\njudul: Berita ${canary}\ntanggal: 2026-10-0${i + 1}\nringkasan: R ${canary}\nfoto: lapangan.jpg\nketerangan_foto: K ${canary}\n---\nIsi.\n`,
      [`content/${id}/berita/foto-${canary}/lapangan.jpg`]: await photoWithGps(
        ['#123456', '#654321', '#345612'][i] ?? '#333',
      ),
      [`content/${id}/dokumen/perdes-${canary}/index.md`]: `---\njudul: Perdes ${canary}\njenis: perdes\ntanggal: 2026-01-02\nberkas: perdes.pdf\n---\n`,
      [`content/${id}/pengumuman/poster-${canary}/index.md`]: pengumuman(
        `Poster ${canary}`,
        'lampiran:\n  - judul: Poster\n    berkas: poster.jpg\n',
      ),
      [`content/${id}/pengumuman/poster-${canary}/poster.jpg`]: await photoWithGps('#777'),
      [`content/${id}/dokumen/perdes-${canary}/perdes.pdf`]: `%PDF-1.4 ${canary}\n`,
    });
  }
  return root;
}

describe('a finished site', () => {
  let root: Root;
  beforeAll(async () => {
    root = await canaryFleet();
    const { code } = await build(root);
    expect(code).toBe(0);
  });
  afterAll(() => root[Symbol.dispose]());
  const site = (id: string) => join(root.path, 'dist', id);

  test.each(['satu', 'dua', 'tiga'])('%s has everything that it needs', (id) => {
    for (const file of [
      'index.html',
      '404.html',
      'rss.xml',
      'sitemap.xml',
      'robots.txt',
      '_headers',
      'versi.json',
      'pagefind/pagefind.js',
      'pagefind/pagefind-entry.json',
    ]) {
      expect(existsSync(join(site(id), file)), file).toBe(true);
    }
  });

  test.each(['satu', 'dua', 'tiga'])(
    '%s holds nothing of another village, in names, pages, index, feed or data',
    (id) => {
      const others = ['satu', 'dua', 'tiga'].filter((other) => other !== id).map((other) => `kenari${other}`);
      for (const file of walk(site(id))) {
        const raw = readFileSync(file);
        const text = `${file} ${inflate(raw)} ${raw.toString('latin1')}`;
        for (const canary of others)
          expect(text.includes(canary), `${canary} in ${relative(root.path, file)}`).toBe(false);
      }
    },
  );

  test('originals and their metadata stay at home', async () => {
    const photos = walk(site('satu')).filter((file) => /\.(?:jpe?g|webp|png)$/.test(file));
    expect(photos.some((file) => file.includes('/berkas/poster-'))).toBe(true);
    expect(photos.length).toBeGreaterThanOrEqual(6);
    for (const file of photos) {
      const meta = await sharp(file).metadata();
      expect([meta.exif, meta.xmp, meta.iptc, meta.icc].filter(Boolean), file).toEqual([]);
      if (file.includes('/foto/') && !file.endsWith('-kartu.png'))
        expect(meta.width).toBeLessThanOrEqual(960);
      expect(readFileSync(file).includes('RAHASIA')).toBe(false);
    }
  });

  test('its addresses are its own: canonical, feed and sitemap name its domain', () => {
    const home = readFileSync(join(site('dua'), 'index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://dua.uji.example/"');
    expect(readFileSync(join(site('dua'), 'sitemap.xml'), 'utf8')).toContain(
      '<loc>https://dua.uji.example/layanan/surat-kenaridua/</loc>',
    );
    expect(readFileSync(join(site('dua'), 'robots.txt'), 'utf8')).toContain(
      'https://dua.uji.example/sitemap.xml',
    );
  });

  test('the same input and date give the same bytes, whatever was built before', async () => {
    using second = await canaryFleet();
    second.write({ 'content/satu/pengumuman/sementara.md': pengumuman('Sementara') });
    await build(second, { date: '2026-10-10' });
    second.remove('content/satu/pengumuman/sementara.md');
    await build(second);
    expect(bytes(join(second.path, 'dist'))).toEqual(bytes(join(root.path, 'dist')));
  });

  test('a village without any content still gets a decent site', async () => {
    using bare = new Root({
      'sites/kabupaten.yaml': 'nama: K\ndomain: uji.example\n',
      'sites/kosong/situs.yaml': situs(9),
    });
    const report = await build(bare);
    expect(report.sites).toMatchObject([{ id: 'kosong', status: 'published', findings: [] }]);
    const home = readFileSync(join(bare.path, 'dist/kosong/index.html'), 'utf8');
    expect(home).toContain('Uji 9');
    expect(home).not.toContain('undefined');
  });
});

test('a village of many kinds of pages gives the same bytes each time, its search index too', async () => {
  using root = new Root();
  const out = join(root.path, 'dist');
  const id = 'sukamaju';
  const { code } = await balai(['build', '--root', PROJECT, '--out', out, '--site', id, '--date', DAY]);
  expect(code).toBe(0);
  expect(bytes(join(out, id))).toEqual(bytes(join(inject('contoh'), id)));
});

describe('a build that is killed', () => {
  test('leaves every village at its old or its new version', async () => {
    using root = new Root(smallFleet(['satu', 'dua', 'tiga', 'empat']));
    const ids = readdirSync(join(root.path, 'sites')).filter((name) =>
      statSync(join(root.path, 'sites', name)).isDirectory(),
    );
    shareDrawings(root.path);
    const write = (id: string, text: number) =>
      root.write({ [`content/${id}/pengumuman/kabar.md`]: pengumuman(`Kabar ${id} ${text}`) });
    const run = (kill?: { killAfter: number }) =>
      balai(['build', '--root', root.path, '--date', DAY, '--json'], kill);
    // Two whole builds tell both versions of each village, and how long one takes here.
    const versions = new Map<string, string[]>(ids.map((id) => [id, []]));
    let whole = 0;
    for (const text of [0, 1]) {
      for (const id of ids) write(id, text);
      const start = performance.now();
      await run();
      whole = performance.now() - start;
      for (const id of ids) versions.get(id)?.push(stateOf(root, id));
    }
    let killed = 0;
    for (let round = 1; round < 9; round++) {
      // Each village has something to do: it is to become what it is not.
      for (const id of ids) write(id, versions.get(id)?.indexOf(stateOf(root, id)) === 0 ? 1 : 0);
      const { code } = await run({ killAfter: (whole * round) / 9 });
      if (code === null) killed++;
      for (const id of ids)
        expect(versions.get(id)?.includes(stateOf(root, id)), `${id} in round ${round}`).toBe(true);
    }
    expect(killed).toBeGreaterThan(3);
    const { sites, code } = await build(root);
    expect(code).toBe(0);
    expect(sites.every(({ status }) => status === 'published' || status === 'unchanged')).toBe(true);
    expect(readdirSync(join(root.path, 'dist')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('two builds of one root do not run at the same time', async () => {
    using root = new Root(smallFleet(['satu', 'dua']));
    const results = await Promise.all([1, 2].map(() => balai(['build', '--root', root.path, '--date', DAY])));
    const codes = results.map(({ code }) => code).sort();
    expect(codes).toEqual([0, 2]);
    expect(results.find(({ code }) => code === 2)?.stderr).toContain('Another build');
  });
});

/** What stands for the village now; in the instant between two renames its old version lies beside it. */
function stateOf(root: Root, id: string): string {
  const current = join(root.path, 'dist', id);
  return JSON.stringify(bytes(existsSync(current) ? current : join(root.path, 'dist/.lama', id)));
}

/** Pagefind's files are gzip with a prefix; their text is looked through as well. */
function inflate(raw: Buffer): string {
  const at = raw.indexOf(Buffer.from([0x1f, 0x8b]));
  if (at < 0) return '';
  try {
    return gunzipSync(raw.subarray(at)).toString('latin1');
  } catch {
    return '';
  }
}
