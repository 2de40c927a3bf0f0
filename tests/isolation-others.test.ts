/** What is wrong with one village, or made by one in bad faith, stays with it: all others are published. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildJson, build, builtRoot, pengumuman, Root, situs, smallFleet } from './fleet.ts';

describe('a village whose situs.yaml is bad', () => {
  let root: Root;
  let report: BuildJson;
  const of = (id: string) => report.sites.find((site) => site.id === id);
  const codes = (id: string) => of(id)?.findings.map(({ code }) => code);

  beforeAll(async () => {
    root = new Root({
      ...smallFleet(['satu', 'dua', 'tiga', 'folder', 'tautan', 'pipa']),
      'sites/baru/situs.yaml': 'nama: Tanpa kode\n',
      'sites/tiga/situs.yaml': situs(1, 'domain: dua.uji.example\n'),
      'sites/asing/situs.yaml': 'kode: "62.11.01.2999"\n',
      'sites/nyata/situs.yaml': 'kode: "62.11.01.2001"\n',
    });
    for (const id of ['folder', 'tautan', 'pipa']) root.remove(`sites/${id}/situs.yaml`);
    mkdirSync(join(root.path, 'sites/folder/situs.yaml'));
    symlinkSync('../satu/situs.yaml', join(root.path, 'sites/tautan/situs.yaml'));
    execFileSync('mkfifo', [join(root.path, 'sites/pipa/situs.yaml')]);
    report = await build(root);
  });
  afterAll(() => root[Symbol.dispose]());

  test('is held while all others are published', () => {
    expect(report.sites.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'asing held',
      'baru held',
      'dua published',
      'folder held',
      'nyata published',
      'pipa held',
      'satu published',
      'tautan held',
      'tiga held',
    ]);
  });

  test('is not published at all when it never was good', () => {
    expect(existsSync(join(root.path, 'dist/baru'))).toBe(false);
  });

  test('two villages with one code or one domain: the second is held', () => {
    expect(codes('tiga')).toEqual(['duplicate_region_code', 'duplicate_domain']);
    expect([of('satu')?.findings, of('dua')?.findings]).toEqual([[], []]);
  });

  test('a real village must stand in the region table', () => {
    expect(codes('asing')).toEqual(['unknown_region_code']);
    expect(of('nyata')?.findings).toEqual([]);
    expect(readFileSync(join(root.path, 'dist/nyata/index.html'), 'utf8')).toMatch(
      /Desa Dandang[\s\S]*Pandih Batu[\s\S]*Pulang Pisau/,
    );
  });

  test('nothing that lies in its place is read', () => {
    expect(codes('folder')).toEqual(['not_a_file']);
  });

  test('is held at its last good version', async () => {
    using root = await builtRoot(smallFleet(['satu', 'dua']));
    const before = readFileSync(join(root.path, 'dist/satu/index.html'), 'utf8');
    root.write({
      'sites/satu/situs.yaml': 'kode: salah\nnama: [',
      'content/dua/pengumuman/baru.md': pengumuman('Baru'),
    });
    const report = await build(root);
    expect(report.code).toBe(1);
    expect(report.sites).toMatchObject([
      { id: 'dua', status: 'published' },
      { id: 'satu', status: 'held', findings: [{ file: 'sites/satu/situs.yaml', code: 'bad_yaml' }] },
    ]);
    expect(readFileSync(join(root.path, 'dist/satu/index.html'), 'utf8')).toBe(before);
  });
});

describe('what a village can do to the others', () => {
  test('neither a name in an old encoding nor a file of 3 GB stops them, and both are reported', async () => {
    using root = await builtRoot(smallFleet(['satu', 'dua']));
    const folder = join(root.path, 'content/dua/pengumuman');
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
      'x',
    );
    writeFileSync(join(folder, 'video.mp4'), '');
    truncateSync(join(folder, 'video.mp4'), 3 * 1024 ** 3);
    const { sites } = await build(root);
    expect(sites).toMatchObject([
      { id: 'dua', status: 'published' },
      { id: 'satu', status: 'unchanged' },
    ]);
    expect(sites[0]?.findings.map(({ code }) => code)).toEqual(['unreadable', 'unknown_file']);
  });

  test('none can take the domain of another', async () => {
    using root = await builtRoot(smallFleet(['aaa', 'zzz']));
    root.write({ 'sites/aaa/situs.yaml': situs(1, 'domain: zzz.uji.example\n') });
    const { sites } = await build(root);
    expect(sites).toMatchObject([
      { id: 'aaa', status: 'held' },
      { id: 'zzz', status: 'unchanged', findings: [] },
    ]);
    expect(readFileSync(join(root.path, 'dist/_redirects'), 'utf8')).toContain('zzz.uji.example/* /zzz/');
  });

  test('none can take the code of another, not even while that one is broken', async () => {
    using root = await builtRoot(smallFleet(['aaa', 'zzz']));
    root.write({ 'sites/aaa/situs.yaml': situs(2), 'sites/zzz/situs.yaml': 'kode: [' });
    const { sites } = await build(root);
    expect(sites.map(({ id, status, findings }) => [id, status, findings[0]?.code])).toEqual([
      ['aaa', 'held', 'duplicate_region_code'],
      ['zzz', 'held', 'bad_yaml'],
    ]);
  });

  test('no words, name or length of an entry holds the village', async () => {
    using root = new Root({
      ...smallFleet(['satu']),
      'content/satu/pengumuman/aset.md': pengumuman('Aset', '', 'Lihat _astro/tidak.ada dan _astro/.. ya.\n'),
      'content/satu/pengumuman/tag.md': pengumuman('Belajar tag <script> dan <iframe>'),
      'content/satu/agenda/isi.md': '---\njudul: Rapat\nmulai: 2026-12-01\ntempat: Balai\n---\n',
      'content/satu/berita/panjang.md': pengumuman('Panjang', '', `a${'6'.repeat(99_000)}\n`),
    });
    expect((await build(root)).sites).toMatchObject([{ status: 'published', findings: [] }]);
  });
});
