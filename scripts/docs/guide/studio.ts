/** The phone of an operator before the real gateway with the sample villages, and the camera. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { launch } from '../../lib/browser.ts';
import { PROJECT } from '../../lib/options.ts';
import { walk } from '../../lib/walk.ts';
import { signIn } from '../editor-screen.ts';
import { type BrowserGateway, startBrowserGateway } from '../gateway.ts';

/** A Friday morning in Sukamaju, so that only a change of the screens changes the pictures. */
export const MOMENT = new Date('2026-11-20T09:30:00+07:00');
const FIRST = { message: 'Isi awal situs', nama: 'Dinas Kominfo', at: new Date('2026-11-16T08:00:00+07:00') };
const FOLDER = join(PROJECT, 'docs', 'gambar', 'panduan');
/** Largest picture (bytes): a guide is read on a phone, too. */
const MOST = 60_000;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

export class Studio implements AsyncDisposable {
  readonly place: BrowserGateway;
  readonly #browser: Browser;
  /** By name of the person. */
  readonly #signedIn = new Map<string, Cookies>();

  private constructor(place: BrowserGateway, browser: Browser) {
    this.place = place;
    this.#browser = browser;
  }

  static async open(): Promise<Studio> {
    const files = ['sites', 'content'].flatMap((folder) => walk(join(PROJECT, folder)));
    const contents = files.map((file) => [relative(PROJECT, file), readFileSync(file)] as const);
    mkdirSync(FOLDER, { recursive: true });
    const place = await startBrowserGateway({
      files: Object.fromEntries(contents),
      first: FIRST,
      now: () => MOMENT,
    });
    return new Studio(place, await launch());
  }

  /** A phone that nobody has used yet. */
  async phone(): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      reducedMotion: 'reduce',
      userAgent:
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    });
    // Its clock goes on, because the editor waits by it.
    await context.clock.install({ time: MOMENT });
    return context;
  }

  /** The phone of that operator of Sukamaju, signed in, before the kinds of content. */
  async operator(nama = 'Sri Wahyuni'): Promise<Page> {
    // One invitation a person: the gateway slows down who opens many.
    this.#signedIn.set(nama, this.#signedIn.get(nama) ?? (await this.#signIn(nama)));
    const context = await this.phone();
    await context.addCookies(this.#signedIn.get(nama) ?? []);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${this.place.origin}/admin/desa/sukamaju/`);
    await page.getByRole('link', { name: 'Pengumuman' }).first().waitFor();
    return page;
  }

  async #signIn(nama: string): Promise<Cookies> {
    const context = await this.phone();
    await signIn(context, this.place.invite(nama, 'sukamaju'));
    const cookies = await context.cookies();
    await context.close();
    return cookies;
  }

  /**
   * Takes a picture of what the phone shows.
   * @param tap what is to be pressed next: gets a ring
   */
  async take(page: Page, name: string, tap?: Locator): Promise<void> {
    // A cursor blinks, and a toast is gone before anybody has read it.
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      for (const toast of document.querySelectorAll('.Toastify__toast')) toast.remove();
      document.getElementById('nprogress')?.remove();
    });
    if (tap) await ring(tap);
    const shot = await page.screenshot({ animations: 'disabled' });
    await page.evaluate(() => document.getElementById('panduan-tunjuk')?.remove());
    const file = join(FOLDER, `${name}.webp`);
    await sharp(shot).webp({ quality: 72, effort: 6 }).toFile(file);
    const { size } = statSync(file);
    if (size > MOST) throw new Error(`${name}.webp has ${size} bytes, more than ${MOST}.`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.place[Symbol.asyncDispose]();
  }
}

/** Draws a ring around what is to be pressed. */
async function ring(target: Locator): Promise<void> {
  const first = target.first();
  await first.scrollIntoViewIfNeeded();
  await first.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const mark = document.createElement('div');
    mark.id = 'panduan-tunjuk';
    Object.assign(mark.style, {
      position: 'fixed',
      left: `${left - 5}px`,
      top: `${top - 5}px`,
      width: `${width + 10}px`,
      height: `${height + 10}px`,
      boxSizing: 'border-box',
      border: '4px solid #d9480f',
      borderRadius: '16px',
      zIndex: '2147483647',
      pointerEvents: 'none',
    });
    document.body.append(mark);
  });
}

/** Address of a village's room in the gateway: `berita/new`, `situs/entries/situs`. */
export async function openEntry(page: Page, collection: string, form: string): Promise<void> {
  const base = page.url().split(/[?#]/)[0];
  await page.goto('about:blank');
  await page.goto(`${base}#/collections/sukamaju--${collection}/${form}`);
  await page.locator('[class*="-ControlContainer"]').first().waitFor();
  await page.waitForTimeout(300);
}

/** Opens the list of a kind. */
export async function openList(page: Page, collection: string): Promise<void> {
  const base = page.url().split(/[?#]/)[0];
  await page.goto('about:blank');
  await page.goto(`${base}#/collections/sukamaju--${collection}`);
  await page.locator('[class*="-CollectionMain"]').waitFor();
  await page.locator('[class*="-ListCard"]').first().waitFor();
}
