/** One site a village at Netlify, against a server that answers as its API does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NetlifyApi } from '../../scripts/deploy/netlify/api.ts';
import { NetlifyTarget } from '../../scripts/deploy/netlify/netlify-target.ts';
import { planRollback } from '../../scripts/deploy/rollback.ts';
import { Root } from '../fleet.ts';
import { FakeNetlify } from './fake-netlify.ts';
import { deployHere, fleet, page } from './sites.ts';

let netlify: FakeNetlify;
let waited: number[];
beforeEach(async () => {
  netlify = new FakeNetlify();
  await netlify.listening;
  waited = [];
});
afterEach(() => netlify.close());

function target(token: string | undefined = 'rahasia'): NetlifyTarget {
  const wait = async (ms: number) => {
    waited.push(ms);
  };
  const api = new NetlifyApi({ token, base: netlify.url, fetch, wait });
  return new NetlifyTarget({ api, prefix: 'uji-', team: 'kominfo', wait });
}

const start = () =>
  new Root(fleet(['dua', 'satu'], '  - nama: awan\n    jenis: netlify\n    awalan: uji-\n'));
const uploads = () => netlify.log.filter((line) => line.startsWith('PUT')).length;
const statuses = async (root: Root) =>
  (await deployHere(root.path, target())).map(({ id, status, error }) => `${id} ${error || status}`);

describe('a deploy to Netlify', () => {
  it('makes a site with its domain for each village, and uploads only files that Netlify has not got', async () => {
    using root = start();
    expect(await statuses(root)).toEqual(['dua new', 'satu new']);
    expect(netlify.sites.map(({ name, custom_domain }) => `${name} ${custom_domain}`).sort()).toEqual([
      'uji-dua dua.uji.example',
      'uji-satu satu.uji.example',
    ]);
    expect(netlify.page('uji-satu', '/index.html')).toBe(page('satu'));
    expect(netlify.page('uji-satu', '/versi.json')).toContain('"masukan"');

    const before = uploads();
    root.write({ 'dist/satu/index.html': page('baru') });
    expect(await statuses(root)).toEqual(['dua unchanged', 'satu changed']);
    expect([uploads() - before, netlify.page('uji-satu', '/index.html')]).toEqual([1, page('baru')]);
    expect(await statuses(root)).toEqual(['dua unchanged', 'satu unchanged']);
    expect(netlify.deploys).toHaveLength(3);
  });

  it('waits where Netlify asks for it, tries again what passes, and tells what does not', async () => {
    using root = start();
    netlify.troubles.push(
      { match: /POST .*deploys/, status: 429, times: 2 },
      { match: /PUT .*404/, status: 503, times: 1 },
      { match: /POST \/kominfo\/sites/, status: 422, times: 1 },
    );
    const [dua, satu] = await statuses(root);
    expect([dua, satu].filter((line) => line?.includes('422 {"message":"trouble"}'))).toHaveLength(1);
    expect([dua, satu].filter((line) => line?.endsWith(' new'))).toHaveLength(1);
    expect(waited.filter((ms) => ms === 60_000)).toHaveLength(2);
    expect(await statuses(root)).toContainEqual(expect.stringMatching(/ new$/));
  });

  it('goes back by publishing an earlier deploy, which the next one leaves alone', async () => {
    using root = start();
    await statuses(root);
    root.write({ 'dist/satu/index.html': page('rusak') });
    await statuses(root);
    const there = target();
    const states = await there.state();
    await there.move(planRollback(states, ['satu'], undefined).moves);
    expect(netlify.page('uji-satu', '/index.html')).toBe(page('satu'));
    expect(await statuses(root)).toEqual(['dua unchanged', 'satu held']);
  });

  it('says that the token is missing, or wrong', async () => {
    using root = start();
    await expect(deployHere(root.path, target(''))).rejects.toThrow('no NETLIFY_AUTH_TOKEN');
    await expect(deployHere(root.path, target('salah'))).rejects.toThrow('401');
  });
});
