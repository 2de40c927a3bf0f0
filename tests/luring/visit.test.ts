/** After one visit, in a real browser: what opens without a network or with a bad one, and what is kept at all. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch } from '../../scripts/lib/browser.ts';
import { Host, h1, kept, note, PHONE, SOON, text, visit } from './host.ts';

/** All tests go on from the same visit: each opens a page of its own, and reads what no other one reads. */
let browser: Browser;
let host: Host;
let context: BrowserContext;
let page: Page;
let visited: number;
beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), Host.of(inject('contoh'))]);
  context = await browser.newContext(PHONE);
  visited = Date.now();
  await (await visit(context, host.url('/'))).close();
});
afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});
beforeEach(async () => {
  page = await context.newPage();
});
afterEach(async () => {
  host.lepas();
  await context.setOffline(false);
  await page.close();
});

describe('after one visit', () => {
  test('home, services, one that was never opened, contact and search open without a network', async () => {
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
    await context.setOffline(true);
    await page.goto(host.url('/'));
    expect(await text(page)).toContain('Ada yang bisa kami bantu?');
  });

  test('a kept page says when it was saved, in the words and the zone of the village', async () => {
    await page.goto(host.url('/'));
    const saved = await page.evaluate(async (url) => {
      const answer = await caches.match(url);
      return Number(answer?.headers.get('x-disimpan'));
    }, host.url('/kontak/'));
    expect(saved).toBeGreaterThanOrEqual(visited);
    expect(saved).toBeLessThanOrEqual(Date.now());
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
    host.jaringan = 'putus';
    await page.goto(host.url('/anggaran/2026/awal/'));
    expect(await h1(page)).toBe('Tidak ada internet');
    const links = await page
      .locator('main ul a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
    expect(links).toEqual(expect.arrayContaining(['/', '/layanan/', '/kontak/']));
    await page.locator('main a', { hasText: 'Kontak' }).click();
    await page.waitForURL('**/kontak/');
    expect(await text(page)).toContain('0812-0000-0100');
    host.jaringan = 'ada';
    await page.goto(host.url('/anggaran/2026/awal/'));
    expect(await h1(page)).not.toBe('Tidak ada internet');
  });

  test('a page that one reads is kept as well', async () => {
    await page.goto(host.url('/profil/sejarah/'));
    await expect.poll(() => kept(page), SOON).toContain(host.url('/profil/sejarah/'));
    host.jaringan = 'putus';
    await page.reload();
    expect(await note(page).count()).toBe(1);
  });
});

describe('with a network', () => {
  test('that does not answer, the kept page is there after four seconds, and is told when there is news', async () => {
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

  test('the page of a provider in place of ours is never kept', async () => {
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
    await context.route('https://cms.tirtabuana.example/**', (route) => route.fulfill({ body: 'Gerbang' }));
    await page.goto(host.url('/admin/'));
    await page.waitForURL('https://cms.tirtabuana.example/admin/desa/sukamaju/');
    await page.goto(host.url('/data/layanan.json'));
    await page.goto(host.url('/profil/visi-dan-misi/'));
    await expect.poll(() => kept(page), SOON).toContain(host.url('/profil/visi-dan-misi/'));
    expect(await kept(page)).not.toContain(host.url('/admin/'));
    expect(await kept(page)).not.toContain(host.url('/data/layanan.json'));
  });
});
