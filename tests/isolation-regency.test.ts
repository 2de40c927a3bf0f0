/** What the regency writes reaches every village; what is wrong in it stops none of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildJson, balai, build, builtRoot, layanan, pengumuman, Root, smallFleet } from './fleet.ts';

describe('what the regency writes', () => {
  const GUIDE = '---\njudul: Panduan\nringkasan: R.\ndiperbarui: 2026-10-01\n---\n';

  describe('a guide', () => {
    let root: Root;
    let report: BuildJson & { code: number | null };
    const built = (path: string) => join(root.path, 'dist/satu', path, 'index.html');

    // One fleet for all of them: each set of guides is a theme of its own, which takes seconds to compile.
    beforeAll(async () => {
      root = new Root({
        ...smallFleet(['satu']),
        'content/_kabupaten/panduan/baik.mdx': `${GUIDE}\n<DaftarLangkah><Langkah judul="Satu">[Tidak ada](/tidak/ada/) dan [layanan](/layanan/).</Langkah></DaftarLangkah>\n`,
        'content/_kabupaten/panduan/rusak.mdx': `${GUIDE}\n<Langkah judul="Tanpa penutup">\n`,
        'content/_kabupaten/panduan/lempar.mdx': `${GUIDE}\n{(() => { throw new Error('sengaja'); })()}\n`,
        'content/_kabupaten/panduan/luar.mdx': `${GUIDE}\n<iframe src="https://luar.example/"></iframe>\n`,
      });
      report = await build(root);
    });
    afterAll(() => root[Symbol.dispose]());

    test('that does not compile is left out, and the fleet is published', () => {
      expect(report.findings).toMatchObject([
        { code: 'bad_mdx', file: expect.stringContaining('rusak.mdx') },
      ]);
      expect(report.sites).toMatchObject([{ id: 'satu', status: 'published' }]);
      expect(existsSync(built('panduan/rusak'))).toBe(false);
    });

    test('that throws while it is rendered, or has forbidden markup, is left out of each village, and nothing else', () => {
      expect(new Set(report.sites[0]?.findings.map(({ code, file }) => `${code} ${file}`))).toEqual(
        new Set([
          'shared_left_out content/_kabupaten/panduan/lempar.mdx',
          'shared_left_out content/_kabupaten/panduan/luar.mdx',
        ]),
      );
      expect([existsSync(built('panduan/lempar')), existsSync(built('panduan/luar'))]).toEqual([
        false,
        false,
      ]);
    });

    test('that is sound stays, without its links to what the village does not have', () => {
      const html = readFileSync(built('panduan/baik'), 'utf8');
      expect(html).toContain('<a href="../../layanan/">layanan</a>');
      expect(html).not.toContain('/tidak/ada/');
    });
  });

  test('services and notices reach every village, and a village may replace one', async () => {
    using root = new Root({
      ...smallFleet(['satu', 'dua']),
      'content/_kabupaten/layanan/ktp.md': layanan('KTP dari kabupaten', 'instansi: Dukcapil\n'),
      'content/_kabupaten/pengumuman/vaksin.md': pengumuman('Vaksin untuk semua'),
      'content/dua/layanan/ktp.md': layanan('KTP versi desa dua'),
    });
    await build(root);
    const page = (path: string) => readFileSync(join(root.path, 'dist', path, 'index.html'), 'utf8');
    expect(page('satu/layanan/ktp')).toContain('KTP dari kabupaten');
    expect(page('dua/layanan/ktp')).toContain('KTP versi desa dua');
    expect(page('satu/pengumuman/vaksin')).toContain('Vaksin untuk semua');
  });

  test('a broken kabupaten.yaml stops the build before anything is touched', async () => {
    using root = await builtRoot(smallFleet(['satu']));
    root.write({ 'sites/kabupaten.yaml': 'nama: [', 'content/satu/pengumuman/baru.md': pengumuman('Baru') });
    const { code, stderr } = await balai(['build', '--root', root.path]);
    expect(code).toBe(2);
    expect(stderr).toContain('sites/kabupaten.yaml');
    expect(existsSync(join(root.path, 'dist/satu/pengumuman/baru'))).toBe(false);
  });
});
