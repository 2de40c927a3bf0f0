/** The commands of the workflows, run in their order: what main holds is what citizens read in the end. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WITHOUT_EFFECT } from '../../scripts/build/without-effect.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { isLitter } from '../../scripts/lib/walk.ts';
import { HAS_GIT } from '../cms/bare.ts';
import { pengumuman, Root, smallFleet } from '../fleet.ts';
import { type Host, runWorkflow } from './run-workflow.ts';
import { readWorkflow } from './workflow.ts';

describe.skipIf(!HAS_GIT)('the repository of a regency on GitHub', () => {
  const root = new Root();
  const repository = join(root.path, 'portal');
  const server = join(root.path, 'srv');
  let runs = 0;

  beforeAll(() => {
    for (const name of readdirSync(PROJECT).filter((name) => !WITHOUT_EFFECT.has(name) && !isLitter(name)))
      cpSync(join(PROJECT, name), join(repository, name), { recursive: true });
    const target = `tujuan:\n  - nama: lokal\n    jenis: folder\n    path: ${server}\n`;
    const files = smallFleet(['satu', 'dua', 'tiga']);
    write({
      ...files,
      'sites/kabupaten.yaml': `${files['sites/kabupaten.yaml']}${target}`,
      'sites/operator.yaml': 'operator:\n  - akun: sri\n    desa: [satu]\n',
      // More than a hundred villages are made by two machines; those with a broken file are held, and cost little.
      ...Object.fromEntries(
        Array.from({ length: 98 }, (_, i) => [`sites/rusak-${i}/situs.yaml`, 'kode: [\n']),
      ),
    });
    git('init', '--quiet', '--initial-branch=main');
    commit();
  });
  afterAll(() => root[Symbol.dispose]());

  function write(files: Parameters<Root['write']>[0]): void {
    root.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`portal/${name}`, text])));
  }

  function git(...args: string[]): string {
    const settings = ['-c', 'user.name=Uji', '-c', 'user.email=uji@example.org'];
    return execFileSync('git', [...settings, ...args], { cwd: repository, encoding: 'utf8' }).trim();
  }

  function commit(): void {
    git('add', '--all');
    git('commit', '--quiet', '-m', 'uji');
  }

  function host(contexts: Host['contexts']): Host {
    const folder = join(root.path, `jalan-${runs++}`);
    mkdirSync(folder);
    return { folder, repository, contexts, ref: 'HEAD' };
  }

  /** What a proposal of that author, to which somebody pushed these files, is told. */
  async function propose(login: string, files: Parameters<Root['write']>[0], actor = login) {
    git('switch', '--quiet', '--force-create', `usul-${runs}`, 'main');
    write(files);
    commit();
    const sha = git('rev-parse', 'HEAD');
    git('switch', '--quiet', 'main');
    const pull_request = {
      number: 1,
      head: { sha },
      base: { sha: git('rev-parse', 'main') },
      user: { login },
    };
    const given = host({ github: { actor, event: { pull_request } } });
    const [checked] = await runWorkflow(readWorkflow('check.yml'), { ...given, ref: 'main' });
    const code = readWorkflow('code.yml');
    // The tests themselves are what these tests are part of.
    const job = { ...code.jobs.test, steps: [] } as unknown as (typeof code.jobs)[string];
    const ran = await runWorkflow(
      { ...code, jobs: { ...code.jobs, test: job } },
      {
        ...host({ github: { event: { pull_request } } }),
        ref: sha,
      },
    );
    return { ok: checked?.ok, log: checked?.log, jobs: ran.map(({ job: name }) => name) };
  }

  test('main is made by two machines, put together and sent', async () => {
    const results = await runWorkflow(
      readWorkflow('publish.yml'),
      host({ github: { run_id: '1' }, vars: { BALAI_TARGET: 'lokal' }, secrets: { BALAI_SSH_KEY: 'kunci' } }),
    );
    const logs = results.map(({ log }) => log).join('\n');
    expect([results.map(({ job, ok }) => `${job} ${ok}`), logs]).toEqual([
      ['plan true', 'build true', 'build true', 'publish true'],
      expect.any(String),
    ]);
    expect(results.at(-1)?.summary).toMatch(/^```\n[\s\S]*3 villages published .* 98 HELD[\s\S]*```\n$/);
    for (const id of ['satu', 'dua', 'tiga']) {
      const page = join(server, 'desa', id, 'kini/situs/pengumuman/kabar/index.html');
      expect(readFileSync(page, 'utf8')).toContain(`Kabar ${id}`);
    }
    expect(existsSync(join(root.path, 'jalan-0/publish-0/work/dist/index.html'))).toBe(true);
    expect(readFileSync(join(root.path, 'jalan-0/publish-0/temp/key'), 'utf8')).toBe('kunci\n');
  });

  test('a proposal is told what is wrong with it, and its program is tested only where it has one', async () => {
    const own = await propose('sri', { 'content/satu/pengumuman/baru.md': pengumuman('Baru') });
    expect([own.ok, own.jobs, own.log]).toEqual([
      true,
      ['changes'],
      expect.stringContaining('1 village published'),
    ]);
    const bad = await propose('sri', { 'content/satu/pengumuman/baru.md': pengumuman('Slot gacor') });
    expect([bad.ok, bad.log]).toEqual([false, expect.stringContaining('content/satu/pengumuman/baru.md')]);
    const foreign = await propose('sri', { 'content/dua/pengumuman/baru.md': pengumuman('Baru') });
    expect([foreign.ok, foreign.log]).toEqual([false, expect.stringContaining('content/dua/')]);
    const borrowed = await propose('sri', { 'content/satu/pengumuman/baru.md': pengumuman('Baru') }, 'tamu');
    expect([borrowed.ok, borrowed.log]).toEqual([false, expect.stringContaining('does not name "tamu"')]);
    const code = await propose('sri', { 'theme/baru.ts': '' });
    expect([code.ok, code.jobs]).toEqual([false, ['changes', 'test']]);
  });

  test('a name that is a command is a name', async () => {
    const { ok, log } = await propose('$(touch ../../jebol)`touch ../../jebol`', {
      'content/satu/pengumuman/baru.md': pengumuman('Baru'),
    });
    expect([ok, log]).toEqual([false, expect.stringContaining('does not name "$(touch')]);
    expect(existsSync(join(root.path, `jalan-${runs - 2}/jebol`))).toBe(false);
  });
});
