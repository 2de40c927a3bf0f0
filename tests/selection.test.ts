/** Only what changed is made again, and what is not known to be unchanged counts as changed. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineHash } from '../scripts/build/engine.ts';
import { layoutOf } from '../scripts/build/layout.ts';
import { silent } from '../scripts/build/progress.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { type BuildGiven, build, builtRoot, pengumuman, Root, situs, smallFleet } from './fleet.ts';

async function statuses(root: Root, given?: BuildGiven): Promise<string> {
  const { sites } = await build(root, given);
  return sites.map(({ id, status }) => `${id}:${status}`).join(' ');
}

describe('selection', () => {
  test('nothing changed: nothing is made', async () => {
    using root = new Root(smallFleet(['satu', 'dua']));
    expect(await statuses(root)).toBe('dua:published satu:published');
    expect(await statuses(root)).toBe('dua:unchanged satu:unchanged');
  });

  test('one file of one village: that village', async () => {
    using root = await builtRoot(smallFleet(['satu', 'dua', 'tiga']));
    root.write({ 'content/dua/pengumuman/kabar.md': pengumuman('Kabar baru') });
    expect(await statuses(root)).toBe('dua:published satu:unchanged tiga:unchanged');
    root.write({ 'sites/tiga/situs.yaml': situs(3, 'telepon: 0513-12345\n') });
    expect(await statuses(root)).toBe('dua:unchanged satu:unchanged tiga:published');
    root.remove('content/satu/layanan/surat.md');
    expect(await statuses(root)).toBe('dua:unchanged satu:published tiga:unchanged');
    expect(existsSync(join(root.path, 'dist/satu/layanan'))).toBe(false);
  });

  test('an edit that keeps size and time is seen', async () => {
    using root = new Root(smallFleet(['satu', 'dua']));
    const file = join(root.path, 'content/satu/pengumuman/kabar.md');
    const past = new Date('2026-01-01T00:00:00Z');
    utimesSync(file, past, past);
    await build(root);
    root.write({ 'content/satu/pengumuman/kabar.md': readFileSync(file, 'utf8').replace('Isi', 'Asi') });
    utimesSync(file, past, past);
    expect(await statuses(root)).toBe('dua:unchanged satu:published');
    const page = join(root.path, 'dist/satu/pengumuman/kabar/index.html');
    expect(readFileSync(page, 'utf8')).toContain('Asi pengumuman.');
  });

  test('a touched file with the same content changes nothing', async () => {
    using root = await builtRoot(smallFleet(['satu']));
    utimesSync(join(root.path, 'content/satu/pengumuman/kabar.md'), new Date(), new Date());
    expect(await statuses(root)).toBe('satu:unchanged');
  });

  test.each([
    ['what the regency shares', 'content/_kabupaten/pengumuman/semua.md', pengumuman('Untuk semua')],
    ['kabupaten.yaml', 'sites/kabupaten.yaml', 'nama: Kabupaten Lain\ndomain: lain.example\n'],
    ['a file that nobody knows', 'sites/aneh.yaml', 'a: 1\n'],
    ['a loose file in content', 'content/aneh.md', 'a\n'],
  ])('%s: all villages', async (_, file, content) => {
    using root = await builtRoot(smallFleet(['satu', 'dua']));
    root.write({ [file]: content });
    expect(await statuses(root)).toBe('dua:published satu:published');
  });

  test('theme, scripts, lock file or an unknown file of the project: all villages', async () => {
    using project = new Root();
    for (const name of readdirSync(PROJECT)) {
      if (['node_modules', '.git', '.balai', 'dist', 'sites', 'content'].includes(name)) continue;
      cpSync(join(PROJECT, name), join(project.path, name), { recursive: true });
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(project.path, 'node_modules'));
    // Same sources, same name: the copy need not compile the theme that the project has compiled.
    mkdirSync(join(project.path, '.balai'));
    symlinkSync(join(PROJECT, '.balai/tema'), join(project.path, '.balai/tema'));
    project.write(smallFleet(['satu']));
    const { build: run } = (await import(
      join(project.path, 'scripts/build/pipeline.ts')
    )) as typeof import('../scripts/build/pipeline.ts');
    const layout = layoutOf(project.path, project.path, join(project.path, 'dist'));
    const status = async () =>
      (await run({ layout, sites: [], date: '2026-11-21', force: false, now: new Date(), progress: silent }))
        .sites[0]?.status;
    expect(await status()).toBe('published');
    expect(await status()).toBe('unchanged');
    const engine = () => engineHash(layout, new Date());
    const seen = new Set([engine()]);
    const css = readdirSync(join(project.path, 'theme/styles')).find((name) => name.endsWith('.css')) ?? '';
    for (const file of [`theme/styles/${css}`, 'scripts/build/render.ts', 'package-lock.json']) {
      const before = readFileSync(join(project.path, file), 'utf8');
      project.write({ [file]: `${before} ` });
      expect([file, seen.has(engine())]).toEqual([file, false]);
      seen.add(engine());
      project.write({ [file]: before });
      expect([file, engine()]).toEqual([file, [...seen][0]]);
    }
    project.write({ 'berkas-aneh.txt': 'unknown' });
    expect(await status()).toBe('published');
    project.write({ 'README.md': 'changed' });
    expect(await status()).toBe('unchanged');
  });

  test('--site makes only the villages named, and refuses unknown ones', async () => {
    using root = new Root(smallFleet(['satu', 'dua', 'tiga']));
    expect(await statuses(root, { sites: ['satu', 'tiga'] })).toBe('satu:published tiga:published');
    expect(existsSync(join(root.path, 'dist/dua'))).toBe(false);
    await expect(build(root, { sites: ['empat'] })).rejects.toThrow(/no village "empat"/);
  });
});

describe('the calendar', () => {
  test('a notice that starts or ends selects its village on that day, and no other', async () => {
    using root = new Root(smallFleet(['satu', 'dua']));
    root.write({
      'content/satu/pengumuman/musim.md': pengumuman(
        'Pendaftaran',
        'berlaku_mulai: 2026-12-01\nberlaku_sampai: 2026-12-10\n',
      ),
    });
    const on = (day: string) => statuses(root, { date: day });
    const page = join(root.path, 'dist/satu/pengumuman/musim/index.html');
    expect(await on('2026-11-21')).toBe('dua:published satu:published');
    expect(existsSync(page)).toBe(false);
    expect(await on('2026-11-30')).toBe('dua:unchanged satu:unchanged');
    expect(await on('2026-12-01')).toBe('dua:unchanged satu:published');
    expect(existsSync(page)).toBe(true);
    expect(await on('2026-12-10')).toBe('dua:unchanged satu:unchanged');
    expect(await on('2026-12-11')).toBe('dua:unchanged satu:published');
    expect(await on('2026-12-31')).toBe('dua:unchanged satu:unchanged');
    expect(await on('2026-11-21')).toBe('dua:unchanged satu:published');
  });
});

describe('what the build remembers', () => {
  test('is safe to delete', async () => {
    using root = await builtRoot(smallFleet(['satu', 'dua']));
    rmSync(join(root.path, '.balai'), { recursive: true });
    expect(await statuses(root)).toBe('dua:published satu:published');
    expect(await statuses(root)).toBe('dua:unchanged satu:unchanged');
  });

  test('is not trusted when it is damaged', async () => {
    using root = await builtRoot(smallFleet(['satu']));
    root.write({
      '.balai/berkas.json': '{"files": 7',
      '.balai/periksa.json': 'x',
      '.balai/wilayah.json': '[]',
      '.balai/mesin.json': '',
    });
    expect(await statuses(root)).toBe('satu:published');
  });

  test('a site that is gone from the output is made again; a village that is gone is taken down', async () => {
    using root = await builtRoot(smallFleet(['satu', 'dua']));
    root.remove('dist/satu');
    expect(await statuses(root)).toBe('dua:unchanged satu:published');
    root.remove('sites/satu', 'content/satu');
    const report = await build(root);
    expect(report.withdrawn).toEqual(['satu']);
    expect(existsSync(join(root.path, 'dist/satu'))).toBe(false);
  });

  test('a folder in the output that no build made is never touched', async () => {
    using root = new Root({ ...smallFleet(['satu']), 'dist/milik-orang/index.html': 'bukan dari sini' });
    await build(root);
    expect(readFileSync(join(root.path, 'dist/milik-orang/index.html'), 'utf8')).toBe('bukan dari sini');
  });

  test('a folder in the place of a village that no build made is not replaced', async () => {
    using root = new Root({ ...smallFleet(['satu']), 'dist/satu/surat-penting.txt': 'asli' });
    expect((await build(root)).sites).toMatchObject([{ status: 'held' }]);
    expect(readFileSync(join(root.path, 'dist/satu/surat-penting.txt'), 'utf8')).toBe('asli');
  });
});
