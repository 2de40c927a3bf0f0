/** `balai changed`: a host skips the build of a village only when it is certain that nothing of it changed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedSince, reaches } from '../../scripts/deploy/changed.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { Root, smallFleet } from '../fleet.ts';

it.each([
  ['content/dua/pengumuman/kabar.md', false],
  ['sites/dua/situs.yaml', false],
  ['docs/deploy.md', false],
  ['tests/fleet.ts', false],
  ['content/satu/pengumuman/kabar.md', true],
  ['sites/satu/situs.yaml', true],
  ['content/_kabupaten/layanan/ktp.md', true],
  ['sites/kabupaten.yaml', true],
  ['content/berkas-lepas.md', true],
  ['theme/pages/[site]/index.astro', true],
  ['package-lock.json', true],
  ['netlify.toml', true],
  ['berkas-baru', true],
])('a change of %s builds the village satu: %s', (path, expected) => {
  expect(reaches(['README.md', path], 'satu') !== undefined).toBe(expected);
});

/** All that `ignore` of netlify.toml runs. */
const NEEDED = [
  'deploy/ignore.ts',
  'deploy/changed.ts',
  'build/without-effect.ts',
  'lib/git.ts',
  'lib/errors.ts',
];

it('compares with the commit of the last build, and builds when there is any doubt', async () => {
  using root = new Root(smallFleet(['satu', 'dua']));
  for (const file of NEEDED) cpSync(join(PROJECT, 'scripts', file), join(root.path, 'scripts', file));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Uji', '-c', 'user.email=uji@example.org', ...args], {
      cwd: root.path,
    });
  const commit = (files: Record<string, string>) => {
    root.write(files);
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  const verdict = async (id: string, since?: string) => (await changedSince(root.path, id, since)).changed;
  git('init', '-q');
  commit({});
  commit({ 'content/dua/berita/panen.md': 'x' });
  expect([await verdict('satu', 'HEAD~1'), await verdict('dua', 'HEAD~1')]).toEqual([false, true]);
  // The question of a host, which has installed nothing yet.
  const ignore = (SITE: string, CACHED_COMMIT_REF: string) =>
    spawnSync(process.execPath, [join(root.path, 'scripts/deploy/ignore.ts')], {
      env: { ...process.env, SITE, CACHED_COMMIT_REF },
    }).status;
  expect([
    ignore('satu', 'HEAD~1'),
    ignore('dua', 'HEAD~1'),
    ignore('satu', ''),
    ignore('', 'HEAD~1'),
  ]).toEqual([0, 1, 1, 1]);
  // Moved from one village to the other: both have changed.
  git('mv', 'content/dua/berita/panen.md', 'content/satu/panen.md');
  git('commit', '-qm', 'x');
  expect([await verdict('satu', 'HEAD~1'), await verdict('dua', 'HEAD~1')]).toEqual([true, true]);
  commit({ 'README.md': 'x' });
  expect(await verdict('satu', 'HEAD~1')).toBe(false);
  for (const doubt of [undefined, '', 'HEAD', '0'.repeat(40), '--output=/tmp/x', 'main..lain'])
    expect([doubt, await verdict('satu', doubt)]).toEqual([doubt, true]);
  git('update-ref', '-d', 'HEAD');
  expect(await verdict('satu', 'HEAD~1')).toBe(true);
});
