/** The offline copy as tests see it: a host of which they decide how it is reached, and what a browser has kept. */
import type { RequestListener } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { launch } from '../../scripts/lib/browser.ts';
import { type Listening, listen } from '../../scripts/serve/listen.ts';
import { staticHandler } from '../../scripts/serve/server.ts';

export const PHONE = { viewport: { width: 360, height: 740 } };

/**
 * What the network does: answers, is not there, takes for ever, answers that the server is broken; or a provider
 * answers in its place, at the same address or by sending one elsewhere.
 */
type Jaringan = 'ada' | 'putus' | 'macet' | 'rusak' | 'iklan' | 'gerbang';
const IKLAN = '<!doctype html><title>x</title><h1>Kuota habis</h1>';

/** A host of which the test decides how it is reached. */
export class Host implements AsyncDisposable {
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
      // Sixty pages a visit, compressed for a browser on the same machine.
      delete request.headers['accept-encoding'];
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

export const text = (page: Page) => page.locator('body').innerText();
export const note = (page: Page) => page.locator('#luring');
export const h1 = (page: Page) => page.locator('h1').innerText();

/** A phone of which nobody has visited anything: a new one for each test of the file that asks for it. */
export function newPhones(): { readonly context: BrowserContext } {
  let browser: Browser;
  const phones = {} as { context: BrowserContext };
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    phones.context = await browser.newContext(PHONE);
  });
  afterEach(() => phones.context.close());
  return phones;
}

/** Opens an address and waits until the copy is complete. */
export async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await visitIn(page, url);
  return page;
}

/** The same in a page that is open already. */
export async function visitIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Before the tests, too, where `expect.poll` is not to be had.
  await vi.waitFor(async () => {
    expect((await kept(page)).some((one) => one.endsWith('luring.json'))).toBe(true);
  }, SOON);
}

export const SOON = { timeout: 15_000, interval: 50 };

/** Addresses in all caches of the origin. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) all.push(url);
    return all;
  });
}

export const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
