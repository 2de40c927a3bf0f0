/** What the report is made from besides the history, and into which folder it may be written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Version } from '../scripts/build/version.ts';
import { builtSite, villageFindings } from '../scripts/report/built.ts';
import { makeReport } from '../scripts/report/report.ts';
import { finding } from '../theme/model/finding.ts';
import { DAY, pengumuman, Root, smallFleet } from './fleet.ts';
import { reportOptions } from './report-options.ts';

describe('a folder', () => {
  const root = new Root(smallFleet(['satu', 'dua']));
  afterAll(() => root[Symbol.dispose]());
  const into = (folder: string) => makeReport(reportOptions(root, { folder: join(root.path, folder) }));

  test.each(['dist/laporan', 'dist', 'content/laporan', 'laporan', '.balai', '.'])(
    '%s is refused',
    async (folder) => {
      await expect(into(folder)).rejects.toThrow(/public|committed/);
    },
  );

  test('that holds something else is left as it is', async () => {
    using other = new Root({ 'surat.txt': 'penting' });
    await expect(makeReport(reportOptions(root, { folder: other.path }))).rejects.toThrow('holds something');
    expect(readdirSync(other.path)).toEqual(['surat.txt']);
  });

  test('of an earlier report is replaced as a whole', async () => {
    await into('.balai/laporan');
    const old = join(root.path, '.balai/laporan/desa/pindah.html');
    writeFileSync(old, 'x');
    await into('.balai/laporan');
    expect(existsSync(old)).toBe(false);
    expect(readdirSync(join(root.path, '.balai')).filter((name) => name.startsWith('laporan.'))).toEqual([]);
  });

  test('that is empty may be named', async () => {
    using other = new Root();
    mkdirSync(join(other.path, 'laporan'));
    await makeReport(reportOptions(root, { folder: join(other.path, 'laporan'), sites: ['satu'] }));
    expect(existsSync(join(other.path, 'laporan/desa/satu.html'))).toBe(true);
  });
});

describe('the last build', () => {
  const version = { masukan: 'a', halaman: 30 } as Version;
  const dead = finding(
    { site: 's', file: 'content/s/berita/a.md' },
    'dead_link',
    { target: '/x/' },
    { severity: 'warning' },
  );
  const missing = finding({ site: 's', file: 'content/s/berita/a.md' }, 'missing', {}, { field: 'judul' });

  test('tells what was found, and whether an older version stands', () => {
    const built = villageFindings({ input: 'a', findings: [dead, missing] }, version, []);
    expect(built).toMatchObject({ dari: 'build', ditahan: false, galat: 1, peringatan: 1, tautanMati: 1 });
    expect(built.daftar[0]?.pesan).toContain('Judul');
    expect(villageFindings({ input: 'b', findings: [missing] }, version, []).ditahan).toBe(true);
    expect(villageFindings({ input: 'b', findings: [missing] }, undefined, []).ditahan).toBe(true);
    expect(villageFindings({ input: 'b', findings: [dead] }, undefined, []).ditahan).toBe(false);
  });

  test('is replaced by a look at the texts where there was none', () => {
    expect(villageFindings(undefined, undefined, [dead])).toMatchObject({
      dari: 'isi',
      ditahan: false,
      peringatan: 1,
    });
  });

  test('gives the weight of the home page as a phone receives it', () => {
    using dist = new Root({ 'satu/index.html': 'a'.repeat(5000) });
    expect(builtSite(join(dist.path, 'satu'), version)).toEqual({ halaman: 30, beranda: expect.any(Number) });
    expect(builtSite(join(dist.path, 'satu'), version)?.beranda).toBeLessThan(200);
    expect(builtSite(join(dist.path, 'dua'), version)).toBeUndefined();
    expect(builtSite(join(dist.path, 'satu'), undefined)).toBeUndefined();
  });
});

test('links that leave a site are looked at when asked for, and the broken ones named', async () => {
  const url = 'https://hilang.example/a';
  using own = new Root({
    ...smallFleet(['satu']),
    'content/satu/pengumuman/tautan.md': pengumuman('Tautan', '', `Lihat [ini](${url}).\n`),
    '.balai/tautan.json': JSON.stringify({
      [url]: { state: 'broken', reason: 'halamannya hilang', hari: DAY },
    }),
  });
  const html = () => readFileSync(join(own.path, '.balai/laporan/desa/satu.html'), 'utf8');
  await makeReport(reportOptions(own));
  expect(html()).toContain('Tautan ke luar tidak diperiksa.');
  const { desa } = await makeReport(reportOptions(own, { checkLinks: true }));
  const berkas = 'content/satu/pengumuman/tautan.md';
  expect(desa[0]?.tautan).toMatchObject({ jumlah: 1, putus: [{ url, sebab: 'halamannya hilang', berkas }] });
  expect(html()).toContain(`${url}: halamannya hilang`);
});
