/** The sample fleet in a real browser, served with the production headers. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../scripts/lib/browser.ts';
import { type Listening, listen } from '../scripts/serve/listen.ts';
import { staticHandler } from '../scripts/serve/server.ts';

let browser: Browser;
let server: Listening;
const url = (path: string, id = 'sukamaju') => `http://${id}.localhost:${server.port}${path}`;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), listen(staticHandler(inject('contoh')), { port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function withPage<T>(
  options: Parameters<Browser['newContext']>[0],
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

test.each(['/darurat/', '/maklumat/', '/ppid/permohonan/', '/ppid/keberatan/'])(
  '%s prints on one sheet',
  async (path) => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      for (const id of ['sukamaju', 'gampong-meunasah-baro']) {
        await page.goto(url(path, id));
        const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, id).toBe(1);
      }
    });
  },
);

test.each(['/rss.xml', '/sitemap.xml'])('%s is well-formed XML', async (path) => {
  await withPage({}, async (page) => {
    await page.goto(url('/'));
    const broken = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      return new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror')?.textContent;
    }, path);
    expect(broken).toBeUndefined();
  });
});

test('an address of an older site leads to what it was about', async () => {
  await withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    const response = await page.goto(url('/artikel/2023/05/surat-keterangan-domisili.html'));
    expect(response?.status()).toBe(404);
    await page.locator('#usul a', { hasText: 'surat keterangan domisili' }).click();
    await page.locator('#cari-hasil a').first().waitFor();
    expect(await page.locator('#cari-hasil a').first().getAttribute('href')).toContain('domisili');
  });
});

describe('search', () => {
  const phone = { viewport: { width: 360, height: 740 } };
  const results = (page: Page) => page.locator('#cari-hasil a');

  test('"bikin ktp" finds the KTP, from the home page on', async () => {
    await withPage(phone, async (page) => {
      await page.goto(url('/'));
      await page.locator('form.cari input').first().fill('bikin ktp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/cari\/\?q=bikin\+ktp/);
      await results(page).first().waitFor();
      expect(await results(page).first().textContent()).toMatch(/KTP/);
      await results(page).first().click();
      await page.waitForURL(/\/layanan\/[a-z-]*ktp/);
      expect(await page.locator('h1').textContent()).toMatch(/KTP/);
    });
  });

  test('works by keyboard: arrows walk the results, Escape empties the field', async () => {
    await withPage(phone, async (page) => {
      await page.goto(url('/cari/?q=surat'));
      await results(page).first().waitFor();
      await page.locator('form.cari input').focus();
      await page.keyboard.press('ArrowDown');
      expect(
        await results(page)
          .first()
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      expect(await page.locator('form.cari input').inputValue()).toBe('');
    });
  });

  test('says something helpful when nothing is found', async () => {
    await withPage(phone, async (page) => {
      await page.goto(url('/cari/?q=zzqqxx'));
      await page.locator('#cari-kosong').waitFor({ state: 'visible' });
      expect(await page.locator('#cari-kabar').textContent()).toContain('Tidak ada hasil');
      expect(await page.locator('#cari-kosong a').count()).toBeGreaterThan(0);
    });
  });

  test('loads at most 50 kB up to the first results, and nothing of it before it is used', async () => {
    // Through the worker, the bytes would not be the page's.
    await withPage({ ...phone, serviceWorkers: 'block' }, async (page, context) => {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      // Compressed bodies of everything but the page itself, its pictures and its icon.
      const kinds = new Map<string, string>();
      let bytes = 0;
      session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
      session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
        if (!['Document', 'Image', 'Other'].includes(kinds.get(requestId) ?? '')) bytes += encodedDataLength;
      });
      await page.goto(url('/'));
      await page.waitForLoadState('networkidle');
      // The small script that keeps the site.
      expect(bytes).toBeLessThanOrEqual(1000);
      await page.goto(url('/cari/?q=ktp'));
      await results(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(bytes).toBeGreaterThan(20_000);
      expect(bytes).toBeLessThanOrEqual(50_000);
    });
  });

  test('without JavaScript, lists every service', async () => {
    await withPage({ ...phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(url('/layanan/'));
      const all = await page
        .locator('main a[href*="../layanan/"]:not([href*="kategori"]), main a[href^="./"]')
        .count();
      await page.goto(url('/'));
      await page.locator('form.cari input').first().fill('apa saja');
      await page.locator('form.cari button').first().click();
      await page.waitForURL(/cari\/\?q=apa\+saja/);
      const listed = await page.locator('main a[href*="layanan/"]:not([href*="kategori"])').count();
      expect(listed).toBeGreaterThanOrEqual(20);
      expect(listed).toBeGreaterThanOrEqual(all);
    });
  });
});

describe('a site in a folder of a host', () => {
  test('works as it does on its own domain: links, photos, search', async () => {
    await withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      const base = `http://localhost:${server.port}/sukamaju/`;
      const failed: string[] = [];
      page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
      await page.goto(base);
      await page.locator('main a[href*="layanan/"]').first().click();
      expect(page.url()).toContain('/sukamaju/layanan/');
      await page.goto(`${base}berita/panen-raya-musim-kemarau/`);
      await page.goto(`${base}cari/?q=ktp`);
      await page.locator('#cari-hasil a').first().click();
      await page.waitForURL(/\/sukamaju\/layanan\//);
      expect(failed).toEqual([]);
    });
  });
});

describe('the village’s own words and colours', () => {
  test.each([
    ['nagari-koto-baru', /Wali Nagari/, /Kepala Desa/],
    ['gampong-meunasah-baro', /Keuchik/, /Kepala Desa/],
    ['kelurahan-karang-asri', /Lurah/, /Kepala Desa/],
  ])('%s is spoken of as its people do', async (id, own, foreign) => {
    await withPage({}, async (page) => {
      await page.goto(url('/perangkat/', id));
      const text = (await page.locator('body').textContent()) ?? '';
      expect(text).toMatch(own);
      expect(text).not.toMatch(foreign);
    });
  });

  test('a kelurahan says that it has no budget of its own, or hides the section', async () => {
    await withPage({}, async (page) => {
      await page.goto(url('/', 'kelurahan-karang-asri'));
      expect(await page.locator('nav a', { hasText: 'Anggaran' }).count()).toBe(0);
    });
  });
});
