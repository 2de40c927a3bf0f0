import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launch } from '../scripts/lib/browser.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { devRequest } from '../scripts/serve/dev-request.ts';
import { listen } from '../scripts/serve/listen.ts';
import { pengumuman, Root, situs, smallFleet } from './fleet.ts';

describe('an address in dev', () => {
  const ask = (host: string, target: string) => devRequest(host, target, ['satu', 'dua'], []);

  it('is a page of the village that the host names', () => {
    const page = { kind: 'village', id: 'satu', path: '/layanan/', url: '/layanan/?q=a' };
    expect(ask('satu.localhost:4321', '/layanan/?q=a')).toEqual(page);
    expect(ask('localhost:4321', '/satu/layanan/?q=a')).toEqual(page);
  });

  it('is decoded once, for photos with spaces in their names', () => {
    expect(ask('satu.localhost', '/foto/a%20b.webp')).toMatchObject({
      path: '/foto/a b.webp',
      url: '/foto/a%20b.webp',
    });
  });

  it('belongs to Vite, to the index, or to nobody', () => {
    expect(ask('satu.localhost', '/@vite/client').kind).toBe('vite');
    expect(ask('localhost', '/theme/browser/cari.ts?t=1').kind).toBe('vite');
    expect(ask('localhost', '/?x').kind).toBe('index');
    expect(ask('localhost', '/satu')).toEqual({ kind: 'redirect', location: '/satu/' });
    expect(ask('localhost', '/tiga/').kind).toBe('nothing');
    expect(ask('tiga.localhost', '/').kind).toBe('nothing');
    expect(ask('satu.localhost', '/..%2f').kind).toBe('malformed');
  });
});

describe('balai dev', () => {
  const root = new Root(smallFleet(['satu', 'dua']));
  let server: ChildProcess;
  let browser: Browser;
  let port: number;
  let said = '';

  beforeAll(async () => {
    const probe = await listen(() => {}, { port: 0 });
    port = probe.port;
    await probe.close();
    const args = ['dev', '--root', root.path, '--port', String(port), '--date', '2026-11-21'];
    server = spawn(process.execPath, [join(PROJECT, 'scripts', 'balai.ts'), ...args], {
      cwd: PROJECT,
      // Astro's dev server does nothing where it believes itself inside a test.
      env: { ...process.env, VITEST: undefined },
    });
    server.stdout?.on('data', (chunk) => (said += chunk));
    server.stderr?.on('data', (chunk) => (said += chunk));
    await vi.waitFor(() => expect(said).toContain('Press Ctrl-C to stop.'), {
      timeout: 60_000,
      interval: 100,
    });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    if (server.exitCode === null) {
      server.kill('SIGKILL');
      await once(server, 'close');
    }
    root[Symbol.dispose]();
  });

  it('shows all villages on an index, each under its own name and in its folder', async () => {
    const page = await open('localhost', '/');
    expect(said).toContain(`http://satu.localhost:${port}/`);
    await page.click('a[href="dua/"]');
    await page.waitForURL('**/dua/');
    expect(await page.title()).toContain('Uji 2');
    await page.goto(`http://satu.localhost:${port}/layanan/surat/`);
    expect(await page.locator('h1').textContent()).toBe('Surat satu');
    await page.close();
  });

  it('answers what does not exist with the village’s own 404 page and status', async () => {
    const page = await browser.newPage();
    for (const path of ['/tidak-ada/', '/foto/hilang.webp']) {
      const answer = await page.goto(`http://satu.localhost:${port}${path}`);
      expect(answer?.status()).toBe(404);
      expect(await page.title()).toContain('Uji 1');
    }
    await page.close();
  });

  it('shows an edit in the open browser by itself, also an entry that is new or bad', async () => {
    const page = await open('satu.localhost', '/pengumuman/');
    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Kabar yang disunting') });
    await page.getByText('Kabar yang disunting').first().waitFor();
    root.write({ 'content/satu/pengumuman/susulan.md': pengumuman('Kabar susulan') });
    await page.getByText('Kabar susulan').first().waitFor();
    root.write({ 'content/satu/pengumuman/susulan.md': '---\njudul: [\n---\n' });
    await page.getByText('Kabar susulan').first().waitFor({ state: 'detached' });
    expect(said).toContain('content/satu/pengumuman/susulan.md');
    await page.close();
  });

  it('says what is wrong with a village that cannot be shown, and shows it again when mended', async () => {
    const page = await open('dua.localhost', '/');
    root.write({ 'sites/dua/situs.yaml': 'kode: salah\n' });
    await page.getByText('sites/dua/situs.yaml').waitFor();
    root.write({ 'sites/dua/situs.yaml': situs(2) });
    await page.getByText('Uji 2').first().waitFor();
    await page.close();
  });

  it('keeps no offline copy, and clears away that of an earlier preview', async () => {
    const page = await open('satu.localhost', '/');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await page.evaluate(async () => (await fetch('/sw.js')).text())).toContain('unregister');
    await page.close();
  });

  it('stops at Ctrl-C', async () => {
    server.kill('SIGINT');
    const [code] = await once(server, 'close');
    expect(code).toBe(0);
  });

  async function open(host: string, path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`http://${host}:${port}${path}`, { waitUntil: 'networkidle' });
    return page;
  }
});
