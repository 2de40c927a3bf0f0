/** The regency's portal: small fleets built by the real command, and the pages of many villages in memory. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAP_BYTES, PAGE_BYTES } from '../scripts/build/portal/page-budget.ts';
import { makePlan } from '../scripts/deploy/plan.ts';
import type { SiteState } from '../scripts/deploy/target.ts';
import { balai, pengumuman, Root, situs, smallFleet } from './fleet.ts';
import { halamanPortal, situsPortal } from './portal-besar.ts';

interface Answer {
  sites: { id: string; status: string }[];
  portal?: { status: string; findings: { code: string; params: { id: string } }[] };
}

describe('a small fleet', () => {
  const root = new Root(smallFleet(['satu', 'dua']));
  root.write({
    'content/_kabupaten/pengumuman/umum.md': pengumuman('Kabar kabupaten'),
    'content/dua/pengumuman/air.md': pengumuman(
      'Air naik',
      'tingkat: darurat\nserta_merta:\n  jenis: bencana-alam\n  bahaya_dampak: Air naik.\n',
    ),
  });
  const out = join(root.path, 'dist');
  const portal = (path: string) => readFileSync(join(out, '_kabupaten', path), 'utf8');
  const build = async (...args: string[]): Promise<Answer> => {
    const { stdout } = await balai(['build', '--root', root.path, '--date', '2026-11-21', '--json', ...args]);
    return JSON.parse(stdout) as Answer;
  };
  let first: Answer;
  beforeAll(async () => {
    first = await build();
  });
  afterAll(() => root[Symbol.dispose]());

  test('has a portal on the domain of the regency', () => {
    expect(first.portal).toMatchObject({ status: 'published', findings: [] });
    expect(portal('index.html')).toContain('<link rel="canonical" href="https://uji.example/">');
    expect(portal('sitemap.xml')).toContain('<loc>https://uji.example/desa/kecamatan-uji/</loc>');
    expect(existsSync(join(out, '_kabupaten/404.html'))).toBe(true);
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toContain(
      'https://uji.example/* /_kabupaten/:splat 200!',
    );
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('_kabupaten');
  });

  test('shows what the villages published, each with the way to its own site', () => {
    const home = portal('index.html');
    expect(home).toContain('href="https://dua.uji.example/pengumuman/air/"');
    expect(portal('pengumuman/index.html')).toContain('href="https://satu.uji.example/pengumuman/kabar/"');
    expect(portal('pengumuman/index.html')).toContain('href="../pengumuman/umum/"');
    expect(portal('desa/index.html')).toContain('<a href="https://satu.uji.example/">Desa Uji 1</a>');
    expect(portal('rss.xml')).toContain('<link>https://dua.uji.example/pengumuman/air/</link>');
    const found = JSON.parse(portal('data/cari.json')) as string[][];
    expect(found.map(([path]) => path)).toContain('https://dua.uji.example/pengumuman/air/');
  });

  test('is made again for what villages tell it, not for what stays with them', async () => {
    expect((await build()).portal?.status).toBe('unchanged');
    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Kabar satu', '', 'Isi yang lain.\n') });
    expect(await build()).toMatchObject({
      portal: { status: 'unchanged' },
      sites: [{}, { status: 'published' }],
    });
    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Judul yang lain') });
    expect((await build('--site', 'satu')).portal).toBeUndefined();
    const alone = await build('--site', '_kabupaten');
    expect(alone).toMatchObject({ portal: { status: 'published' }, sites: [] });
    expect(portal('pengumuman/index.html')).toContain('Judul yang lain');
  });

  test('leaves out a village whose digest is none, and says which', async () => {
    writeFileSync(join(out, 'satu/data/portal.json'), '{"versi":99}');
    const { portal: report } = await build('--site', '_kabupaten', '--force');
    expect(report?.status).toBe('published');
    expect(report?.findings).toMatchObject([{ code: 'portal_skipped', params: { id: 'satu' } }]);
    expect(portal('desa/index.html')).not.toContain('satu.uji.example');
  });

  test.each([
    ['of another village', 'dua/data/portal.json', {}, 'its domain is dua.uji.example, the site'],
    ['of another code', 'satu/data/portal.json', { kode: '99.01.01.2999' }, 'its kode is 99.01.01.2999, the'],
  ])('leaves out a village whose digest is one %s', async (_, file, change, reason) => {
    await build('--force');
    const digest = JSON.parse(readFileSync(join(out, file), 'utf8'));
    writeFileSync(join(out, 'satu/data/portal.json'), JSON.stringify({ ...digest, ...change }));
    const { portal: report } = await build('--site', '_kabupaten', '--force');
    expect(report?.findings).toMatchObject([
      { code: 'portal_skipped', params: { id: 'satu', reason: expect.stringContaining(reason) } },
    ]);
    expect(portal('desa/index.html')).not.toContain('satu.uji.example');
    expect(portal('desa/index.html').match(/https:\/\/dua\.uji\.example\/"/g)).toHaveLength(1);
  });

  test('keeps its domain where a village claims it', async () => {
    root.write({ 'sites/dua/situs.yaml': situs(2, 'domain: uji.example\n') });
    const { sites, portal: report } = await build();
    expect(sites).toMatchObject([{ id: 'dua', status: 'held' }, { id: 'satu' }]);
    expect(report?.status).not.toBe('held');
    expect(portal('index.html')).toContain('<link rel="canonical" href="https://uji.example/">');
  });

  test('is taken down where it is switched off', async () => {
    root.write({ 'sites/kabupaten.yaml': 'nama: Kabupaten Uji\ndomain: uji.example\nportal: false\n' });
    expect((await build()).portal).toBeUndefined();
    expect(readdirSync(out)).not.toContain('_kabupaten');
  });
});

test('a deploy takes no portal down that is only not built here, and misses none that never was', () => {
  const state = { current: '1', releases: [{ name: '1', digest: 'a' }] } as unknown as SiteState;
  const plan = (there: ReadonlyMap<string, SiteState>) =>
    makePlan({
      local: [],
      fleet: new Set(['satu', '_kabupaten']),
      there,
      online: new Map(),
      only: [],
      force: false,
    }).map(({ id, status }) => `${id} ${status}`);
  expect(plan(new Map([['_kabupaten', state]]))).toEqual(['_kabupaten unbuilt', 'satu unbuilt']);
  expect(plan(new Map())).toEqual(['satu unbuilt']);
});

test('400 villages: each page keeps its bytes', async () => {
  const pages = await halamanPortal(situsPortal(400));
  const heavy = [...pages].flatMap(([path, body]) => {
    const size = gzipSync(body).length;
    return size > (path === '/peta/' ? MAP_BYTES : PAGE_BYTES) ? [`${path} ${size}`] : [];
  });
  expect(heavy).toEqual([]);
  expect(pages.get('/peta/')?.match(/<path d=/g)?.length).toBeGreaterThanOrEqual(400);
  expect(pages.has('/pengumuman/lembar/30/')).toBe(true);
});
