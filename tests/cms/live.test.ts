/** From a commit to the public page: a real repository, real builds of a fleet of three. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Build, buildProcess } from '../../scripts/cms/live/build-process.ts';
import { startLive } from '../../scripts/cms/live/builds.ts';
import { entryStatus } from '../../scripts/cms/live/entry-status.ts';
import { FOLLOWED, Follower } from '../../scripts/cms/live/follow.ts';
import { GitTree } from '../../scripts/cms/live/git-tree.ts';
import type { Live } from '../../scripts/cms/live/live.ts';
import { pengumuman, Root, situs, smallFleet } from '../fleet.ts';
import { BareRepository, HAS_GIT } from './bare.ts';

describe.skipIf(!HAS_GIT)('from a save to the public page', () => {
  let bare: BareRepository;
  let root: Root;
  let live: Live;
  const built: (readonly string[])[] = [];
  const logged: string[] = [];
  const open = (): Live => {
    const out = join(root.path, 'dist');
    const real = buildProcess({ root: root.path, out });
    const build: Build = (villages, signal) => {
      built.push(villages);
      return real(villages, signal);
    };
    const follower = new Follower(new GitTree(bare.path, FOLLOWED), root.path, 'hari-ini');
    const log = (line: string) => void logged.push(line);
    return startLive({ root: root.path, out, build, follower, now: () => new Date(), log });
  };
  const page = (path: string) => join(root.path, 'dist', path, 'index.html');

  beforeAll(async () => {
    bare = new BareRepository();
    root = new Root();
    bare.commit(smallFleet(['satu', 'dua', 'tiga']));
    live = open();
    expect(live.status('satu').state).toBe('menunggu');
    await live.idle();
  });
  afterAll(async () => {
    await live?.close();
    bare?.[Symbol.dispose]();
    root?.[Symbol.dispose]();
  });

  test('a start publishes what the repository holds', () => {
    expect(built).toEqual([[]]);
    expect(logged).toEqual([]);
    expect(existsSync(page('tiga/pengumuman/kabar'))).toBe(true);
    expect(live.status('tiga')).toMatchObject({
      state: 'tayang',
      commit: bare.git('rev-parse', 'HEAD').trim(),
    });
  });

  test('two villages that are saved at the same time are one build, and the third is not made again', async () => {
    const third = readFileSync(join(root.path, 'dist/tiga/versi.json'), 'utf8');
    const path = (desa: string) => `content/${desa}/pengumuman/baru/index.md`;
    const one = bare.commit({ [path('satu')]: pengumuman('Baru di satu') });
    live.saved('satu', [path('satu')], one);
    const two = bare.commit({ [path('dua')]: pengumuman('Baru di dua') });
    live.saved('dua', [path('dua')], two);
    expect(live.status('dua').state).toBe('menunggu');
    expect(live.hasPage('dua', '/pengumuman/baru/')).toBe(false);
    await live.idle();
    expect(built.slice(1).map((list) => list.toSorted())).toEqual([['dua', 'satu']]);
    for (const desa of ['satu', 'dua']) {
      expect(live.status(desa)).toMatchObject({ state: 'tayang', commit: two, findings: [] });
      expect(live.hasPage(desa, '/pengumuman/baru/')).toBe(true);
    }
    expect(readFileSync(join(root.path, 'dist/tiga/versi.json'), 'utf8')).toBe(third);
  });

  test('an entry that the build leaves out is told with its reason in Indonesian', async () => {
    const path = 'content/satu/pengumuman/salah/index.md';
    const commit = bare.commit({ [path]: pengumuman('Salah', 'berlaku_sampai: 2026-02-31\n') });
    live.saved('satu', [path], commit);
    await live.idle();
    const facts = { files: [path], bersama: false, terarah: false, url: undefined, terbit: true, ada: true };
    const status = entryStatus(live.status('satu'), facts);
    expect(status.state).toBe('ditahan');
    expect(status.findings[0]).toMatchObject({ file: path, severity: 'error' });
    expect(status.findings[0]?.message).toMatch(/bukan tanggal yang benar/);
    const other = entryStatus(live.status('satu'), { ...facts, files: ['content/satu/layanan/surat.md'] });
    expect(other.state).toBe('tayang');
  });

  test('what was committed when the gateway was killed is published by its next start', async () => {
    await live.close();
    bare.commit({ 'content/tiga/pengumuman/susulan/index.md': pengumuman('Susulan') });
    live = open();
    await live.idle();
    expect(existsSync(page('tiga/pengumuman/susulan'))).toBe(true);
    expect(live.status('tiga').state).toBe('tayang');
  });

  test('folders that can be no village are told to staff and reach no command; what came with them is published', async () => {
    const from = built.length;
    const path = 'content/satu/pengumuman/bersama/index.md';
    const commit = bare.commit({
      'sites/-x/situs.yaml': situs(8),
      '"sites/a,b\\nc/situs.yaml"': situs(9),
      'content/--out=x/pengumuman/kabar.md': pengumuman('Kabar'),
      [path]: pengumuman('Bersama'),
    });
    live.saved('satu', [path], commit);
    await live.idle();
    expect(built.slice(from)).toEqual([['satu'], []]);
    expect(existsSync(page('satu/pengumuman/bersama'))).toBe(true);
    expect(logged).toEqual([
      expect.stringMatching(/^live: sites\/-x: "-x" cannot be an address\. Rename it .*`x`/),
      expect.stringMatching(/^live: sites\/a,b c: "a,b c" cannot be an address\. Rename it .*`a-b-c`/),
      expect.stringMatching(/^live: content\/--out=x: /),
    ]);
    expect(live.status('satu')).toMatchObject({ state: 'tayang', commit });
  });

  test('a village that the repository no longer has is taken down', async () => {
    live.saved('tiga', [], bare.commit({ 'sites/tiga/situs.yaml': null }));
    await live.idle();
    expect(existsSync(join(root.path, 'dist/tiga'))).toBe(false);
  });
});
