/** On a git host nothing stops an operator but this check: what a branch may change, by its author. */
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findForeignChanges } from '../../scripts/cms/git-host/changed-by.ts';
import { type BuildJson, balai, pengumuman, Root, situs, smallFleet } from '../fleet.ts';
import { HAS_GIT } from './bare.ts';

const OPERATORS = `operator:
  - akun: Sri-Wahyuni
    desa: [satu]
  - akun: petugas
    kominfo: true
`;

describe.skipIf(!HAS_GIT)('a branch of an operator', () => {
  let root: Root;

  beforeEach(() => {
    root = new Root({
      ...smallFleet(['satu', 'dua']),
      'sites/operator.yaml': OPERATORS,
      'sites/satu/situs.yaml': situs(1, 'telepon: 0812-3456-7890\nlogo: lambang.png\nfoto: sampul.jpg\n'),
      'sites/satu/lambang.png': 'lambang',
      'sites/satu/sampul.jpg': 'sampul',
      'README.md': 'Portal',
    });
    git('init', '--quiet', '--initial-branch=main');
    commit();
    git('switch', '--quiet', '-c', 'usul');
  });

  afterEach(() => root[Symbol.dispose]());

  function git(...args: string[]): void {
    const settings = ['-c', 'user.name=Uji', '-c', 'user.email=uji@example.org'];
    execFileSync('git', [...settings, ...args], { cwd: root.path });
  }

  function commit(): void {
    git('add', '--all');
    git('commit', '--quiet', '-m', 'uji');
  }

  /** `code file field` of all that is found after this change. */
  async function changing(change: () => unknown, account = 'sri-wahyuni'): Promise<string[]> {
    change();
    commit();
    const findings = await findForeignChanges(root.path, account, 'main');
    return findings.map(({ code, file, field }) => `${code} ${file} ${field}`.trim());
  }

  test('may write, photograph and delete in its own village', async () => {
    const own = {
      'content/satu/pengumuman/baru/index.md': pengumuman('Baru'),
      'content/satu/pengumuman/baru/foto.jpg': 'foto',
      'sites/satu/sampul.jpg': 'sampul baru',
      'sites/satu/situs.yaml': situs(1, 'telepon: 0812-0000-0001\nlogo: lambang.png\nfoto: sampul.jpg\n'),
    };
    expect(await changing(() => root.write(own).remove('content/satu/pengumuman/kabar.md'))).toEqual([]);
  });

  test.each([
    'content/dua/pengumuman/kabar.md',
    'content/_kabupaten/pengumuman/kabar.md',
    'content/Satu/pengumuman/kabar.md',
    'content/satu/panduan/kabar.mdx',
    'content/satu/lain/kabar.md',
    'content/satu/kabar.md',
    'sites/dua/situs.yaml',
    'sites/satu/berkas.html',
    'sites/satu/lambang.png',
    'sites/kabupaten.yaml',
    'sites/operator.yaml',
    'theme/pages/index.astro',
    '.github/workflows/periksa.yaml',
    'README.md',
  ])('may not write %s', async (path) => {
    expect(await changing(() => root.write({ [path]: 'operator: []\n' }))).toEqual([
      `foreign_change ${path}`,
    ]);
  });

  test('may not delete what is foreign, nor its own village', async () => {
    const gone = ['content/dua/layanan/surat.md', 'sites/satu/situs.yaml'];
    expect(await changing(() => root.remove(...gone))).toEqual(gone.map((path) => `foreign_change ${path}`));
  });

  test('may not move a file out of another village', async () => {
    const change = () => git('mv', 'content/dua/layanan/surat.md', 'content/satu/layanan/milik-dua.md');
    expect(await changing(change)).toEqual(['foreign_change content/dua/layanan/surat.md']);
  });

  test('may not put a link in place of a file', async () => {
    const change = () => symlinkSync('../../dua/layanan', join(root.path, 'content/satu/layanan/dua'));
    expect(await changing(change)).toEqual(['changed_link content/satu/layanan/dua']);
  });

  test('may not change who the village is', async () => {
    const other = situs(2, 'telepon: 0812-3456-7890\nlogo: lain.png\nfoto: sampul.jpg\n');
    expect(await changing(() => root.write({ 'sites/satu/situs.yaml': other }))).toEqual([
      'locked_field sites/satu/situs.yaml kode',
      'locked_field sites/satu/situs.yaml nama',
      'locked_field sites/satu/situs.yaml logo',
    ]);
  });

  test('cannot grant itself anything: rights are those of the main branch', async () => {
    const change = () =>
      root.write({
        'sites/operator.yaml': OPERATORS.replace('[satu]', '[satu, dua]'),
        'content/dua/pengumuman/kabar.md': pengumuman('Titipan'),
      });
    expect(await changing(change)).toEqual([
      'foreign_change content/dua/pengumuman/kabar.md',
      'foreign_change sites/operator.yaml',
    ]);
  });

  test('counts from where it began, not from what main has become since', async () => {
    root.write({ 'content/satu/pengumuman/usul.md': pengumuman('Usul') });
    commit();
    git('switch', '--quiet', 'main');
    root.write({ 'content/dua/pengumuman/lain.md': pengumuman('Lain') });
    commit();
    git('switch', '--quiet', 'usul');
    expect(await findForeignChanges(root.path, 'sri-wahyuni', 'main')).toEqual([]);
  });

  test('may change everything where its author is staff', async () => {
    const change = () =>
      root.write({ 'sites/kabupaten.yaml': 'nama: Uji\ndomain: uji.example\n', 'README.md': 'Baru' });
    expect(await changing(change, 'petugas')).toEqual([]);
  });

  test('is refused as a whole where nobody knows its author, or its beginning', async () => {
    await expect(findForeignChanges(root.path, 'orang-lain', 'main')).rejects.toThrow(
      'does not name "orang-lain"',
    );
    await expect(findForeignChanges(root.path, 'petugas', 'tidak-ada')).rejects.toThrow(
      'no common beginning',
    );
    await expect(findForeignChanges(root.path, 'petugas', '--output=x')).rejects.toThrow(
      'no common beginning',
    );
  });

  test('ends balai check with code 2, and says so in JSON', async () => {
    root.write({ 'content/dua/pengumuman/kabar.md': pengumuman('Titipan') });
    commit();
    const { code, stdout } = await balai([
      ...['check', '--strict', '--root', root.path, '--json'],
      ...['--changed-by', 'sri-wahyuni', '--since', 'main'],
    ]);
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as BuildJson).findings).toMatchObject([
      {
        code: 'foreign_change',
        file: 'content/dua/pengumuman/kabar.md',
        message: expect.stringContaining('Sri-Wahyuni'),
      },
    ]);
  });
});
