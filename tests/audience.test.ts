/** What the regency writes for some villages is shown there, nowhere else, and a change of it builds no others. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walk } from '../scripts/lib/walk.ts';
import { type BuildJson, balai, build, pengumuman, Root, situs, smallFleet } from './fleet.ts';

const SHARED = 'content/_kabupaten/pengumuman';
const inKecamatan = (nomor: number, kecamatan: string, extra = '') =>
  situs(nomor, extra).replace('kecamatan: Uji', `kecamatan: ${kecamatan}`);
const forMaliku = (judul: string) => pengumuman(judul, 'untuk:\n  kecamatan: [Kecamatan maliku]\n');

/** `satu` and `dua` in Maliku, `tiga` in Kahayan, which shows no notices. */
const FILES = {
  ...smallFleet(['satu', 'dua', 'tiga']),
  'sites/satu/situs.yaml': inKecamatan(1, 'Maliku'),
  'sites/dua/situs.yaml': inKecamatan(2, 'Maliku'),
  'sites/tiga/situs.yaml': inKecamatan(3, 'Kahayan', 'modul:\n  pengumuman: false\n'),
  'content/dua/pengumuman/kabar.md': pengumuman('Kabar dua', 'untuk:\n  desa: [satu]\n'),
  'content/tiga/pengumuman/banjir.md': pengumuman('Banjir versi sendiri'),
  [`${SHARED}/semua.md`]: pengumuman('Untuk semua'),
  [`${SHARED}/maliku/index.md`]: forMaliku('Untuk Maliku'),
  [`${SHARED}/satu.md`]: pengumuman('Untuk satu', 'untuk:\n  desa: [satu]\n'),
  [`${SHARED}/banjir.md`]: pengumuman(
    'Banjir kabupaten',
    'tingkat: darurat\nberlaku_sampai: 2026-11-25\nuntuk:\n  kecamatan: [Maliku, Kahayan]\n',
  ),
  [`${SHARED}/keliru.md`]: pengumuman('Keliru', 'untuk:\n  kecamatan: [Malku]\n  desa: [Desa Satuu, xyz]\n'),
};

function statuses({ sites }: BuildJson): string {
  return sites.map(({ id, status }) => `${id}:${status}`).join(' ');
}

describe('a notice of the regency', () => {
  let root: Root;
  let report: BuildJson;
  const has = (id: string, slug: string) =>
    existsSync(join(root.path, 'dist', id, 'pengumuman', slug, 'index.html'));
  const text = (...path: string[]) => readFileSync(join(root.path, 'dist', ...path), 'utf8');

  beforeAll(async () => {
    root = new Root(FILES);
    report = await build(root);
  }, 60_000);
  afterAll(() => root[Symbol.dispose]());

  test('is shown where it is for, and says whose it is', () => {
    const shown = (id: string) => ['semua', 'maliku', 'satu', 'keliru'].filter((slug) => has(id, slug));
    expect([shown('satu'), shown('dua')]).toEqual([
      ['semua', 'maliku', 'satu'],
      ['semua', 'maliku'],
    ]);
    expect(text('dua', 'pengumuman/maliku/index.html')).toContain('Dari Kabupaten Uji');
    for (const path of walk(join(root.path, 'dist/dua')).filter((file) => /\.(?:html|json|xml)$/.test(file)))
      expect([path, readFileSync(path, 'utf8').includes('Untuk satu')]).toEqual([path, false]);
  });

  test('tells which names stand for nobody, and what was probably meant', () => {
    const unknown = report.findings.filter(({ code }) => code === 'unknown_audience');
    expect(unknown.map(({ file, field, message }) => [file, field, message])).toEqual([
      [`${SHARED}/keliru.md`, 'untuk.desa.0', expect.stringMatching(/"Desa Satuu".*Did you mean "satu"\?$/)],
      [`${SHARED}/keliru.md`, 'untuk.desa.1', expect.stringMatching(/"xyz".*reaches nobody\.$/)],
      [`${SHARED}/keliru.md`, 'untuk.kecamatan.0', expect.stringMatching(/Did you mean "Maliku"\?$/)],
    ]);
    const dua = report.sites.find(({ id }) => id === 'dua');
    expect(dua?.findings.map(({ code }) => code)).toEqual(['audience_ignored']);
  });

  test('is not replaced nor switched off by a village while it is an emergency', () => {
    expect(text('tiga', 'index.html')).toContain('Banjir kabupaten');
    expect(text('tiga', 'pengumuman/banjir/index.html')).toContain('Banjir kabupaten');
    expect([has('tiga', 'semua'), has('tiga', 'kabar')]).toEqual([false, false]);
    const tiga = report.sites.find(({ id }) => id === 'tiga');
    expect(tiga?.findings.map(({ code, file }) => [code, file])).toEqual([
      ['emergency_kept', 'content/tiga/pengumuman/banjir.md'],
    ]);
  });

  test('that changes builds the villages that it reaches, and all is as a build of everything makes it', async () => {
    root.write({ [`${SHARED}/maliku/index.md`]: forMaliku('Untuk Maliku, diperbaiki') });
    expect(statuses(await build(root))).toBe('dua:published satu:published tiga:unchanged');
    root.write({ [`${SHARED}/satu.md`]: pengumuman('Untuk satu', 'untuk:\n  desa: [dua]\n') });
    expect(statuses(await build(root))).toBe('dua:published satu:published tiga:unchanged');
    root.write({ [`${SHARED}/keliru.md`]: pengumuman('Keliru', 'untuk:\n  desa: [abc]\n') });
    const told = await build(root);
    expect(statuses(told)).toBe('dua:unchanged satu:unchanged tiga:unchanged');
    expect(told.findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('"abc"'));
    expect((await build(root)).findings).toEqual(told.findings);

    const forced = join(root.path, 'semua');
    await build(root, { force: true, out: forced });
    const sites = (folder: string) =>
      Object.fromEntries(walk(folder).map((file) => [relative(folder, file), readFileSync(file, 'base64')]));
    expect(sites(join(root.path, 'dist'))).toEqual(sites(forced));
  }, 60_000);

  test('that ends leaves the village that shows no notices, on the day after', async () => {
    await build(root, { date: '2026-11-26', sites: ['tiga'] });
    expect([has('tiga', 'banjir'), text('tiga', 'index.html').includes('Banjir kabupaten')]).toEqual([
      false,
      false,
    ]);
  });
});

test('balai check names them as well', async () => {
  using root = new Root(FILES);
  const { stdout } = await balai(['check', '--root', root.path, '--json']);
  const { findings } = JSON.parse(stdout) as BuildJson;
  expect(findings.filter(({ code }) => code === 'unknown_audience')).toHaveLength(3);
});
