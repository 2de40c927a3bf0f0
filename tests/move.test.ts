/** A village leaves with all that it owns, and comes back byte for byte; an archive from outside is not trusted. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { CannotError } from '../scripts/lib/errors.ts';
import { walk } from '../scripts/lib/walk.ts';
import { commitsOf, rewritten } from '../scripts/move/commit-stream.ts';
import type { Exported } from '../scripts/move/export.ts';
import { importVillage } from '../scripts/move/import.ts';
import { openArchive } from '../scripts/move/read-archive.ts';
import { tanggalDi } from '../theme/model/tanggal.ts';
import { HAS_GIT } from './cms/bare.ts';
import { balai, build, type Files, pengumuman, Root, situs, smallFleet } from './fleet.ts';

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

async function exported(...args: string[]): Promise<Exported> {
  const { stdout, stderr } = await balai(['export', '--site', 'satu', '--json', ...args]);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Exported;
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
    const made = await exported('--root', root.path, '--out', file);
    expect(made).toMatchObject({ site: true, outdated: false, uncommitted: false, history: { commits: 2 } });
    await exported('--root', root.path, '--out', join(place.path, 'lagi.zip'));
    expect(readFileSync(join(place.path, 'lagi.zip')).equals(readFileSync(file))).toBe(true);

    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Baru') });
    const late = await exported('--root', root.path, '--out', join(place.path, 'telat.zip'));
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
    expect(await exported('--root', root.path, '--out', file)).toMatchObject({
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
    await exported('--root', root.path, '--out', file);
    writeFileSync(bundle, await fileIn(file, 'riwayat.bundle'));
    const run = (...args: string[]) =>
      git(place.path, '-c', 'user.name=Staf', '-c', 'user.email=staf@example.org', ...args);
    run('init', '-q', '--initial-branch=main', '.');
    run('add', 'sites', 'content');
    run('commit', '-qm', 'awal');
    // The steps of docs/pindah.md.
    run('-c', 'fetch.fsckObjects=true', 'fetch', '-q', bundle, 'main:masuk/satu');
    run('merge', '-q', '-s', 'ours', '--no-commit', '--allow-unrelated-histories', 'masuk/satu');
    await balai(['import', 'desa', file, '--root', place.path]);
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
    expect(await exported('--repo', repo, '--out', file)).toMatchObject({
      site: false,
      history: { commits: 2 },
    });
    mkdirSync(join(place.path, 'sini'));
    await balai(['import', 'desa', file, '--root', join(place.path, 'sini'), '--site', 'lain']);
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
    expect(await exported('--root', join(place.path, 'is i'), '--out', file)).toMatchObject({
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

interface Forged {
  files?: Files;
  /** What the manifest says instead of the truth. */
  says?: (files: { path: string; bytes: number; sha256: string }[]) => unknown;
  desa?: string;
  modes?: Record<string, number>;
  /** Bytes of the finished archive that are changed: a zip writer would refuse such names. */
  swap?: [from: string, to: string];
}

/** An archive as somebody with bad intentions could make it. */
async function forge(
  file: string,
  { files = {}, says, desa = 'satu', modes = {}, swap }: Forged,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const all: Files = { 'sites/satu/situs.yaml': situs(1), ...files };
  const truth = Object.entries(all).map(([path, content]) => {
    const bytes = Buffer.from(content);
    zip.addBuffer(bytes, path, modes[path] === undefined ? {} : { mode: modes[path] });
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const manifest = JSON.stringify({ versi: 1, desa, berkas: says ? says(truth) : truth });
  zip.addBuffer(Buffer.from(manifest), 'manifest.json', { compress: false });
  zip.end();
  let bytes = (await buffer(zip.outputStream as Readable)).toString('latin1');
  if (swap) bytes = bytes.replaceAll(...swap);
  writeFileSync(file, Buffer.from(bytes, 'latin1'));
}

describe('an archive is not taken', () => {
  const slip = 'content/satu/xx/yy/zz.md';
  test.each<[string, Forged, RegExp]>([
    [
      'that leads out of the root',
      { files: { [slip]: 'a' }, swap: ['/xx/yy/zz', '/../../zz'] },
      /invalid relative path/,
    ],
    [
      'with an absolute path',
      { files: { [slip]: 'a' }, swap: [slip, `/tmp/${slip.slice(5)}`] },
      /absolute path/,
    ],
    ['with a path for Windows', { files: { [slip]: 'a' }, swap: ['xx/yy', 'xx\\yy'] }, /invalid characters/],
    ['with a drive', { files: { 'content/satu/c:x.md': 'a' } }, /the name "content\/satu\/c:x\.md"/],
    ['with a device of Windows', { files: { 'content/satu/berita/aux.md': 'a' } }, /aux\.md/],
    ['with what git obeys', { files: { 'content/satu/.git/config': 'a' } }, /\.git\/config/],
    ['with a dot at the end', { files: { 'content/satu/berita./a.md': 'a' } }, /berita\./],
    [
      'with a link',
      { files: { 'content/satu/a.md': '/etc/passwd' }, modes: { 'content/satu/a.md': 0o120777 } },
      /link/,
    ],
    [
      'of two names that some systems take for one',
      { files: { 'content/satu/A.md': 'a', 'content/satu/a.md': 'a' } },
      /same on some/,
    ],
    [
      'of a file that is a folder, too',
      { files: { 'content/satu/a': 'a', 'content/satu/a/b': 'a' } },
      /same on some/,
    ],
    [
      'with a file twice',
      { files: { 'content/satu/a.md': 'a', 'content/satu/b.md': 'a' }, swap: ['b.md', 'a.md'] },
      /twice/,
    ],
    ['with files of another village', { files: { 'content/dua/a.md': 'a' } }, /another village than "satu"/],
    ['with files of the regency', { files: { 'sites/kabupaten.yaml': 'a' } }, /another village/],
    ['that is a bomb', { files: { 'content/satu/a.md': new Uint8Array(2 ** 25) } }, /unpack to/],
    ['without situs.yaml', { swap: ['situs.yaml', 'lain_.yaml'] }, /no situs\.yaml/],
    ['with a name that no village has', { desa: 'foto' }, /"foto" is no name of a village/],
    ['with a name that is a path', { desa: '../../tmp' }, /manifest\.json cannot be read/],
    [
      'with a file that was added',
      { files: { 'situs/a.html': 'a' }, says: (all) => all.slice(0, 1) },
      /a\.html was added/,
    ],
    ['with a manifest that names a file twice', { says: (all) => [...all, ...all] }, /names a file twice/],
    ['with folders without end', { files: { [`content/satu/${'a/'.repeat(30)}a.md`]: 'a' } }, /the name/],
    ['with a file that is missing', { says: (all) => [...all, { ...all[0], path: 'x' }] }, /x is missing/],
    [
      'with a file that was changed',
      { says: ([one]) => [{ ...one, sha256: '0'.repeat(64) }] },
      /not the file that was written/,
    ],
  ])('%s', async (_, forged, words) => {
    using root = new Root();
    using place = new Root();
    const archive = join(place.path, 'satu.zip');
    await forge(archive, forged);
    const cache = join(root.path, '.balai');
    const failure = await importVillage({ archive, root: root.path, cache, site: undefined }).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(CannotError);
    expect(failure.message).toMatch(words);
    expect(walk(root.path)).toEqual([]);
    expect(readdirSync(root.path).filter((name) => name !== '.balai')).toEqual([]);
  });

  test('that is half there, or no archive at all', async () => {
    using place = new Root();
    const archive = join(place.path, 'satu.zip');
    await forge(archive, {});
    const half = readFileSync(archive).subarray(0, statSync(archive).size / 2);
    for (const bytes of [half, Buffer.from('tulisan biasa')]) {
      writeFileSync(archive, bytes);
      await expect(openArchive(archive)).rejects.toThrow(/This archive is not taken/);
    }
    await expect(openArchive(join(place.path, 'tiada.zip'))).rejects.toThrow(/There is no file/);
  });
});

describe('the history of a village', () => {
  const village = { paths: ['isi/sites/satu', 'isi/content/satu'], prefix: 'isi/', mixed: new Set(['b']) };
  const commit = (oid: string, words: string, ...lines: string[]) =>
    `commit HEAD\nmark :1\noriginal-oid ${oid}\nauthor A <a@x> 1 +0700\ncommitter B <b@x> 2 +0700\n` +
    `data ${words.length}\n${words}${lines.map((line) => `${line}\n`).join('')}\n`;

  test('counts paths from its own top, names authors only, and has no links', () => {
    const stream = commit(
      'a',
      'Kabar\n',
      'M 100644 1f isi/sites/satu/a b',
      'M 120000 2f "isi/content/satu/\\"x"',
      'D isi/sites/satu/y',
    );
    expect(rewritten(`reset HEAD\n${stream}`, village).split('\n').slice(1, -2)).toEqual([
      ...[
        'commit refs/heads/main',
        'mark :1',
        'author A <a@x> 1 +0700',
        'committer A <a@x> 2 +0700',
        'data 6',
        'Kabar',
        '',
      ],
      ...['M 100644 1f sites/satu/a b', 'D "content/satu/\\"x"', 'D sites/satu/y', ''],
    ]);
  });

  test('is of commits that git names, not of those that a message names', () => {
    const stream = commit('a', 'Kabar\noriginal-oid b\nM 100644 1f sites/dua/a\n') + commit('c', 'Lagi\n');
    expect(commitsOf(`reset HEAD\n${stream}`)).toEqual(['a', 'c']);
  });

  test('says nothing of others, and stops at what is not its own', () => {
    expect(rewritten(commit('b', 'Desa dua dan satu\n'), village)).not.toContain('dua');
    for (const path of ['isi/sites/satuan/a', 'sites/satu/a', 'isi/content/dua/a', '"isi/sites/dua/\\"']) {
      expect(() => rewritten(commit('a', '', `M 100644 1f ${path}`), village)).toThrow(
        /outside of the village/,
      );
    }
  });
});
