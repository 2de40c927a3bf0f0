/** Deploys into a folder, by the command that staff run. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/lib/options.ts';
import { balai, Root } from '../fleet.ts';
import { built, deployHere, fleet, page, shown, statuses, village } from './sites.ts';

const TARGET = '  - nama: lokal\n    jenis: folder\n    path: srv\n    simpan: 3\n';
const IDS = ['dua', 'satu', 'tiga'];

function start(ids = IDS) {
  const root = new Root(fleet(ids, TARGET));
  const run = (command: string, ...args: string[]) => balai([command, '--root', root.path, ...args]);
  const srv = join(root.path, 'srv');
  const kini = (id: string) => readlinkSync(join(srv, 'desa', id, 'kini'));
  return { root, run, srv, kini };
}

describe('a deploy into a folder', () => {
  it('shows a plan, sends what changed, and nothing a second time', async () => {
    const { root, run, srv, kini } = start();
    using _ = root;
    const plan = await run('deploy', '--dry-run');
    expect([plan.code, plan.stderr]).toEqual([0, expect.stringContaining('Plan: 3 new;')]);
    expect(existsSync(srv)).toBe(false);

    const first = await run('deploy', '--json');
    expect(statuses(first.stdout)).toEqual(['dua new', 'satu new', 'tiga new']);
    for (const id of IDS) expect(shown(srv, id)).toEqual(built(root.path, id));

    root.write({
      'dist/satu/index.html': page('Baru'),
      'dist/dua/versi.json': readVersion(root, 'dua', 'lain'),
    });
    const second = await run('deploy', '--json');
    expect(statuses(second.stdout)).toEqual(['dua unchanged', 'satu changed', 'tiga unchanged']);
    expect(JSON.parse(second.stdout).sites[1]).toMatchObject({ files: 1, bytes: page('Baru').length });
    expect([kini('satu'), kini('dua')]).toEqual(['rilis/2', 'rilis/1']);
    expect(shown(srv, 'satu')).toEqual(built(root.path, 'satu'));

    const inode = (n: number, path: string) =>
      statSync(join(srv, 'desa/satu/rilis', `${n}`, 'situs', path)).ino;
    for (const path of ['foto/balai.png', 'layanan/index.html', 'layanan/index.html.br', '404.html.gz'])
      expect(inode(1, path)).toBe(inode(2, path));
    for (const path of ['index.html', 'index.html.br', 'index.html.gz'])
      expect(inode(1, path)).not.toBe(inode(2, path));
  });

  it('goes in rings: one village, then two, then all', async () => {
    const { root, run } = start();
    using _ = root;
    root.write({
      'sites/kabupaten.yaml': `${fleet([], TARGET)['sites/kabupaten.yaml']}perintis: [satu]\n`,
    });
    const sent = async (...args: string[]) => statuses((await run('deploy', '--json', ...args)).stdout);
    expect(await sent('--ring', '1')).toEqual(['satu new']);
    const two = await sent('--ring', '2');
    expect(two).toHaveLength(2);
    expect(two).toContain('satu unchanged');
    expect((await sent('--ring', 'all')).filter((line) => line.endsWith(' new'))).toHaveLength(1);

    const both = await run('deploy', '--ring', '1', '--site', 'dua');
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('both choose villages')]);
    root.write({
      'sites/kabupaten.yaml': `${fleet([], TARGET)['sites/kabupaten.yaml']}perintis: [sattu]\n`,
    });
    const unknown = await run('deploy', '--ring', '1');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('no village "sattu"')]);
  });

  it('gives a changed file a later time, so that no server mistakes it for the old one', async () => {
    const { root, srv } = start(['satu']);
    using _ = root;
    await deployHere(root.path);
    const time = () => statSync(join(srv, 'desa/satu/kini/situs/index.html')).mtimeMs;
    const before = time();
    root.write({ 'dist/satu/index.html': page('utas') });
    await deployHere(root.path);
    expect(time() - before).toBeGreaterThanOrEqual(1000);
  });

  it('keeps the last releases only', async () => {
    const { root, srv } = start(['satu']);
    using _ = root;
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      root.write({ 'dist/satu/index.html': page(text) });
      await deployHere(root.path);
    }
    expect(readdirSync(join(srv, 'desa/satu/rilis')).sort()).toEqual(['3', '4', '5']);
  });

  it('takes a village offline that left the fleet, but none that is only not built here', async () => {
    const { root, run, srv } = start();
    using _ = root;
    await deployHere(root.path);
    root.remove('sites/dua', 'dist/dua', 'dist/tiga');
    const { stdout, code } = await run('deploy', '--json');
    expect([code, statuses(stdout)]).toEqual([0, ['dua withdrawn', 'satu unchanged', 'tiga unbuilt']]);
    expect([existsSync(join(srv, 'desa/dua/kini')), existsSync(join(srv, 'desa/tiga/kini'))]).toEqual([
      false,
      true,
    ]);
    expect((await run('rollback', '--site', 'dua')).code).toBe(0);
    expect(existsSync(join(srv, 'desa/dua/kini/situs/index.html'))).toBe(true);
  });

  it('does not let one village stop the others', async () => {
    const { root, run, srv, kini } = start();
    using _ = root;
    await deployHere(root.path);
    root.write(Object.assign({}, ...IDS.map((id) => village(id, `${id} baru`))));
    // Where its release should come lies something that no deploy made.
    mkdirSync(join(srv, 'desa/satu/rilis/2/lain'), { recursive: true });
    const { code, stdout } = await run('deploy');
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ satu: .*\n.*Deploy again: only they are sent/);
    expect([kini('dua'), kini('tiga')]).toEqual(['rilis/2', 'rilis/2']);
  });

  it('runs once at a time, and says who is in the way', async () => {
    const { root, run, srv } = start(['satu']);
    using _ = root;
    await deployHere(root.path);
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    try {
      writeFileSync(join(srv, 'kunci'), String(other.pid));
      const { code, stderr } = await run('deploy');
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining('Another deploy of this folder is running'),
      ]);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('killed at any moment, leaves whole sites, and the next one completes it', async () => {
    const { root, srv } = start();
    using _ = root;
    await deployHere(root.path);
    const kills = Number(process.env.BALAI_KILLS ?? 2);
    for (let i = 0; i < kills; i++) {
      const before = IDS.map((id) => shown(srv, id));
      root.write(Object.assign({}, ...IDS.map((id) => village(id, `${id} ${i}`))));
      const after = IDS.map((id) => built(root.path, id));
      await killedDeploy(root.path, srv, Math.random() * 30);
      for (const [n, id] of IDS.entries()) expect([before[n], after[n]]).toContainEqual(shown(srv, id));
      await deployHere(root.path);
      expect(IDS.map((id) => shown(srv, id))).toEqual(after);
    }
    for (const id of IDS) expect(readdirSync(join(srv, 'desa', id)).sort()).toEqual(['kini', 'rilis']);
  });
});

describe('a rollback', () => {
  it('goes back in all villages of the last deploy, and the next deploy does not undo it', async () => {
    const { root, run, srv, kini } = start();
    using _ = root;
    await deployHere(root.path);
    const before = IDS.map((id) => shown(srv, id));
    root.write(Object.assign({}, ...IDS.map((id) => village(id, `${id} rusak`))));
    await deployHere(root.path);
    const back = await run('rollback');
    expect([back.code, back.stdout]).toEqual([0, expect.stringContaining('3 villages moved')]);
    expect(IDS.map((id) => shown(srv, id))).toEqual(before);

    root.write(village('dua', 'dua diperbaiki'));
    const next = await run('deploy', '--json');
    expect(statuses(next.stdout)).toEqual(['dua changed', 'satu held', 'tiga held']);
    expect(IDS.map(kini)).toEqual(['rilis/3', 'rilis/1', 'rilis/1']);
    const forced = await run('deploy', '--json', '--force', '--site', 'tiga');
    expect(statuses(forced.stdout)).toEqual(['tiga changed']);
    expect(shown(srv, 'tiga')).toEqual(built(root.path, 'tiga'));
  });

  it('goes to the release that is named, of one village', async () => {
    const { root, run, kini } = start();
    using _ = root;
    for (const text of ['a', 'b', 'c']) {
      root.write({ 'dist/satu/index.html': page(text) });
      await deployHere(root.path);
    }
    expect((await run('rollback', '--site', 'satu', '--to', '1')).code).toBe(0);
    expect([kini('satu'), kini('dua')]).toEqual(['rilis/1', 'rilis/1']);
    const none = await run('rollback', '--site', 'satu');
    expect([none.code, none.stdout]).toEqual([
      1,
      expect.stringContaining('satu: no earlier release is kept'),
    ]);
    const list = await run('rollback', '--list', '--site', 'satu');
    expect(list.stdout).toMatch(/^satu: \[1 of .* UTC\]; 2 of .* UTC; 3 of .* UTC, taken back$/m);
    expect((await run('rollback', '--site', 'empat')).stderr).toContain('The target has no village "empat"');
  });
});

function readVersion(root: Root, id: string, masukan: string): string {
  const version = JSON.parse(readFileSync(join(root.path, 'dist', id, 'versi.json'), 'utf8'));
  return JSON.stringify({ ...version, masukan });
}

/** Kills a deploy some milliseconds after it has begun to write; its start takes far longer than its work. */
async function killedDeploy(root: string, srv: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'balai.ts'), 'deploy', '--root', root]);
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (!existsSync(join(srv, 'kunci')) && child.exitCode === null) await wait(1);
  await wait(delay);
  child.kill('SIGKILL');
  await ended;
}
