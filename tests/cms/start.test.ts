/** `balai cms` as a process: it starts from a bare repository, lets people in, and stops without breaking off. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { listen } from '../../scripts/serve/listen.ts';
import { balai, KABUPATEN, Root, smallFleet } from '../fleet.ts';
import { BareRepository, HAS_GIT } from './bare.ts';
import { ask, freePort, startCms } from './process.ts';

test.skipIf(!HAS_GIT)('a gateway starts, is told to balai undang, signs somebody in and stops', async () => {
  using root = new Root();
  using repo = new BareRepository();
  repo.commit(smallFleet(['satu', 'dua']));
  const [data, port] = [join(root.path, 'data'), await freePort()];
  const origin = 'https://cms.uji.example';
  const { child, ready } = startCms([
    ...['--repo', repo.path, '--root', join(root.path, 'akar'), '--out', join(root.path, 'situs')],
    ...['--data', data, '--origin', origin, '--port', String(port), '--proxy'],
  ]);
  try {
    expect(await ready).toEqual({ url: `${origin}/admin/` });

    // The folder that follows the repository is filled behind its back; until then no village is known there.
    const village = join(root.path, 'akar', 'sites', 'satu', 'situs.yaml');
    while (!exists(village)) await wait(50);
    const invited = await balai(['undang', 'Sri Wahyuni', '--desa', 'satu', '--data', data, '--json']);
    const { url } = JSON.parse(invited.stdout) as { url: string };
    expect(url).toMatch(/^https:\/\/cms\.uji\.example\/admin\/undangan\//);

    const accepted = await ask(port, 'POST', new URL(url).pathname, {});
    expect(accepted.status).toBe(303);
    const home = await ask(port, 'GET', '/admin/', { cookie: accepted.cookie });
    expect([home.status, home.location]).toEqual([302, '/admin/desa/satu/']);
  } finally {
    child.kill('SIGTERM');
  }
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

describe('a gateway does not start', () => {
  test.skipIf(!HAS_GIT).each([
    ['with a checkout as its root', ['--root', 'kerja'], 'is a checkout'],
    [
      'without an origin',
      ['--root', 'akar', '--no-origin'],
      'A gateway needs --repo, --root, --data and --origin.',
    ],
    ['as both kinds', ['--root', 'akar', '--lokal'], '--lokal goes with no option of the server.'],
    ['from what is no repository', ['--root', 'akar', '--repo', 'akar/sites'], 'is no bare git repository'],
  ])('%s', async (_, given, words) => {
    using root = new Root({ 'kerja/.git/HEAD': '', 'akar/sites/kabupaten.yaml': KABUPATEN });
    using bare = new BareRepository();
    const path = (arg: string) => (arg.startsWith('--') ? arg : join(root.path, arg));
    const origin = given.includes('--no-origin') ? [] : ['--origin', 'https://cms.uji.example'];
    const args = given.filter((arg) => arg !== '--no-origin').map(path);
    const repo = given.includes('--repo') ? [] : ['--repo', bare.path];
    const { code, stderr } = await balai([
      'cms',
      ...repo,
      ...origin,
      ...args,
      '--data',
      join(root.path, 'data'),
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

test('a server that closes lets an answer that is under way arrive whole', async () => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const server = await listen(
    async (_, response) => {
      response.write('awal ');
      await asked;
      response.end('akhir');
    },
    { port: 0 },
  );
  const reply = fetch(`http://127.0.0.1:${server.port}/`);
  const { body } = await reply;
  const closed = server.close(60_000);
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
  answer();
  expect(await new Response(body).text()).toBe('awal akhir');
  await closed;
});

function exists(file: string): boolean {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
}
