/** Deploys to a server: a real sshd on this machine, the system's ssh and rsync. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/lib/options.ts';
import { balai, Root } from '../fleet.ts';
import { built, deployHere, fleet, page, shown, statuses, village } from './sites.ts';
import { Sshd, whyNoSshd } from './sshd.ts';

const missing = whyNoSshd();
if (missing) console.log(`Skipped: deploys over ssh; this machine has ${missing}.`);
const IDS = ['dua', 'satu', 'tiga'];

describe.skipIf(missing)('a deploy over ssh', () => {
  let sshd: Sshd;
  beforeAll(async () => {
    sshd = await Sshd.start();
    process.env.BALAI_SSH_CONFIG = sshd.config;
  });
  afterAll(async () => {
    delete process.env.BALAI_SSH_CONFIG;
    await sshd[Symbol.asyncDispose]();
  });

  function start() {
    const root = new Root();
    const srv = join(root.path, 'srv');
    const lines = `jenis: rsync\n    host: 127.0.0.1\n    port: ${sshd.port}\n    pengguna: ${sshd.user}\n    path: ${srv}\n    simpan: 2\n`;
    root.write(fleet(IDS, `  - nama: vps\n    ${lines}`));
    return {
      root,
      srv,
      run: (command: string, ...args: string[]) => balai([command, '--root', root.path, ...args]),
    };
  }
  const rewrite = (root: Root, text: string) =>
    root.write(Object.assign({}, ...IDS.map((id) => village(id, `${id} ${text}`))));
  const release = (srv: string, n: number) => join(srv, 'desa/satu/rilis', `${n}`, 'situs');

  it('sends what changed, keeps what did not as hard links, and goes back without sending', async () => {
    const { root, srv, run } = start();
    using _ = root;
    const first = await run('deploy', '--json');
    expect([first.code, statuses(first.stdout)]).toEqual([0, ['dua new', 'satu new', 'tiga new']]);
    for (const id of IDS) expect(shown(srv, id)).toEqual(built(root.path, id));
    const before = shown(srv, 'satu');

    root.write({ 'dist/satu/index.html': page('satt') }).remove('dist/satu/foto');
    expect((await deployHere(root.path)).map(({ status, files }) => `${status} ${files}`)).toEqual([
      'unchanged 0',
      'changed 2',
      'unchanged 0',
    ]);
    expect(shown(srv, 'satu')).toEqual(built(root.path, 'satu'));
    const file = (n: number, path: string) => statSync(join(release(srv, n), path));
    expect(file(2, 'layanan/index.html.gz').ino).toBe(file(1, 'layanan/index.html.gz').ino);
    expect(file(2, 'index.html').mtimeMs - file(1, 'index.html').mtimeMs).toBeGreaterThanOrEqual(1000);

    expect((await run('rollback', '--site', 'satu')).code).toBe(0);
    expect(shown(srv, 'satu')).toEqual(before);
    expect((await deployHere(root.path)).map(({ status }) => status)).toEqual([
      'unchanged',
      'held',
      'unchanged',
    ]);
    root.write({ 'dist/satu/index.html': page('dibetulkan') });
    await deployHere(root.path);
    expect(readdirSync(join(srv, 'desa/satu/rilis')).sort()).toEqual(['2', '3']);
    expect(readdirSync(srv)).toEqual(['desa']);

    root.remove('sites/dua', 'dist/dua');
    await deployHere(root.path);
    expect(existsSync(join(srv, 'desa/dua/kini'))).toBe(false);
  });

  it('killed at any moment, leaves whole sites, and the next one completes it', async () => {
    const { root, srv } = start();
    using _ = root;
    await deployHere(root.path);
    for (let i = 0; i < Number(process.env.BALAI_KILLS ?? 1); i++) {
      const before = IDS.map((id) => shown(srv, id));
      rewrite(root, `${i}`);
      const after = IDS.map((id) => built(root.path, id));
      const args = [join(PROJECT, 'scripts', 'balai.ts'), 'deploy', '--root', root.path];
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (!existsSync(join(srv, 'kunci/siapa')) && child.exitCode === null) await wait(2);
      await wait(Math.random() * 1500);
      child.kill('SIGKILL');
      await ended;
      for (const [n, id] of IDS.entries()) expect([before[n], after[n]]).toContainEqual(shown(srv, id));
      await untilFree(srv);
      expect((await deployHere(root.path)).map(({ error }) => error)).toEqual(['', '', '']);
      expect(IDS.map((id) => shown(srv, id))).toEqual(after);
      for (const id of IDS) expect(readdirSync(join(srv, 'desa', id)).sort()).toEqual(['kini', 'rilis']);
    }
  });

  it('goes on after the connection broke', async () => {
    const { root, srv, run } = start();
    using _ = root;
    await deployHere(root.path);
    rewrite(root, 'lagi');
    const running = run('deploy', '--json');
    while (!existsSync(join(srv, 'kunci/siapa'))) await wait(2);
    await sshd.outage(300);
    const { code, stderr } = await running;
    expect([code, stderr]).toEqual([0, expect.stringMatching(/again in 1\.0 s/)]);
    for (const id of IDS) expect(shown(srv, id)).toEqual(built(root.path, id));
  });

  it('waits for no other deploy, but takes over from one that has not been heard of for a minute', async () => {
    const { root, srv, run } = start();
    using _ = root;
    mkdirSync(join(srv, 'kunci'), { recursive: true });
    writeFileSync(join(srv, 'kunci/siapa'), 'laptop 4711 abc\n');
    const { code, stderr } = await run('deploy');
    expect([code, stderr]).toEqual([2, expect.stringContaining('is running (laptop 4711 abc)')]);
    utimesSync(join(srv, 'kunci/siapa'), 0, 0);
    await deployHere(root.path);
    expect(readlinkSync(join(srv, 'desa/satu/kini'))).toBe('rilis/1');
    expect(existsSync(join(srv, 'kunci'))).toBe(false);
  });
});

it('says what is missing where there is no ssh', async () => {
  using root = new Root(
    fleet(['satu'], '  - nama: vps\n    jenis: rsync\n    host: 127.0.0.1\n    path: /srv/balai\n'),
  );
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    await expect(deployHere(root.path)).rejects.toThrow('This machine has no ssh');
  } finally {
    process.env.PATH = PATH;
  }
});

/** The server lets the lock go as soon as it sees that the deploy's connection has ended. */
async function untilFree(srv: string): Promise<void> {
  for (let i = 0; i < 300 && existsSync(join(srv, 'kunci')); i++) await wait(50);
}
