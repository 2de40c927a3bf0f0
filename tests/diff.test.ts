/** `balai diff`: what a change of scripts, theme or content does to the pages, before anybody sees them. */
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiffResult, diffRevisions } from '../scripts/diff/diff.ts';
import { linkTree } from '../scripts/diff/link-tree.ts';
import { differenceOf, readable, shapeOf } from '../scripts/diff/page-kind.ts';
import { comparePixels } from '../scripts/diff/pixels.ts';
import { diffJson, diffLines } from '../scripts/diff/report-lines.ts';
import { groupsOf, sampleOf } from '../scripts/diff/sample.ts';
import { gitText } from '../scripts/lib/git.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { build, DAY, KABUPATEN, pengumuman, Root, smallFleet } from './fleet.ts';

const DOOR = 'scripts/build/operator-door.ts';

/** A checkout of the project with a small fleet, and a root whose villages lie elsewhere. */
class Checkout {
  readonly root = new Root({
    ...smallFleet(['satu', 'dua']),
    'sites/kabupaten.yaml': `${KABUPATEN}gerbang: cms.uji.example\n`,
  });

  constructor() {
    const { path } = this.root;
    for (const name of [
      'scripts',
      'theme',
      'package.json',
      'package-lock.json',
      'astro.config.mjs',
      'tsconfig.json',
      '.gitignore',
    ])
      cpSync(join(PROJECT, name), join(path, name), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(path, 'node_modules'), 'junction');
    // What is compiled already is not compiled again.
    linkTree(join(PROJECT, '.balai', 'tema'), join(path, '.balai', 'tema'));
  }

  git(...args: string[]): Promise<string> {
    const who = ['user.name=Uji', 'user.email=uji@uji.example', 'commit.gpgSign=false'];
    return gitText(args, { cwd: this.root.path, settings: who });
  }

  async commit(): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', 'Uji');
  }

  edit(file: string, from: string, to: string): void {
    const path = join(this.root.path, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  diff(
    before: string,
    after?: string,
    more: { sameContent?: boolean; sample?: number } = {},
  ): Promise<DiffResult> {
    const { path } = this.root;
    const rest = { sameContent: false, sites: [], date: DAY, sample: 0, say: () => {}, ...more };
    return diffRevisions({
      project: path,
      root: path,
      before,
      after,
      out: join(path, '.balai', 'uji'),
      ...rest,
    });
  }
}

describe('two revisions of a fleet', () => {
  const checkout = new Checkout();
  beforeAll(async () => {
    // What is drawn already is not drawn again.
    await build(checkout.root);
    await checkout.git('init', '--quiet');
    await checkout.commit();
  });
  afterAll(() => checkout.root[Symbol.dispose]());

  it('are the same where only the date of the commit differs', async () => {
    await checkout.git('commit', '--quiet', '--allow-empty', '--message', 'Kosong');
    const { comparison, report } = await checkout.diff('HEAD~1', 'HEAD');
    expect(comparison).toMatchObject({ sites: 3, newSites: [], goneSites: [], pages: [] });
    expect(comparison.same).toBeGreaterThan(50);
    expect(readFileSync(report, 'utf8')).toContain('Every page is the same');
  });

  it('files that nobody has committed count, and what is staged stays as it was', async () => {
    checkout.edit(DOOR, '>Ke ruang operator', '>Menuju ruang operator');
    checkout.root.write({
      'content/satu/pengumuman/baru.md': pengumuman('Kabar baru'),
      'content/satu/pengumuman/kabar.md': pengumuman('Kabar lain sama sekali'),
    });
    const staged = await checkout.git('status', '--porcelain');
    const result = await checkout.diff('HEAD', undefined, { sample: 2 });
    expect(await checkout.git('status', '--porcelain')).toBe(staged);

    const changed = (site: string) =>
      result.comparison.pages
        .filter((page) => page.site === site)
        .map(({ path, change }) => `${change} ${path}`);
    expect(changed('dua')).toEqual(['words /admin/']);
    expect(changed('satu')).toContain('added /pengumuman/baru/');
    expect(changed('satu')).toContain('words /pengumuman/kabar/');
    expect(changed('satu')).not.toContain('words /kontak/');

    expect(result.looks).toHaveLength(4);
    expect(result.looks.every(({ share }) => share > 0 && share < 1)).toBe(true);
    expect(result.looks.map(({ page }) => page.path)).not.toContain('/admin/');
    const report = readFileSync(result.report, 'utf8');
    for (const { before, difference } of result.looks)
      for (const name of [before, difference]) {
        expect(report).toContain(`pictures/${name}`);
        expect(existsSync(join(result.report, '..', 'pictures', name))).toBe(true);
      }
    expect(diffLines(result).join('\n')).toContain(
      '/pengumuman/*: new, 1 page of 1 site, e.g. satu/pengumuman/baru/',
    );
    expect(JSON.parse(diffJson(result)).looks).toHaveLength(4);
  });

  it('with the same content differ only in what the scripts do to it', async () => {
    const { comparison } = await checkout.diff('HEAD', undefined, { sameContent: true });
    expect(comparison.pages.map(({ site, path }) => `${site} ${path}`)).toEqual([
      '_kabupaten /admin/',
      'dua /admin/',
      'satu /admin/',
    ]);
  });

  it('a revision that does not exist, or cannot be built, is named', async () => {
    for (const name of ['tidak-ada', '--output=x'])
      await expect(checkout.diff(name)).rejects.toThrow(`There is no commit "${name}" here.`);
    checkout.edit(DOOR, 'export function', 'export funktion');
    await expect(checkout.diff('HEAD')).rejects.toThrow('these files cannot be built');
  });
});

describe('the difference of two pages', () => {
  const page = (body: string, style = 'a{}') =>
    `<!doctype html><html><head><title>Judul</title><style>${style}</style></head><body>${body}</body></html>`;

  it.each([
    ['other words', '<p>Satu</p>', '<p>Dua</p>', 'words'],
    ['another target of a link', '<a href="/a/">x</a>', '<a href="/b/">x</a>', 'words'],
    ['other words for a picture', '<img alt="Balai" src="/x">', '<img alt="Kantor" src="/x">', 'words'],
    ['another tag', '<p>Satu</p>', '<div>Satu</div>', 'markup'],
    ['a class', '<p>Satu</p>', '<p class="b">Satu</p>', 'markup'],
    [
      'a script of another name',
      '<script src="/_a/x.abcdefgh.js"></script>',
      '<script src="/_a/x.ijklmnop.js"></script>',
      'style',
    ],
  ] as const)('%s', (_, before, after, kind) => {
    expect(differenceOf(page(before), page(after))).toBe(kind);
  });

  it('a sheet is only another look', () => {
    expect(differenceOf(page('<p>Satu</p>'), page('<p>Satu</p>', 'a{color:red}'))).toBe('style');
  });

  it('what people read is text as they read it', () => {
    expect(readable(page('<h1>Rp1.000 &#38; lain</h1><script>x()</script><p>Isi</p>'))).toBe(
      'Judul Rp1.000 & lain Isi',
    );
  });
});

it('pages of one shape are one group, and the sample takes one of each from different villages', () => {
  expect(['/', '/layanan/', '/layanan/ktp/', '/anggaran/2026/awal/', '/404.html'].map(shapeOf)).toEqual([
    '/',
    '/layanan',
    '/layanan/*',
    '/anggaran/*/*',
    '/404.html',
  ]);
  const pages = ['a', 'b'].flatMap((site) =>
    ['/', '/layanan/x/', '/layanan/y/'].map((path) => ({ site, path, change: 'style' as const })),
  );
  const groups = groupsOf([...pages, { site: 'a', path: '/baru/', change: 'added' }]);
  expect(groups.map(({ shape, pages }) => [shape, pages.length])).toEqual([
    ['/layanan/*', 4],
    ['/', 2],
    ['/baru', 1],
  ]);
  expect(sampleOf(groups, 9).map(({ site, path }) => site + path)).toEqual(['a/layanan/x/', 'b/']);
  expect(sampleOf(groups, 1)).toHaveLength(1);
});

it('pictures: the same is 0, one red corner its share, and the end of a longer page counts', async () => {
  const plain = (height: number) => ({
    create: { width: 10, height, channels: 3 as const, background: 'white' },
  });
  const white = await sharp(plain(10)).png().toBuffer();
  const corner = {
    input: { create: { width: 5, height: 5, channels: 3 as const, background: 'red' } },
    left: 0,
    top: 0,
  };
  const red = await sharp(plain(10)).composite([corner]).png().toBuffer();
  const long = await sharp(plain(20)).png().toBuffer();
  expect((await comparePixels(white, white)).share).toBe(0);
  expect((await comparePixels(white, red)).share).toBe(0.25);
  const { share, picture } = await comparePixels(white, long);
  expect(share).toBe(0.5);
  expect((await sharp(picture).metadata()).height).toBe(20);
});
