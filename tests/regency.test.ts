/** Real regencies: all villages and kelurahan of one, from the official table to finished sites; a large one, checked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jenisWilayah } from '../theme/model/wilayah.ts';
import { type BuildJson, balai, build, DAY, Root } from './fleet.ts';

/** What `balai new` makes of a regency. */
async function villagesOf(root: Root, code: string): Promise<unknown[]> {
  const { code: exit, stdout } = await balai(['new', '--kabupaten', code, '--root', root.path, '--json']);
  expect(exit).toBe(0);
  return (JSON.parse(stdout) as { created: unknown[] }).created;
}

describe('Kabupaten Sukamara (62.08)', () => {
  let root: Root;
  let report: BuildJson & { code: number | null };
  const dist = (...path: string[]) => join(root.path, 'dist', ...path);

  beforeAll(async () => {
    root = new Root();
    expect(await villagesOf(root, '62.08')).toHaveLength(32);
    report = await build(root);
  }, 300_000);
  afterAll(() => root[Symbol.dispose]());

  test('publishes all 32 without a single finding', () => {
    expect(report.code).toBe(0);
    expect(report.findings).toEqual([]);
    expect(report.sites).toHaveLength(32);
    expect(
      report.sites.filter(({ status, findings }) => status !== 'published' || findings.length > 0),
    ).toEqual([]);
  });

  test('gives each a complete site under its own name', () => {
    const titles = new Set<string>();
    for (const { id, pages } of report.sites) {
      const folder = readdirSync(dist(id));
      expect(folder, id).toEqual(
        expect.arrayContaining([
          'index.html',
          '404.html',
          'layanan',
          'pengumuman',
          'kontak',
          'pagefind',
          'rss.xml',
          'sitemap.xml',
          '_headers',
        ]),
      );
      expect(pages, id).toBeGreaterThan(25);
      const home = readFileSync(dist(id, 'index.html'), 'utf8');
      titles.add(/<title>([^<]+)/.exec(home)?.[1] ?? '');
      expect(home, id).toContain('Sukamara');
      expect(home, id).not.toContain('Situs contoh');
    }
    expect(titles.size).toBe(32);
  });

  test('calls a kelurahan a kelurahan, and gives it no budget', () => {
    const kinds = report.sites.map(({ id }) => {
      const { identitas } = JSON.parse(readFileSync(dist(id, 'versi.json'), 'utf8')) as {
        identitas: { kode: string; namaLengkap: string };
      };
      const kind = jenisWilayah(identitas.kode);
      expect(identitas.namaLengkap).toMatch(kind === 'kelurahan' ? /^Kelurahan / : /^Desa /);
      const budget = existsSync(dist(id, 'anggaran/index.html'))
        ? readFileSync(dist(id, 'anggaran/index.html'), 'utf8')
        : '';
      if (kind === 'kelurahan' && budget) expect(budget).toMatch(/tidak (?:mempunyai|menyusun)/);
      return kind;
    });
    expect(new Set(kinds)).toEqual(new Set(['desa', 'kelurahan']));
  });

  test('an index page leads to every one of them, and the fleet’s rules name each domain', () => {
    const index = readFileSync(dist('index.html'), 'utf8');
    const redirects = readFileSync(dist('_redirects'), 'utf8');
    for (const { id } of report.sites) {
      expect(index).toContain(`href="${id}/"`);
      expect(redirects).toMatch(new RegExp(`^https://[a-z0-9.-]+/\\* /${id}/:splat 200!$`, 'm'));
    }
  });

  test('there is no door for operators where the regency names no gateway', () => {
    const [first] = report.sites;
    const id = first?.id ?? '';
    expect(readFileSync(dist(id, 'index.html'), 'utf8')).not.toContain('Untuk operator');
    for (const file of ['admin', '_redirects']) expect(existsSync(dist(id, file))).toBe(false);
  });

  test('an edit of one village makes that one only', async () => {
    const [first] = report.sites;
    const id = first?.id ?? '';
    root.write({
      [`content/${id}/pengumuman/rapat.md`]:
        '---\njudul: Rapat warga\ntanggal: 2026-11-20\nringkasan: Sabtu di balai.\n---\n',
    });
    const again = await build(root);
    expect(again.sites.filter(({ status }) => status === 'published').map((site) => site.id)).toEqual([id]);
  });
});

test('the 99 of Kabupaten Pulang Pisau (62.11) are without a finding', async () => {
  using root = new Root();
  expect(await villagesOf(root, '62.11')).toHaveLength(99);
  const { code, stdout } = await balai(['check', '--root', root.path, '--date', DAY, '--json']);
  const { sites } = JSON.parse(stdout) as BuildJson;
  expect([code, sites.length]).toEqual([0, 99]);
  expect(sites.filter(({ findings }) => findings.length > 0)).toEqual([]);
});
