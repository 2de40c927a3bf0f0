/** A village leaves with all that it owns, and comes back byte for byte. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../scripts/build/layout.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { walk } from '../scripts/lib/walk.ts';
import { type Exported, exportVillage } from '../scripts/move/export.ts';
import { importVillage } from '../scripts/move/import.ts';
import { openArchive } from '../scripts/move/read-archive.ts';
import { tanggalDi } from '../theme/model/tanggal.ts';
import { HAS_GIT } from './cms/bare.ts';
import { balai, build, type Files, pengumuman, Root, smallFleet } from './fleet.ts';

/** Path -> hash of every file below some folders of a root. */
function contents(root: string, ...folders: string[]): Record<string, string> {
  const files = folders.flatMap((folder) => walk(join(root, folder)));
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(files.map((file) => [relative(root, file), hash(file)]));
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A checkout of two villages, with commits of an operator of each and one of both. */
function regency(): Root {
  const root = new Root({ ...smallFleet(['satu', 'dua']), '.gitignore': '.balai\ndist\n' });
  const commit = (who: string, message: string, files: Files) => {
    root.write(files);
    git(root.path, 'add', '.');
    const email = `${who.toLowerCase()}@operator.balai`;
    const settings = ['-c', 'user.name=Kominfo', '-c', 'user.email=kominfo@operator.balai'];
    git(
      root.path,
      ...settings,
      'commit',
      '-qm',
      message,
      '--author',
      `${who} <${email}>`,
      '--date',
      '2026-11-02T08:00+0700',
    );
  };
  git(root.path, 'init', '-q', '--initial-branch=main', '.');
  commit('Kominfo', 'Dua desa: satu dan dua', {});
  commit('Sri', 'Ubah pengumuman: Kabar "baru"', {
    'content/satu/pengumuman/kabar.md': pengumuman('Kabar baru'),
    'content/satu/dokumen/peta/peta é.pdf': new Uint8Array([37, 80, 68, 70, 0, 255]),
  });
  commit('Budi', 'Rahasia dua', { 'content/dua/pengumuman/kabar.md': pengumuman('Rahasia dua') });
  commit('Budi', 'Titipan dua', {
    'content/dua/layanan/surat.md': 'dua',
    'content/satu/layanan/surat.md': readFileSync(join(root.path, 'content/satu/layanan/surat.md')),
  });
  return root;
}

/** As `balai export` does it. */
function exported(file: string, from: { root: string } | { repo: string }): Promise<Exported> {
  const [root, repo] = 'repo' in from ? [PROJECT, from.repo] : [from.root, undefined];
  const layout = layoutOf(PROJECT, root, join(root, 'dist'));
  return exportVillage({ id: 'satu', layout, repo, hasSites: repo === undefined, file, now: new Date() });
}

/** As `balai import desa` does it. */
function imported(archive: string, root: string, site?: string): Promise<unknown> {
  return importVillage({ archive, root, cache: join(root, '.balai'), site });
}

describe.skipIf(!HAS_GIT)('a village that leaves', () => {
  test('comes back byte for byte, and so does its site', async () => {
    using root = regency();
    using place = new Root();
    // Whether a site is current is asked of today.
    const today = { date: tanggalDi('Asia/Jakarta', new Date()) };
    await build(root, today);
    const before = contents(root.path, 'sites/satu', 'content/satu', 'dist/satu');
    const file = join(place.path, 'satu.zip');
    const made = await balai(['export', '--site', 'satu', '--json', '--root', root.path, '--out', file]);
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(JSON.parse(made.stdout)).toMatchObject({
      site: true,
      outdated: false,
      uncommitted: false,
      history: { commits: 2 },
    });
    await exported(join(place.path, 'lagi.zip'), { root: root.path });
    expect(readFileSync(join(place.path, 'lagi.zip')).equals(readFileSync(file))).toBe(true);

    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Baru') });
    const late = await exported(join(place.path, 'telat.zip'), { root: root.path });
    expect(late).toMatchObject({ site: true, outdated: true, uncommitted: true });

    root.remove('sites/satu', 'content/satu', 'dist/satu');
    const back = await balai(['import', 'desa', file, '--root', root.path]);
    expect([back.code, back.stderr]).toEqual([0, '']);
    await build(root, today);
    expect(contents(root.path, 'sites/satu', 'content/satu', 'dist/satu')).toEqual(before);

    const again = await balai(['import', 'desa', file, '--root', root.path]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('writes over nothing')]);
    const over = await balai(['export', '--site', 'satu', '--root', root.path, '--out', file]);
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('exists already')]);
  });

  test('takes its own history along, and nothing of anybody else', async () => {
    using root = regency();
    using place = new Root();
    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Belum disimpan') });
    const file = join(place.path, 'satu.zip');
    expect(await exported(file, { root: root.path })).toMatchObject({
      site: false,
      uncommitted: true,
    });
    const [clone, bundle] = [join(place.path, 'klon'), join(place.path, 'riwayat.bundle')];
    writeFileSync(bundle, await fileIn(file, 'riwayat.bundle'));
    git(place.path, 'clone', '-q', bundle, clone);
    expect(git(clone, 'log', '--format=%an <%ae> %aI %cn: %s').trim().split('\n')).toEqual([
      'Sri <sri@operator.balai> 2026-11-02T08:00:00+07:00 Sri: Ubah pengumuman: Kabar "baru"',
      'Kominfo <kominfo@operator.balai> 2026-11-02T08:00:00+07:00 Kominfo: Perubahan bersama, bukan hanya di desa ini',
    ]);
    git(root.path, 'checkout', '-q', '--', '.');
    expect(contents(clone, 'sites', 'content')).toEqual(contents(root.path, 'sites/satu', 'content/satu'));
    const all = git(clone, 'cat-file', '--batch-all-objects', '--batch', '--unordered');
    for (const trace of ['Budi', 'budi@', 'dua', 'kabupaten.yaml']) expect(all).not.toContain(trace);
  });

  test('brings its history into another repository', async () => {
    using root = regency();
    using place = new Root(smallFleet(['tiga']));
    const [file, bundle] = [join(place.path, 'satu.zip'), join(place.path, 'riwayat.bundle')];
    await exported(file, { root: root.path });
    writeFileSync(bundle, await fileIn(file, 'riwayat.bundle'));
    const run = (...args: string[]) =>
      git(place.path, '-c', 'user.name=Staf', '-c', 'user.email=staf@example.org', ...args);
    run('init', '-q', '--initial-branch=main', '.');
    run('add', 'sites', 'content');
    run('commit', '-qm', 'awal');
    // The steps of docs/pindah.md.
    run('-c', 'fetch.fsckObjects=true', 'fetch', '-q', bundle, 'main:masuk/satu');
    run('merge', '-q', '-s', 'ours', '--no-commit', '--allow-unrelated-histories', 'masuk/satu');
    await imported(file, place.path);
    run('add', 'sites/satu', 'content/satu');
    run('commit', '-qm', 'satu');
    const log = run('log', '--format=%an', '--', 'content/satu/pengumuman/kabar.md');
    expect(log.trim().split('\n')).toEqual(['Sri', 'Kominfo']);
    expect(run('ls-files', 'sites')).toBe(
      'sites/kabupaten.yaml\nsites/satu/situs.yaml\nsites/tiga/situs.yaml\n',
    );
  });

  test("can be taken from the gateway's repository", async () => {
    using root = regency();
    using place = new Root();
    const [repo, file] = [join(place.path, 'isi.git'), join(place.path, 'satu.zip')];
    git(place.path, 'clone', '-q', '--bare', root.path, repo);
    expect(await exported(file, { repo })).toMatchObject({
      site: false,
      history: { commits: 2 },
    });
    mkdirSync(join(place.path, 'sini'));
    await imported(file, join(place.path, 'sini'), 'lain');
    for (const folder of ['sites', 'content'])
      expect(contents(join(place.path, 'sini', folder, 'lain'), '.')).toEqual(
        contents(join(root.path, folder, 'satu'), '.'),
      );
    const unknown = await balai([
      'export',
      '--site',
      'tiga',
      '--repo',
      repo,
      '--out',
      join(place.path, 'tiga.zip'),
    ]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('has no village "tiga"')]);
  });

  test('lies in a folder of a repository, too', async () => {
    using root = regency();
    using place = new Root();
    mkdirSync(join(place.path, 'is i'));
    for (const name of ['sites', 'content'])
      cpSync(join(root.path, name), join(place.path, 'is i', name), { recursive: true });
    symlinkSync('/etc/hostname', join(place.path, 'is i/content/satu/nama.md'));
    git(place.path, 'init', '-q', '.');
    git(place.path, 'add', '.');
    git(place.path, '-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-qm', 'awal');
    const file = join(place.path, 'satu.zip');
    expect(await exported(file, { root: join(place.path, 'is i') })).toMatchObject({
      history: { commits: 1 },
    });
    writeFileSync(join(place.path, 'b.bundle'), await fileIn(file, 'riwayat.bundle'));
    git(place.path, 'clone', '-q', 'b.bundle', 'klon');
    expect(contents(join(place.path, 'klon'), 'sites', 'content')).toEqual(
      contents(join(place.path, 'is i'), 'sites/satu', 'content/satu'),
    );
  });
});

test('without a repository it leaves with its folders, and the command says what is missing', async () => {
  using root = new Root(smallFleet(['satu']));
  const leave = (name: string) =>
    balai(['export', '--site', 'satu', '--root', root.path, '--out', join(root.path, name)]);
  const { code, stdout } = await leave('a.zip');
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/finished site is not in it.*history is not in it/s),
  ]);
  root.write({ 'content/satu/dokumen/Peta.pdf': 'a', 'content/satu/dokumen/peta.pdf': 'b' });
  const clash = await leave('b.zip');
  expect([clash.code, clash.stderr]).toEqual([
    2,
    expect.stringContaining('cannot be unpacked on every system'),
  ]);
});

async function fileIn(archive: string, path: string): Promise<Buffer> {
  using opened = await openArchive(archive);
  const facts = opened.manifest.berkas.find((file) => file.path === path);
  if (!facts) throw new Error(`no ${path}`);
  return buffer(await opened.read(facts));
}
