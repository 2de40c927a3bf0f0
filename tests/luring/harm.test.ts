/** The offline copy does no harm: to who reads, to a phone that saves data, to the other villages of a host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { cacheNames, Host, h1, kept, newPhones, note, SOON, text, visit, visitIn } from './host.ts';

const contoh = inject('contoh');

const phone = newPhones();

describe('two villages in folders of one host', () => {
  test('keep apart: each has its own copy, and clearing one leaves the other', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(phone.context, host.folder('/sukamaju/'));
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

describe('without harm', () => {
  test('a core that cannot be fetched in full is not kept by halves, and comes with a later visit', async () => {
    await using host = await Host.of(contoh);
    host.rusak.add('/kontak/');
    const page = await phone.context.newPage();
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
    await visitIn(page, host.url('/'));
  });

  test('one page of the list that is missing does not keep the others out', async () => {
    await using host = await Host.of(contoh);
    host.rusak.add('/cari/');
    const page = await phone.context.newPage();
    await page.goto(host.url('/'));
    const list = JSON.parse(readFileSync(join(contoh, 'sukamaju/luring.json'), 'utf8')) as [string, string][];
    const last = list.at(-1)?.[0] ?? '';
    await expect.poll(() => kept(page), SOON).toContain(host.url(`/${last}`));
    expect(await kept(page)).not.toContain(host.url('/cari/'));
    host.rusak.clear();
    await visitIn(page, host.url('/kontak/'));
    expect(await kept(page)).toContain(host.url('/cari/'));
  });

  test('a full disk changes nothing for the one who reads', async () => {
    await using host = await Host.of(contoh);
    const page = await phone.context.newPage();
    const session = await phone.context.newCDPSession(page);
    const quota = { origin: host.url('').replace(/\/$/, ''), quotaSize: 1 };
    await session.send('Storage.overrideQuotaForOrigin', quota);
    await page.goto(host.url('/'));
    await page.goto(host.url('/kontak/'));
    expect(await h1(page)).toBe('Kontak');
    await session.send('Storage.overrideQuotaForOrigin', { origin: quota.origin });
    await visitIn(page, host.url('/'));
    await session.send('Storage.overrideQuotaForOrigin', quota);
    await page.goto(host.url('/profil/'));
    expect(await h1(page)).toMatch(/\S/);
    expect(await note(page).count()).toBe(0);
    await page.goto(host.url('/kontak/'));
    expect(await h1(page)).toBe('Kontak');
  });

  test('a phone that saves data fetches the core and no more', async () => {
    await using host = await Host.of(contoh);
    await phone.context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
    });
    const page = await phone.context.newPage();
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
    const page = await visit(phone.context, host.url('/'));
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

describe('what was read before', () => {
  test('what was searched for once is found without a network, too', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(phone.context, host.url('/'));
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

  test('the page of that visit opens too, wherever one came in; what is kept is listed for those who miss another', async () => {
    await using host = await Host.of(contoh);
    const page = await visit(phone.context, host.url('/berita/panen-raya-musim-kemarau/?dari=wa'));
    await expect.poll(() => kept(page), SOON).toContain(host.url('/berita/panen-raya-musim-kemarau/'));
    const news = await h1(page);
    host.jaringan = 'putus';
    await page.reload();
    expect(await h1(page)).toBe(news);
    expect(await note(page).count()).toBe(1);
    await page.goto(host.url('/anggaran/2026/awal/'));
    const list = page.locator('.simpanan li a');
    expect(await list.count()).toBeGreaterThan(20);
    const titles = await list.allInnerTexts();
    expect(titles).not.toContain('Kontak');
    await list.filter({ hasText: news }).click();
    await page.waitForURL('**/berita/panen-raya-musim-kemarau/');
    expect(await h1(page)).toBe(news);
  });
});
