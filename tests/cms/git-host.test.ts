/** The configurations that are printed, and the gateway's own, judged by Decap itself: in a browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CmsConfig } from 'decap-cms-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cmsConfig, type GatewayConfig } from '../../scripts/cms/forms/config.ts';
import { GIT_HOSTS, gitHostConfig } from '../../scripts/cms/git-host/config.ts';
import { type GitHostArgs, requestFrom } from '../../scripts/cms/git-host/request.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { balai, Root, smallFleet } from '../fleet.ts';

const BUNDLE = createRequire(import.meta.url).resolve('decap-cms/dist/decap-cms.js');

describe('balai config-cms', () => {
  let browser: Browser;
  const root = new Root({
    ...smallFleet(['satu', 'dua']),
    'content/_kabupaten/layanan/akta.md': readFileSync('content/_kabupaten/layanan/akta-kelahiran.md'),
    'content/satu/tambahan/akta.md': '---\ndiperbarui: 2026-01-01\n---\n',
  });

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    root[Symbol.dispose]();
  });

  /** What Decap's own script says of a configuration: the text of its first screen. */
  async function firstScreen(config: CmsConfig | GatewayConfig): Promise<string> {
    const page = await browser.newPage();
    try {
      await page.route('**/*', (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/decap-cms.js') return route.fulfill({ path: BUNDLE });
        if (pathname !== '/') return route.fulfill({ status: 404, body: '' });
        const script = '<script>window.CMS_MANUAL_INIT = true</script><script src="/decap-cms.js"></script>';
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><meta charset="utf-8"><body>${script}</body>`,
        });
      });
      await page.goto('http://localhost/');
      // The gateway's backend is registered by the editor's script; here the stock one stands in for it.
      const backend = config.backend.name === 'balai' ? { ...config.backend, name: 'proxy' } : config.backend;
      const text = JSON.stringify({ ...config, backend, load_config_file: false });
      await page.evaluate(`CMS.init({ config: ${text} })`);
      await page.locator('button, h1').first().waitFor();
      return await page.locator('body').innerText();
    } finally {
      await page.close();
    }
  }

  const configFor = (args: GitHostArgs) =>
    gitHostConfig(requestFrom({ repo: 'tirtabuana/portal', ...args }, root.path, new Date('2026-11-21')));

  const OWN_HOST = { host: 'https://git.uji.example', 'app-id': 'a1' };

  test.each(GIT_HOSTS)('prints the same forms for %s as for all', (backend) => {
    const config = configFor({ backend, ...OWN_HOST });
    expect(config.collections).toEqual(configFor({ backend: 'github' }).collections);

    expect(config.backend).toMatchObject({ name: backend, repo: 'tirtabuana/portal', branch: 'main' });
    expect(config.publish_mode).toBe(backend === 'gitea' ? 'simple' : 'editorial_workflow');
  });

  // One that is at home somewhere and one on a host of its own: each costs a start of Decap.
  test.each(['github', 'forgejo'])('prints what Decap accepts for %s', async (backend) => {
    const screen = await firstScreen(configFor({ backend, ...OWN_HOST }));
    expect(screen).toMatch(/Login/);
    expect(screen).not.toMatch(/Error/);
  });

  test('edits an addition where it lies, and photos without the place where they were taken', () => {
    const config = configFor({ backend: 'github', desa: 'satu' });
    expect(config.media_processing).toMatchObject({ enabled: true, strip_metadata: true });
    const additions = config.collections.find(({ name }) => name === 'satu--tambahan');
    expect(additions?.files?.map(({ file }) => file)).toEqual(['content/satu/tambahan/akta.md']);
    expect(config.collections.every(({ name }) => name.startsWith('satu--'))).toBe(true);
  });

  test("the gateway's configuration is one that Decap accepts", async () => {
    const config = cmsConfig({
      owner: 'satu',
      role: 'kominfo',
      services: [{ slug: 'akta', judul: 'Akta' }],
      today: '2026-11-21',
      siteUrl: 'https://satu.uji.example',
      api: '/admin/api',
    });
    const screen = await firstScreen(config);
    expect(screen).toMatch(/Login/);
    expect(screen).not.toMatch(/Error/);
  });

  test('a configuration with a mistake is seen', async () => {
    const config = configFor({ backend: 'github', desa: 'satu' });
    const [first] = config.collections;
    expect(await firstScreen({ ...config, collections: [{ ...first, name: 1 } as never] })).toMatch(/Error/);
  });

  test('is printed as YAML or JSON, and says the same', async () => {
    const command = [
      'config-cms',
      '--root',
      root.path,
      '--backend',
      'github',
      '--repo',
      'a/b',
      '--desa',
      'satu',
    ];
    const [yaml, json] = await Promise.all([balai(command), balai([...command, '--format', 'json'])]);
    expect([yaml.code, yaml.stderr, json.code, json.stderr]).toEqual([0, '', 0, '']);
    expect(parse(yaml.stdout)).toEqual(JSON.parse(json.stdout));
  });

  test.each<[GitHostArgs, string]>([
    [{ backend: 'svn' }, 'There is no backend "svn"'],
    [{}, '--backend is missing'],
    [{ backend: 'github', repo: 'portal' }, '"portal" is no repository'],
    [{ backend: 'gitea' }, 'runs on a host of your own'],
    [{ backend: 'gitlab', host: 'git.uji.example' }, 'is no address of a host'],
    [{ backend: 'github', desa: 'tiga' }, 'There is no village "tiga"'],
  ])('refuses %j', (args, words) => {
    expect(() => configFor(args)).toThrow(words);
  });
});
