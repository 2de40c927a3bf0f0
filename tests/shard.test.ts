/** A fleet that several machines make is the fleet that one makes, byte for byte. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layoutOf } from '../scripts/build/layout.ts';
import { merge } from '../scripts/build/merge.ts';
import { build } from '../scripts/build/pipeline.ts';
import { silent } from '../scripts/build/progress.ts';
import { shardFrom, shardOf } from '../scripts/build/shard.ts';
import type { BuildReport } from '../scripts/build/summary.ts';
import { keepCompiled } from '../scripts/lib/code-cache.ts';
import { hashFiles } from '../scripts/lib/hash.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { walk } from '../scripts/lib/walk.ts';
import { balai, DAY, pengumuman, Root, shareDrawings, situs, smallFleet } from './fleet.ts';

const SAMPLE = 'kelurahan-karang-asri';
const TINY = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'];

const layout = (root: Root, out: string) => layoutOf(PROJECT, root.path, join(root.path, out));

// As the command does, for the threads.
keepCompiled(PROJECT);

function make(root: Root, out: string, shard?: string, date = DAY): Promise<BuildReport> {
  return build({
    layout: layout(root, out),
    sites: [],
    shard: shardFrom(shard),
    date,
    force: false,
    now: new Date(),
    progress: silent,
  });
}

/** Makes all shards of `n`, each on a machine of its own: without what another one keeps. */
async function makeShards(root: Root, n: number): Promise<string[]> {
  const folders = Array.from({ length: n }, (_, i) => `bagian-${n}/${i + 1}`);
  for (const [i, folder] of folders.entries()) {
    for (const name of ['periksa.json', 'berkas.json', 'situs.json', 'naskah']) root.remove(`.balai/${name}`);
    await make(root, folder, `${i + 1}/${n}`);
  }
  return folders.map((folder) => join(root.path, folder));
}

const mergeInto = (root: Root, folders: readonly string[], out: string) =>
  merge({ layout: layout(root, out), folders, now: new Date() });

/** Name and hash of every file, hidden ones too. */
function bytes(folder: string): Record<string, string> {
  return Object.fromEntries(walk(folder).map((file) => [relative(folder, file), hashFiles([file], folder)]));
}

/** What staff are told, without how long it took. */
function told({ day, sites, findings }: BuildReport): unknown {
  return [day, findings, sites.map(({ id, status, pages, findings: own }) => [id, status, pages, own])];
}

describe('the shards of a fleet', () => {
  const root = new Root(smallFleet(TINY));
  let whole: BuildReport;
  let all: Record<string, string>;

  beforeAll(async () => {
    for (const name of [`sites/${SAMPLE}`, `content/${SAMPLE}`])
      cpSync(join(PROJECT, name), join(root.path, name), { recursive: true });
    root.write({
      // In different shards of any number: only one of them may have the domain.
      'sites/dua/situs.yaml': situs(2, 'domain: sama.example\n'),
      'sites/tiga/situs.yaml': situs(3, 'domain: sama.example\n'),
      'sites/empat/situs.yaml': 'kode: [\n',
      'content/lima/pengumuman/rusak.md': '---\njudul: [\n---\n',
      'content/_kabupaten/pengumuman/rusak.md': '---\njudul: [\n---\n',
    });
    shareDrawings(root.path);
    whole = await make(root, 'dist');
    all = bytes(join(root.path, 'dist'));
  });
  afterAll(() => root[Symbol.dispose]());

  test.each([1, 2, 3, 8])('%i of them, merged, are what one machine makes', async (n) => {
    const folders = await makeShards(root, n);
    const report = await mergeInto(root, folders, `gabung-${n}`);
    expect(told(report)).toEqual(told(whole));
    expect(bytes(join(root.path, `gabung-${n}`))).toEqual(all);
    const again = await make(root, `gabung-${n}`);
    expect(again.sites.filter(({ status }) => status === 'published')).toEqual([]);
  });

  test('are put together by the command, with the whole summary and the exit codes of a build', async () => {
    const folders = ['bagian-2/2', 'bagian-2/1'].map((folder) => join(root.path, folder));
    const run = (...args: string[]) => balai(['merge', ...folders, '--root', root.path, ...args]);
    const { code, stdout } = await run();
    expect(code).toBe(1);
    for (const { id, findings } of whole.sites) if (findings.length > 0) expect(stdout).toContain(`\n${id}`);
    expect(stdout).toContain('the regency: 1 finding');
    expect((await run('--strict')).code).toBe(2);
    const { code: fine, stdout: json } = await run('--findings-ok', '--json');
    expect(fine).toBe(0);
    expect(JSON.parse(json).sites.map(({ id }: { id: string }) => id)).toEqual(
      whole.sites.map(({ id }) => id),
    );
  });

  test('are checked like the whole', async () => {
    const check = async (...args: string[]) => {
      const { stdout } = await balai(['check', '--root', root.path, '--json', '--date', DAY, ...args]);
      return (JSON.parse(stdout) as BuildReport).sites.map(({ id, findings }) => [id, findings.length]);
    };
    const parts = [...(await check('--shard', '1/2')), ...(await check('--shard', '2/2'))];
    expect(parts.sort()).toEqual(await check());
  });

  describe('that do not belong together', () => {
    const folders = () => [1, 2].map((number) => join(root.path, `bagian-2/${number}`));
    const record = () => join(root.path, 'bagian-2/2/.bagian.json');

    async function refusal(given = folders()): Promise<string> {
      const before = bytes(join(root.path, 'gabung-2'));
      const words = await mergeInto(root, given, 'gabung-2').then(
        () => 'merged',
        (error: Error) => error.message,
      );
      expect(bytes(join(root.path, 'gabung-2'))).toEqual(before);
      return words;
    }

    /** What is said after a change of the second record, which is then taken back. */
    async function withRecord(change: (record: Record<string, unknown>) => void): Promise<string> {
      const text = readFileSync(record(), 'utf8');
      const changed = JSON.parse(text);
      change(changed);
      writeFileSync(record(), JSON.stringify(changed));
      const words = await refusal();
      writeFileSync(record(), text);
      return words;
    }

    test('one is missing, there twice, or none', async () => {
      const [first = '', second = ''] = folders();
      expect(await refusal([])).toContain('nothing to merge');
      expect(await refusal([first])).toContain('Shard 2/2 is missing');
      expect(await refusal([second, first, second])).toContain('Shard 2/2 is there twice');
      expect(await refusal([first, join(root.path, 'dist')])).toContain('is no finished shard');
      expect(await refusal([first, join(root.path, 'bagian-3/2')])).toContain('for 2 and for 3 machines');
    });

    test('another version, another day', async () => {
      expect(await withRecord((r) => Object.assign(r, { engine: 'x' }))).toContain('versions of the program');
      expect(await withRecord((r) => Object.assign(r.report as object, { day: '2026-11-22' }))).toContain(
        'for different days, 2026-11-21 and 2026-11-22',
      );
    });

    test('a village in the wrong one, of no fleet, missing, or made from other content', async () => {
      const [first = ''] = folders();
      const [own = '', strange = ''] = [1, 2].map((number) => TINY.find((id) => shardOf(id, 2) === number));
      cpSync(join(root.path, 'dist', strange), join(first, strange), { recursive: true });
      expect(await refusal()).toContain(`holds ${strange}, which is of shard 2/2`);
      rmSync(join(first, strange), { recursive: true });

      const gone = ['kosong', 'lenyap', 'pergi'].find((id) => shardOf(id, 2) === 1) ?? '';
      cpSync(join(root.path, 'dist', own), join(first, gone), { recursive: true });
      expect(await refusal()).toContain(`hold ${gone}, which the fleet here has not got`);
      rmSync(join(first, gone), { recursive: true });

      rmSync(join(first, own), { recursive: true });
      expect(await refusal()).toContain(`No shard made ${own}`);
      cpSync(join(root.path, 'dist', own), join(first, own), { recursive: true });

      root.write({ [`content/${own}/pengumuman/baru.md`]: pengumuman('Baru') });
      expect(await refusal()).toContain(`No shard made ${own}`);
      root.remove(`content/${own}/pengumuman/baru.md`);
      expect(await mergeInto(root, folders(), 'gabung-2').then(told)).toEqual(told(whole));
    });
  });

  test('take down their own villages that left, and those of no other', async () => {
    const gone = ['kosong', 'lenyap', 'pergi', 'pindah', 'hilang', 'tiada'];
    for (const id of gone)
      cpSync(join(root.path, 'dist/satu'), join(root.path, 'bagian-1/1', id), { recursive: true });
    const out = 'bagian-1/1';
    const own = gone.filter((id) => shardOf(id, 2) === 2);
    expect([0, gone.length]).not.toContain(own.length);
    expect((await make(root, out, '2/2')).withdrawn.sort()).toEqual(own.sort());
    expect(gone.filter((id) => existsSync(join(root.path, out, id)))).toEqual(
      gone.filter((id) => !own.includes(id)),
    );
    // Of villages that stayed, a shard leaves those of the others as they are, too.
    expect(TINY.filter((id) => existsSync(join(root.path, out, id)))).toEqual(
      TINY.filter((id) => existsSync(join(root.path, 'dist', id))),
    );
  });
});

test('a village that comes moves no other, and the parts are about equal', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `desa-${i}`);
  const sizes = [...Map.groupBy(ids, (id) => shardOf(id, 8)).values()].map(({ length }) => length);
  expect(sizes.length).toBe(8);
  expect(Math.max(...sizes)).toBeLessThan(1.15 * (ids.length / 8));
  // Written down: another rule would throw away what machines have kept.
  expect(['sukamaju', 'nagari-koto-baru', 'buntoi'].map((id) => shardOf(id, 8))).toEqual([7, 5, 6]);
});

test.each(['0/8', '9/8', '2', '1/0', '2/999', '-1/8', 'a/b', '1/8,2/8'])('%s is no shard', (text) => {
  expect(() => shardFrom(text)).toThrow(`"${text}" is no shard.`);
});

test('--shard and --site are not given together', async () => {
  using root = new Root(smallFleet(['satu']));
  const { code, stderr } = await balai(['build', '--root', root.path, '--site', 'satu', '--shard', '1/2']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('Give one of them')]);
});

test('a CI is told how many machines, for one date', async () => {
  using root = new Root({ 'sites/kabupaten.yaml': smallFleet([])['sites/kabupaten.yaml'] ?? '' });
  for (let i = 0; i < 230; i++) root.write({ [`sites/desa-${i}/situs.yaml`]: situs(i) });
  const plan = async (...args: string[]) => {
    const { stdout } = await balai(['shards', '--root', root.path, '--date', DAY, '--json', ...args]);
    return JSON.parse(stdout);
  };
  expect(await plan()).toEqual({ date: DAY, shards: ['1/3', '2/3', '3/3'] });
  expect(await plan('--most', '1')).toEqual({ date: DAY, shards: ['1/1'] });
});
