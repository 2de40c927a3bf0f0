/** The offline copy in a real browser: what opens without a network, what it says, and how it is switched off. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch } from '../scripts/lib/browser.ts';
import { type Listening, listen } from '../scripts/serve/listen.ts';
import { staticHandler } from '../scripts/serve/server.ts';
import { build, KABUPATEN, layanan, pengumuman, Root, situs } from './fleet.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const contoh = inject('contoh');

/**
 * What the network does: answers, is not there, takes for ever, answers that the server is broken; or a provider
 * answers in its place, at the same address or by sending one elsewhere.
 */
type Jaringan = 'ada' | 'putus' | 'macet' | 'rusak' | 'iklan' | 'gerbang';
const IKLAN = '<!doctype html><title>x</title><h1>Kuota habis</h1>';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext(PHONE);
});
afterEach(() => context.close());

/** A host of which the test decides how it is reached. */
class Host implements AsyncDisposable {
  jaringan: Jaringan = 'ada';
  /** Paths at which the server fails. */
  readonly rusak = new Set<string>();
  /** Paths that were asked for. */
  readonly diminta: string[] = [];
  #server: Listening | undefined;
  readonly #held: (() => void)[] = [];

  static async of(out: string): Promise<Host> {
    const host = new Host();
    const handler = staticHandler(out);
    const answer: RequestListener = (request, response) => {
      const { url = '' } = request;
      host.diminta.push(url);
      const jaringan = host.rusak.has(url) ? 'rusak' : host.jaringan;
      if (jaringan === 'putus') request.socket.destroy();
      else if (jaringan === 'macet') host.#held.push(() => handler(request, response));
      else if (jaringan === 'rusak') response.writeHead(503).end('Service Unavailable');
      else if (jaringan === 'gerbang' && url !== '/masuk')
        response.writeHead(302, { location: '/masuk' }).end();
      else if (jaringan !== 'ada') response.writeHead(200, { 'content-type': 'text/html' }).end(IKLAN);
      else handler(request, response);
    };
    host.#server = await listen(answer, { port: 0 });
    return host;
  }

  url(path: string, id = 'sukamaju'): string {
    return `http://${id}.localhost:${this.#server?.port}${path}`;
  }

  /** The fleet on one host, a village in its folder. */
  folder(path: string): string {
    return `http://localhost:${this.#server?.port}${path}`;
  }

  lepas(): void {
    this.jaringan = 'ada';
    for (const answer of this.#held.splice(0)) answer();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.close();
  }
}

const text = (page: Page) => page.locator('body').innerText();
const note = (page: Page) => page.locator('#luring');

/** Opens a page and waits until its copy is complete. */
async function visit(url: string, page?: Page): Promise<Page> {
  const opened = page ?? (await context.newPage());
  await opened.goto(url);
  await opened.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => kept(opened).then((all) => all.some((one) => one.endsWith('luring.json'))), SOON)
    .toBe(true);
  return opened;
}
const SOON = { timeout: 15_000, interval: 50 };

/** Addresses in all caches of the origin. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) all.push(url);
    return all;
  });
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

describe('after one visit', () => {
  test('home, services, one that was never opened, contact and search open without a network', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    host.jaringan = 'putus';
    for (const [path, words] of [
      ['/', 'Ada yang bisa kami bantu?'],
      ['/layanan/', 'Layanan'],
      ['/layanan/surat-keterangan-usaha/', 'Surat keterangan usaha'],
      ['/kontak/', '0812-0000-0100'],
      ['/layanan/semua/', 'Surat keterangan usaha'],
      ['/darurat/', '112'],
      ['/cari/?q=ktp', 'Usaha dan kerja'],
    ] as const) {
      await page.goto(host.url(path));
      expect(await text(page), path).toContain(words);
      expect(await note(page).innerText(), path).toContain('Anda sedang luring');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    // As people get there: by the links of the page.
    await page.goto(host.url('/'));
    await page.locator('main a[href*="layanan/"]').first().click();
    await page.waitForURL('**/layanan/**');
    expect(await note(page).count()).toBe(1);
  });

  test('works when the phone knows that it has no network, too', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/kontak/'));
    await context.setOffline(true);
    await page.goto(host.url('/'));
    expect(await text(page)).toContain('Ada yang bisa kami bantu?');
  });

  test('a kept page says when it was saved, in the words and the zone of the village', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    const saved = await page.evaluate(async (url) => {
      const answer = await caches.match(url);
      return Number(answer?.headers.get('x-disimpan'));
    }, host.url('/kontak/'));
    expect(Math.abs(Date.now() - saved)).toBeLessThan(60_000);
    host.jaringan = 'putus';
    await page.goto(host.url('/kontak/'));
    const at = new Date(saved);
    const day = at.toLocaleDateString('id', { dateStyle: 'full', timeZone: 'Asia/Jakarta' });
    const time = at.toLocaleTimeString('id', { timeStyle: 'short', timeZone: 'Asia/Jakarta' });
    expect(await note(page).innerText()).toBe(
      `Anda sedang luring (tanpa internet). Halaman ini disimpan ${day} pukul ${time} WIB.`,
    );
    expect(day).toMatch(/^(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d{1,2} [A-Z][a-z]+ \d{4}$/);
    expect(time).toMatch(/^\d\d\.\d\d$/);
    expect(await note(page).getAttribute('role')).toBe('status');
  });

  test('a page that was never kept: an honest answer, with links that work at any depth', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    host.jaringan = 'putus';
    await page.goto(host.url('/anggaran/2026/awal/'));
    expect(await page.locator('h1').innerText()).toBe('Tidak ada internet');
    const links = await page
      .locator('main ul a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
    expect(links).toEqual(expect.arrayContaining(['/', '/layanan/', '/kontak/']));
    await page.locator('main a', { hasText: 'Kontak' }).click();
    await page.waitForURL('**/kontak/');
    expect(await text(page)).toContain('0812-0000-0100');
    host.jaringan = 'ada';
    await page.goto(host.url('/anggaran/2026/awal/'));
    expect(await page.locator('h1').innerText()).not.toBe('Tidak ada internet');
  });

  test('the page of that visit opens too, wherever one came in; what is kept is listed for those who miss another', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/berita/panen-raya-musim-kemarau/?dari=wa'));
    await expect.poll(() => kept(page), SOON).toContain(host.url('/berita/panen-raya-musim-kemarau/'));
    const news = await page.locator('h1').innerText();
    host.jaringan = 'putus';
    await page.reload();
    expect(await page.locator('h1').innerText()).toBe(news);
    expect(await note(page).count()).toBe(1);
    await page.goto(host.url('/anggaran/2026/awal/'));
    const list = page.locator('.simpanan li a');
    expect(await list.count()).toBeGreaterThan(20);
    const titles = await list.allInnerTexts();
    expect(titles).not.toContain('Kontak');
    await list.filter({ hasText: news }).click();
    await page.waitForURL('**/berita/panen-raya-musim-kemarau/');
    expect(await page.locator('h1').innerText()).toBe(news);
  });

  test('titles stand in that list as they were written, whatever signs they hold', async () => {
    const judul = 'Beras $& gula $` <b>murah</b>';
    using root = new Root({
      'sites/kabupaten.yaml': KABUPATEN,
      'sites/satu/situs.yaml': situs(1),
      'content/satu/layanan/surat.md': layanan('Surat Satu'),
      'content/satu/pengumuman/pasar.md': pengumuman(`'${judul}'`),
    });
    await build(root);
    await using host = await Host.of(join(root.path, 'dist'));
    const page = await visit(host.url('/', 'satu'));
    host.jaringan = 'putus';
    await page.goto(host.url('/tiada/', 'satu'));
    expect(await page.locator('.simpanan li a').allInnerTexts()).toContain(judul);
  });

  test('what was searched for once is found without a network, too', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    const results = page.locator('#cari-hasil a');
    await page.goto(host.url('/cari/?q=ktp'));
    await results.first().waitFor();
    const found = await results.allInnerTexts();
    await page.waitForLoadState('networkidle');
    host.jaringan = 'putus';
    await page.goto(host.url('/cari/?q=ktp'));
    await results.first().waitFor();
    expect(await results.allInnerTexts()).toEqual(found);
  });

  test('a page that one reads is kept as well', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    await page.goto(host.url('/profil/sejarah/'));
    await expect.poll(() => kept(page), SOON).toContain(host.url('/profil/sejarah/'));
    host.jaringan = 'putus';
    await page.reload();
    expect(await note(page).count()).toBe(1);
  });
});

describe('with a network', () => {
  test('what is new is shown, though an older page is kept', async () => {
    using root = new Root({
      'sites/kabupaten.yaml': KABUPATEN,
      'sites/satu/situs.yaml': situs(1),
      'content/satu/layanan/surat.md': layanan('Surat Satu'),
      'content/satu/pengumuman/kabar.md': pengumuman('Kabar Lama'),
    });
    await build(root);
    await using host = await Host.of(join(root.path, 'dist'));
    const page = await visit(host.url('/', 'satu'));
    expect(await text(page)).toContain('Kabar Lama');
    const before = readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8');
    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Kabar Baru', 'tingkat: darurat\n') });
    await build(root);
    expect(readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8')).not.toBe(before);
    await page.goto(host.url('/', 'satu'));
    expect(await text(page)).toContain('Kabar Baru');
    expect(await note(page).count()).toBe(0);
    // The urgent notice stands on every page: the new worker brings it to those that nobody has opened since.
    await expect
      .poll(
        () =>
          page.evaluate(
            async (url) => (await caches.match(url))?.text(),
            host.url('/layanan/surat/', 'satu'),
          ),
        SOON,
      )
      .toContain('Kabar Baru');
    host.jaringan = 'putus';
    await page.goto(host.url('/kontak/', 'satu'));
    expect(await text(page)).toContain('Kabar Baru');

    // The same content again: the same worker, byte by byte.
    const after = readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8');
    await build(root, { force: true });
    expect(readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8')).toBe(after);
  });

  test('that does not answer, the kept page is there after four seconds, and is told when there is news', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    host.jaringan = 'macet';
    const start = Date.now();
    await page.goto(host.url('/kontak/'));
    expect(Date.now() - start).toBeGreaterThan(3500);
    expect(await note(page).innerText()).toMatch(
      /^Sinyal sedang lemah\. Halaman ini disimpan .* Muat yang terbaru$/,
    );
    host.lepas();
    await note(page).locator('a', { hasText: 'Isi terbaru sudah ada' }).click();
    await expect.poll(() => note(page).count(), SOON).toBe(0);
  });

  test('a broken server is stood in for; a page that is gone is gone, and neither answer is kept', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    host.jaringan = 'rusak';
    await page.goto(host.url('/kontak/'));
    expect(await text(page)).toContain('0812-0000-0100');
    expect(await note(page).innerText()).toContain('Situs sedang terganggu. Halaman ini disimpan');
    expect((await page.goto(host.url('/anggaran/')))?.status()).toBe(503);
    host.jaringan = 'ada';
    expect((await page.goto(host.url('/layanan/tidak-ada/')))?.status()).toBe(404);
    expect((await page.goto(host.url('/profil')))?.url()).toBe(host.url('/profil/'));
    await expect.poll(() => kept(page), SOON).toContain(host.url('/profil/'));
    const all = await kept(page);
    expect(all).not.toContain(host.url('/anggaran/'));
    expect(all).not.toContain(host.url('/layanan/tidak-ada/'));
    expect(all).not.toContain(host.url('/profil'));
  });
});

describe('two villages in folders of one host', () => {
  test('keep apart: each has its own copy, and clearing one leaves the other', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.folder('/sukamaju/'));
    await page.goto(host.folder('/nagari-koto-baru/'));
    await expect
      .poll(() => kept(page).then((all) => all.filter((one) => one.endsWith('luring.json')).length), SOON)
      .toBe(2);
    for (const name of await cacheNames(page))
      expect(name).toMatch(/\/(?:sukamaju|nagari-koto-baru)\/ [a-z]+$/);
    host.jaringan = 'putus';
    await page.goto(host.folder('/sukamaju/kontak/'));
    expect(await text(page)).toContain('Desa Sukamaju');
    await page.goto(host.folder('/nagari-koto-baru/kontak/'));
    expect(await text(page)).toContain('Nagari Koto Baru');
    await page.goto(host.folder('/nagari-koto-baru/anggaran/2026/awal/'));
    await page.locator('main a', { hasText: 'Beranda' }).click();
    await page.waitForURL(host.folder('/nagari-koto-baru/'));
  });
});

describe('switched off', () => {
  test.each([
    ['for the fleet', { 'sites/kabupaten.yaml': `${KABUPATEN}luring: false\n` }],
    ['for one village', { 'sites/satu/situs.yaml': situs(1, 'luring: false\n') }],
  ])('%s, it clears itself away at the next visit, and nothing is kept again', async (_, off) => {
    using root = new Root({
      'sites/kabupaten.yaml': KABUPATEN,
      'sites/satu/situs.yaml': situs(1),
      'content/satu/layanan/surat.md': layanan('Surat Satu'),
    });
    await build(root);
    await using host = await Host.of(join(root.path, 'dist'));
    const page = await visit(host.url('/', 'satu'));
    await page.evaluate(() => caches.open('milik program lain'));
    host.jaringan = 'putus';
    await page.goto(host.url('/layanan/surat/', 'satu'));
    expect(await text(page)).toContain('Surat Satu');

    root.write(off);
    await build(root);
    host.jaringan = 'ada';
    await page.goto(host.url('/', 'satu'));
    expect(await page.content()).not.toContain('<script type="module"');
    const workers = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(workers, SOON).toBe(0);
    await expect.poll(() => cacheNames(page), SOON).toEqual(['milik program lain']);
    await page.goto(host.url('/kontak/', 'satu'));
    expect(await workers()).toBe(0);
    host.jaringan = 'putus';
    await expect(page.goto(host.url('/', 'satu'))).rejects.toThrow(/ERR_/);
  });
});

describe('without harm', () => {
  const h1 = (page: Page) => page.locator('h1').innerText();

  test('a core that cannot be fetched in full is not kept by halves, and comes with a later visit', async () => {
    await using host = await Host.of(contoh);
    host.rusak.add('/kontak/');
    const page = await context.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(host.url('/'));
    await expect.poll(() => host.diminta.includes('/kontak/'), SOON).toBe(true);
    await page.goto(host.url('/layanan/'));
    expect(await h1(page)).toContain('Layanan');
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active),
    ).toBeFalsy();
    expect(said).toEqual([]);
    host.rusak.clear();
    await visit(host.url('/'), page);
  });

  test('one page of the list that is missing does not keep the others out', async () => {
    await using host = await Host.of(contoh);
    host.rusak.add('/cari/');
    const page = await context.newPage();
    await page.goto(host.url('/'));
    const list = JSON.parse(readFileSync(join(contoh, 'sukamaju/luring.json'), 'utf8')) as [string, string][];
    const last = list.at(-1)?.[0] ?? '';
    await expect.poll(() => kept(page), SOON).toContain(host.url(`/${last}`));
    expect(await kept(page)).not.toContain(host.url('/cari/'));
    host.rusak.clear();
    await visit(host.url('/kontak/'), page);
    expect(await kept(page)).toContain(host.url('/cari/'));
  });

  test('a full disk changes nothing for the one who reads', async () => {
    await using host = await Host.of(contoh);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const quota = { origin: host.url('').replace(/\/$/, ''), quotaSize: 1 };
    await session.send('Storage.overrideQuotaForOrigin', quota);
    await page.goto(host.url('/'));
    await page.goto(host.url('/kontak/'));
    expect(await h1(page)).toBe('Kontak');
    await session.send('Storage.overrideQuotaForOrigin', { origin: quota.origin });
    await visit(host.url('/'), page);
    await session.send('Storage.overrideQuotaForOrigin', quota);
    await page.goto(host.url('/profil/'));
    expect(await h1(page)).toMatch(/\S/);
    expect(await note(page).count()).toBe(0);
    await page.goto(host.url('/kontak/'));
    expect(await h1(page)).toBe('Kontak');
  });

  test('the page of a provider in place of ours is never kept', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    for (const jaringan of ['iklan', 'gerbang'] as const) {
      host.jaringan = jaringan;
      await page.goto(host.url('/kontak/'));
      expect(await h1(page)).toBe('Kuota habis');
    }
    host.jaringan = 'putus';
    await page.goto(host.url('/kontak/'));
    expect(await h1(page)).toBe('Kontak');
  });

  test('the operators’ door is not kept, and neither are documents and data', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    await context.route('https://cms.tirtabuana.example/**', (route) => route.fulfill({ body: 'Gerbang' }));
    await page.goto(host.url('/admin/'));
    await page.waitForURL('https://cms.tirtabuana.example/admin/desa/sukamaju/');
    await page.goto(host.url('/data/layanan.json'));
    await page.goto(host.url('/profil/'));
    await expect.poll(() => kept(page), SOON).toContain(host.url('/profil/'));
    expect(await kept(page)).not.toContain(host.url('/admin/'));
    expect(await kept(page)).not.toContain(host.url('/data/layanan.json'));
  });

  test('a phone that saves data fetches the core and no more', async () => {
    await using host = await Host.of(contoh);
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
    });
    const page = await context.newPage();
    await page.goto(host.url('/'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto(host.url('/kontak/'));
    await page.waitForLoadState('networkidle');
    expect(host.diminta).not.toContain('/luring.json');
    expect(await kept(page)).toContain(host.url('/layanan/'));
    expect((await kept(page)).filter((one) => /\/layanan\/(?!semua)./.test(one))).toEqual([]);
  });

  test('what one reads is bounded: the oldest goes', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(host.url('/'));
    await page.evaluate(async () => {
      const name = (await caches.keys())[0]?.replace(/\S+$/, 'dibaca') ?? '';
      const cache = await caches.open(name);
      for (let i = 0; i < 70; i++) await cache.put(`/lama-${i}/`, new Response('x'));
    });
    await page.goto(host.url('/profil/'));
    await expect
      .poll(async () => (await kept(page)).filter((one) => one.includes('/lama-')).length, SOON)
      .toBe(59);
    const all = await kept(page);
    expect(all).toContain(host.url('/lama-69/'));
    expect(all).not.toContain(host.url('/lama-10/'));
    expect(all).toContain(host.url('/kontak/'));
  });
});

describe.each(['sukamaju', 'nagari-koto-baru', 'gampong-meunasah-baro', 'kelurahan-karang-asri'])(
  '%s',
  (id) => {
    const file = (name: string) => readFileSync(join(contoh, id, name), 'utf8');

    test('has a worker of at most 3 kB, and a list within its bounds', () => {
      expect(gzipSync(file('sw.js')).length).toBeLessThanOrEqual(3000);
      expect(file('sw.js').length).toBeLessThanOrEqual(4096);
      const list = JSON.parse(file('luring.json')) as [string, string][];
      expect(list.length).toBeLessThanOrEqual(60);
      expect(list.length).toBeGreaterThan(10);
      const sizes = list.map(([path]) => readFileSync(join(contoh, id, path, 'index.html')).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_500_000);
    });

    test('has a manifest that makes it installable, from any folder', () => {
      const manifest = JSON.parse(file('manifest.webmanifest'));
      expect(manifest).toMatchObject({ lang: 'id', start_url: './', scope: './', display: 'minimal-ui' });
      expect(
        manifest.icons.map(({ sizes, purpose }: Record<string, string>) => `${sizes} ${purpose}`),
      ).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
      for (const { src } of manifest.icons)
        expect(
          readFileSync(join(contoh, id, src))
            .subarray(1, 4)
            .toString(),
        ).toBe('PNG');
    });
  },
);
