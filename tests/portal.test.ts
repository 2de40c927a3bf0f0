/** The sample fleet in a real browser, served with the production headers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../scripts/lib/browser.ts';
import { type Listening, listen } from '../scripts/serve/listen.ts';
import { staticHandler } from '../scripts/serve/server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** One page of each template. */
const TEMPLATES = [
  '/',
  '/layanan/',
  '/layanan/kategori/kependudukan/',
  '/layanan/ktp-hilang-atau-rusak/',
  '/anggaran/',
  '/anggaran/2026/realisasi-semester-1/',
  '/pengumuman/',
  '/pengumuman/air-sungai-naik/',
  '/berita/',
  '/berita/panen-raya-musim-kemarau/',
  '/agenda/',
  '/profil/',
  '/profil/sejarah/',
  '/perangkat/',
  '/dokumen/',
  '/panduan/',
  '/panduan/baru-melahirkan/',
  '/wilayah/',
  '/penduduk/',
  '/pengaduan/',
  '/pengaduan/2025/',
  '/bantuan/',
  '/bantuan/blt-dana-desa/',
  '/kesehatan/',
  '/pendamping/',
  '/darurat/',
  '/kontak/',
  '/cari/',
  '/maklumat/',
  '/tentang/',
  '/aksesibilitas/',
  '/privasi/',
  '/alamat-yang-tidak-ada/',
];

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

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

describe.each([
  ['a narrow phone', { viewport: { width: 320, height: 640 } }],
  ['a desktop in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const }],
])('on %s', (_, options) => {
  test.each(TEMPLATES)(
    '%s has no accessibility finding, does not scroll sideways and obeys the policy',
    async (path) => {
      await withPage(options, async (page) => {
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        const response = await page.goto(url(path));
        expect(response?.status()).toBe(path.includes('tidak-ada') ? 404 : 200);
        // Evaluated by the debugger, so the page's own policy stays in force.
        await page.evaluate(AXE);
        const findings = await page.evaluate(async (tags) => {
          const { axe } = window as unknown as { axe: Axe };
          const { violations } = await axe.run({ runOnly: tags });
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
          );
        }, TAGS);
        expect(findings).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        expect(requests.filter((target) => !target.startsWith(url('/')))).toEqual([]);
        expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      });
    },
  );
});

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

  test('loads at most 110 kB up to the first results, and nothing of it before it is used', async () => {
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
      expect(bytes).toBeLessThanOrEqual(110_000);
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
