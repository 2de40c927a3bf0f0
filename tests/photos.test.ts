/** Photos: small enough for a weak signal, in the size that the layout needs, in a place that is kept. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PictureUse, preparePhoto } from '../scripts/build/photos.ts';
import { launch } from '../scripts/lib/browser.ts';
import { hashText } from '../scripts/lib/hash.ts';
import { walk } from '../scripts/lib/walk.ts';
import { type Listening, listen } from '../scripts/serve/listen.ts';
import { staticHandler } from '../scripts/serve/server.ts';
import { WARNA_FOTO, warnaFoto } from '../theme/model/warna-foto.ts';

const SITES = ['sukamaju', 'nagari-koto-baru', 'gampong-meunasah-baro', 'kelurahan-karang-asri'];
const HOME_WITH_PHOTOS = 100_000;

describe('the sample fleet in a browser', () => {
  let browser: Browser;
  let server: Listening;
  /** A screen on which nobody counts bytes, by its width. */
  const pages = new Map<number, Page>();
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), listen(staticHandler(inject('contoh')), { port: 0 })]);
    for (const width of [360, 1280])
      pages.set(width, await browser.newPage({ viewport: { width, height: 740 }, serviceWorkers: 'block' }));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const url = (id: string, path: string) => `http://${id}.localhost:${server.port}${path}`;

  async function withPage<T>(
    width: number,
    deviceScaleFactor: number,
    use: (page: Page) => Promise<T>,
  ): Promise<T> {
    // Without the worker of the offline copy: what it fetches later is no part of the page, and it hides bytes.
    const serviceWorkers = 'block';
    const viewport = { width, height: 740 };
    const context = await browser.newContext({ viewport, deviceScaleFactor, serviceWorkers });
    try {
      return await use(await context.newPage());
    } finally {
      await context.close();
    }
  }

  describe.each([2, 3])('on a phone of %i pixels a point', (scale) => {
    test.each(SITES)('the home page of %s takes at most 100 kB, read to its end', async (id) => {
      await withPage(360, scale, async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Network.enable');
        let bytes = 0;
        session.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
        await page.goto(url(id, '/'));
        for (const photo of await page.locator('picture img').all()) await photo.scrollIntoViewIfNeeded();
        await page.waitForLoadState('networkidle');
        const waiting = await page
          .locator('img')
          .evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).complete).length);
        expect(waiting).toBe(0);
        expect(bytes).toBeGreaterThan(20_000);
        expect(bytes).toBeLessThanOrEqual(HOME_WITH_PHOTOS);
      });
    });
  });

  test.each([
    '/',
    '/profil/',
    '/profil/sejarah/',
    '/berita/',
    '/berita/panen-raya-musim-kemarau/',
    '/pengumuman/pembagian-bibit-padi/',
    '/galeri/',
    '/galeri/sedekah-bumi-2025/',
    '/kegiatan/jalan-usaha-tani/',
    '/lapak/',
    '/lapak/telur-asin/',
  ])('on %s, the photos say how wide they stand, and wait until they are seen', async (path) => {
    for (const [width, page] of pages) {
      await page.goto(url('sukamaju', path));
      const photos = await page.locator('picture img').evaluateAll((images) =>
        images.map((element) => {
          const image = element as HTMLImageElement;
          const probe = document.createElement('canvas');
          const source = image.parentElement?.querySelector('source');
          // The first size whose condition holds, measured.
          const sizes = (source?.sizes ?? '').split(/,\s*(?![^(]*\))/).map((size) => size.trim());
          const fits = sizes.find(
            (size) => !size.startsWith('(') || matchMedia(/^\([^)]*\)/.exec(size)?.[0] ?? '').matches,
          );
          probe.style.width = (fits ?? '').replace(/^\([^)]*\)\s*/, '');
          document.body.append(probe);
          const said = probe.getBoundingClientRect().width;
          probe.remove();
          const { top, width: shown } = image.getBoundingClientRect();
          const { loading, className } = image;
          const sized = image.hasAttribute('width') && image.hasAttribute('height');
          const ground = getComputedStyle(image).backgroundColor;
          return { said, shown, top, loading, sized, className, ground };
        }),
      );
      expect(photos.length).toBeGreaterThan(0);
      for (const { said, shown, top, loading, sized, className, ground } of photos) {
        expect(Math.abs(said - shown) / shown, `${width}: ${said} for ${shown}`).toBeLessThan(0.1);
        expect(sized).toBe(true);
        if (top > 2 * 740) expect(loading).toBe('lazy');
        expect(className).toMatch(/^f\d+$/);
        const [r = 0, g = 0, b = 0] = ground.match(/\d+/g)?.map(Number) ?? [];
        const hex = `#${[r, g, b].map((value) => (value / 17).toString(16)).join('')}`;
        expect(hex).toBe(WARNA_FOTO[Number(className.slice(1))]);
      }
    }
  });
});

test('no page without photos carries the colours of their places', () => {
  for (const file of walk(join(inject('contoh'), 'sukamaju')).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(file, 'utf8');
    expect(html.includes('.f0{background:'), file).toBe(html.includes('<picture>'));
  }
});

describe('a photo that is prepared', () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-foto-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function prepare(source: Buffer, use?: PictureUse) {
    const path = join(folder, `${hashText(source)}.asli`);
    writeFileSync(path, source);
    const result = await preparePhoto(path, hashText(source), folder, use);
    if (!result.ok) throw new Error(result.reason);
    const { foto } = result;
    const bytes = foto.webp.map(({ url }) => statSync(join(folder, url.slice('/foto/'.length))).size);
    return { foto, bytes };
  }
  const plain = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } });
  /** Grain in every pixel: the worst that a camera can send. */
  const grain = (width: number, height: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#777',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });

  test('has two widths, never more than it had itself', async () => {
    const widths = async (width: number, height: number) =>
      (await prepare(await plain(width, height, '#456').jpeg().toBuffer())).foto.webp.map(
        ({ lebar }) => lebar,
      );
    expect(await widths(1600, 1200)).toEqual([480, 840]);
    expect(await widths(800, 600)).toEqual([480, 800]);
    expect(await widths(480, 300)).toEqual([480]);
    expect(await widths(200, 100)).toEqual([200]);
  });

  test('is encoded coarser when it is all detail', async () => {
    const { bytes } = await prepare(await grain(1600, 1066).jpeg({ quality: 95 }).toBuffer());
    const fixed = await sharp(await grain(1600, 1066).toFormat('png').toBuffer())
      .resize(840)
      .webp({ quality: 62, effort: 1 })
      .toBuffer();
    expect(bytes.at(-1)).toBeLessThan(fixed.length * 0.8);
  });

  test('keeps its place in a colour like its own', async () => {
    const colour = async (background: string) =>
      WARNA_FOTO[(await prepare(await plain(600, 400, background).jpeg().toBuffer())).foto.warna ?? -1];
    expect(await colour('#2b2f2e')).toBe('#333');
    expect(await colour('#86a676')).toBe('#8a7');
    expect(await colour('#b9dcf0')).toBe('#bde');
    const grey = await plain(600, 400, '#999').greyscale().toColourspace('b-w').jpeg().toBuffer();
    expect(WARNA_FOTO[(await prepare(grey)).foto.warna ?? -1]).toBe('#999');
  });

  test('stands on white where it was transparent; an emblem stays transparent', async () => {
    const png = await sharp({
      create: { width: 600, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const first = async (use: PictureUse) => {
      const { foto } = await prepare(png, use);
      return { foto, stats: await sharp(join(folder, foto.webp[0]?.url.slice(6) ?? '')).stats() };
    };
    const photo = await first('photo');
    expect(photo.stats.isOpaque).toBe(true);
    expect(photo.stats.channels[0]?.min).toBeGreaterThan(250);
    const emblem = await first('emblem');
    expect(emblem.stats.isOpaque).toBe(false);
    expect(emblem.foto.warna).toBeUndefined();
    expect(emblem.foto.webp.map(({ lebar }) => lebar)).toEqual([96, 512]);
  });

  test('is small where it is a face', async () => {
    const { foto, bytes } = await prepare(await grain(900, 1200).jpeg().toBuffer(), 'face');
    expect(foto.webp.map(({ lebar }) => lebar)).toEqual([216, 480]);
    expect(bytes[0]).toBeLessThan(20_000);
  });
});

test('every colour of a place is the nearest to itself', () => {
  expect(WARNA_FOTO.map((shade) => warnaFoto(shade))).toEqual([...WARNA_FOTO.keys()]);
});
