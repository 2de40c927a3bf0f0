/** `balai backup` beside a gateway at work, and `balai restore` on a machine that has nothing. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../scripts/cms/backup/backup.ts';
import { type Drill, drill } from '../../scripts/cms/backup/drill.ts';
import { draftsFile, peopleFile } from '../../scripts/cms/data-folder.ts';
import { openDrafts } from '../../scripts/cms/drafts/open.ts';
import { openPeople } from '../../scripts/cms/people/open.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { balai, pengumuman, Root, smallFleet } from '../fleet.ts';
import { BareRepository, HAS_GIT } from './bare.ts';
import { ask, freePort, startCms } from './process.ts';

const now = () => new Date();
const ORIGIN = 'https://cms.uji.example';

/** A repository, a data folder with one signed-in device and one draft, and a place for backups. */
class Machine implements Disposable {
  readonly root = new Root();
  readonly repo = new BareRepository();
  readonly data = join(this.root.path, 'data');
  readonly to = join(this.root.path, 'cadangan');
  readonly cookie: string;

  constructor() {
    this.repo.commit(smallFleet(['satu', 'dua']));
    const people = openPeople(peopleFile(this.data), now);
    const { person, token } = people.invite({ nama: 'Sri Wahyuni', peran: 'operator', desa: ['satu'] });
    this.cookie = `__Host-balai=${people.accept(token, 'Ponsel Android, Chrome')?.token}`;
    people.close();
    const drafts = openDrafts(draftsFile(this.data), now);
    const place = { desa: 'satu', koleksi: 'berita', slug: 'panen' } as const;
    drafts.keep(person, { ...place, sebab: 'ketikan', judul: 'Panen', raw: 'Panen', assets: [], base: null });
    drafts.close();
  }

  backUp(...more: string[]) {
    return balai(['backup', '--repo', this.repo.path, '--data', this.data, '--to', this.to, ...more]);
  }

  async backedUp(...more: string[]): Promise<Backup> {
    const { stdout, stderr } = await this.backUp('--json', ...more);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Backup;
  }

  restore(folder: string, repo: string, data: string) {
    return balai(['restore', folder, '--repo', repo, '--data', data]);
  }

  path(name: string): string {
    return join(this.root.path, name);
  }

  [Symbol.dispose](): void {
    this.root[Symbol.dispose]();
    this.repo[Symbol.dispose]();
  }
}

test.skipIf(!HAS_GIT)(
  'what was saved before a backup began is there after a restore, and people are signed in',
  async () => {
    using machine = new Machine();
    const saver = spawn(process.execPath, [join(import.meta.dirname, 'saver.ts'), machine.repo.path, '1']);
    const saved: string[] = [];
    const enough = new Promise<void>((resolve) => {
      createInterface(saver.stdout).on('line', (line) => {
        if (line !== 'ready') saved.push(line);
        if (saved.length === 200) resolve();
      });
    });
    await enough;
    const before = [...saved];
    const { folder, manifest } = await machine.backedUp();
    expect(saved.length).toBeGreaterThan(before.length);
    saver.kill('SIGKILL');
    await once(saver, 'exit');
    expect(readdirSync(machine.to)).toHaveLength(1);

    const [repo, data] = [machine.path('baru/isi.git'), machine.path('baru/data')];
    const restored = await machine.restore(folder, repo, data);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toMatch(/^Restored as of .*: \d+ commits, 1 person, 1 device, 1 draft, /);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: repo, encoding: 'utf8' }).trim();
    expect(git('rev-parse', 'HEAD')).toBe(manifest.repository.head);
    const commits = new Set(git('rev-list', '--all').split('\n'));
    expect(before.filter((line) => !commits.has(line.split(' ')[2] ?? ''))).toEqual([]);

    const port = await freePort();
    const { child, ready } = startCms([
      ...['--repo', repo, '--root', machine.path('baru/akar'), '--out', machine.path('baru/situs')],
      ...['--data', data, '--origin', ORIGIN, '--port', String(port), '--proxy'],
    ]);
    try {
      await ready;
      const home = await ask(port, 'GET', '/admin/', { cookie: machine.cookie });
      expect([home.status, home.location]).toEqual([302, '/admin/desa/satu/']);
      const draft = await ask(port, 'GET', '/admin/desa/satu/naskah', { cookie: machine.cookie });
      expect(draft.text).toContain('Panen');
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  },
);

test.skipIf(!HAS_GIT)(
  'the newest backups stay, and what a killed one left does not count as one',
  async () => {
    using machine = new Machine();
    const names = ['2026-01-01T00-00-00Z', '2026-01-02T00-00-00Z', '.2026-01-03T00-00-00Z.7', 'catatan'];
    for (const name of names) mkdirSync(join(machine.to, name), { recursive: true });
    const { folder, removed } = await machine.backedUp('--keep', '2');
    expect(removed).toEqual(['2026-01-01T00-00-00Z']);
    expect(readdirSync(machine.to).sort()).toEqual([...names.slice(1), folder.slice(-20)].sort());
  },
);

describe.skipIf(!HAS_GIT)('nothing is restored', () => {
  test('over what exists', async () => {
    using machine = new Machine();
    const { folder } = await machine.backedUp();
    const over = await machine.restore(folder, machine.repo.path, machine.path('baru'));
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('a restore writes over nothing')]);
    const data = await machine.restore(folder, machine.path('baru.git'), machine.data);
    expect([data.code, existsSync(machine.path('baru.git'))]).toEqual([2, false]);
  });

  test.each([
    [
      'a file that changed',
      (folder: string) => appendFileSync(join(folder, 'orang.sqlite'), 'x'),
      'orang.sqlite',
    ],
    [
      'a bundle of something else',
      (folder: string) => writeFileSync(join(folder, 'isi.bundle'), 'x'),
      'isi.bundle',
    ],
  ])('from %s', async (_, spoil, words) => {
    using machine = new Machine();
    const { folder } = await machine.backedUp();
    spoil(folder);
    const { code, stderr } = await machine.restore(folder, machine.path('baru.git'), machine.path('baru'));
    expect([code, stderr]).toEqual([2, expect.stringContaining(`the files that were written: ${words}`)]);
    expect(readdirSync(machine.root.path).sort()).toEqual(['cadangan', 'data']);
  });

  test('from a folder that is no backup', async () => {
    using machine = new Machine();
    const { code, stderr } = await machine.restore(
      machine.root.path,
      machine.path('a.git'),
      machine.path('a'),
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('is no backup')]);
  });
});

describe.skipIf(!HAS_GIT)('a drill', () => {
  test('brings everything back elsewhere, says what has been saved since, and leaves nothing behind', async () => {
    using machine = new Machine();
    await machine.backedUp();
    machine.repo.commit({ 'content/satu/pengumuman/baru.md': pengumuman('Baru') });
    const work = machine.path('ruang');
    mkdirSync(work);
    const before = readdirSync(machine.data).sort();
    const args = ['--repo', machine.repo.path, '--work', work, '--site', 'satu', '--json'];
    const { code, stdout, stderr } = await balai(['drill', machine.to, ...args]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('start the gateway')]);
    const found = (JSON.parse(stdout) as Drill).steps.map((step) => `${step.name}: ${step.found}`);
    expect(found).toEqual([
      'age of the backup: 0 minutes old',
      'restore: 1 commit and all databases, every hash and object in order',
      'compare with the repository at work: 1 save since; the mirror has them, if there is one',
      expect.stringMatching(/^content as files: \d+ files$/),
      'build the sites: 1 site',
      expect.stringMatching(/^start the gateway: it answers \(\d{3}\)/),
    ]);
    expect([readdirSync(work), readdirSync(machine.data).sort()]).toEqual([[], before]);
  });

  test('finds a backup that is too old, one of another repository, and one that is damaged', async () => {
    using machine = new Machine();
    using other = new BareRepository();
    other.commit(smallFleet(['tiga']));
    const { folder } = await machine.backedUp();
    const project = PROJECT;
    const common = {
      backup: machine.to,
      project,
      out: undefined,
      sites: ['satu'],
      work: machine.root.path,
      say() {},
    };
    const tomorrow = () => new Date(Date.now() + 50 * 3_600_000);
    const { steps } = await drill({ ...common, repo: other.path, maxAge: 48, now: tomorrow });
    expect(steps.filter(({ warning }) => warning).map(({ name }) => name)).toEqual([
      'age of the backup',
      'compare with the repository at work',
    ]);
    appendFileSync(join(folder, 'isi.bundle'), 'x');
    await expect(drill({ ...common, repo: undefined, maxAge: 48, now })).rejects.toThrow('damaged');
    await expect(
      drill({ ...common, backup: machine.data, repo: undefined, maxAge: 48, now }),
    ).rejects.toThrow('There is no backup');
    expect(readdirSync(machine.root.path).sort()).toEqual(['cadangan', 'data']);
  });
});

test.skipIf(!HAS_GIT)('a backup that cannot be made leaves nothing behind', async () => {
  using machine = new Machine();
  using empty = new BareRepository();
  const common = ['--data', machine.data, '--to', machine.to];
  for (const [args, words] of [
    [['--repo', empty.path, ...common], 'has no commit yet'],
    [['--repo', machine.repo.path, '--data', machine.to, '--to', machine.to], 'no data of a gateway'],
    [['--repo', machine.repo.path, ...common, '--keep', '0'], '"0" is no number of backups'],
    [common, 'needs --repo, --data and --to'],
  ] as const) {
    const { code, stderr } = await balai(['backup', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  }
  expect(existsSync(machine.to) ? readdirSync(machine.to) : []).toEqual([]);
});
