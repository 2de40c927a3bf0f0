import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { halamanArmada, halamanHilang } from '../scripts/build/halaman-armada.ts';
import { launch } from '../scripts/lib/browser.ts';
import { type Listening, listen } from '../scripts/serve/listen.ts';
import {
  hashGaya,
  headers,
  kebijakanArmada,
  kebijakanHeader,
  kebijakanMeta,
} from '../theme/model/kebijakan.ts';

const STYLE = 'h1{color:rgb(1, 2, 3)}';
const HASH = hashGaya(STYLE);
/** All that a stolen account could try to put into a page. @param foreign origin of the attacker */
const attack = (foreign: string): string =>
  [
    '<p style="color:rgb(9, 9, 9)" id="hias">x</p>',
    '<style>#sisip{color:rgb(9, 9, 9)}</style><p id="sisip">x</p>',
    '<script>document.title = "diretas"</script>',
    '<img src="/tidak-ada" onerror="document.title = \'diretas\'">',
    `<img src="${foreign}/lacak.gif"><script src="${foreign}/x.js"></script><link rel="stylesheet" href="${foreign}/x.css">`,
    `<base href="${foreign}/"><iframe src="${foreign}/"></iframe><object data="${foreign}/"></object>`,
    `<form action="${foreign}/curi"><button id="curi">x</button></form>`,
  ].join('');

let browser: Browser;
let server: Listening;
let foreign: Listening;
const stolen: string[] = [];
let sent: { header?: string | undefined; meta?: string | undefined; body: string };

beforeAll(async () => {
  browser = await launch();
  server = await listen(serve, { port: 0 });
  foreign = await listen(
    (request, response) => {
      stolen.push(request.url ?? '');
      response.end();
    },
    { port: 0 },
  );
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await foreign.close();
});

describe.each([
  { name: 'the header of a village', header: kebijakanHeader([HASH]), meta: kebijakanMeta([HASH]) },
  { name: 'the meta alone, on a host without headers', header: undefined, meta: kebijakanMeta([HASH]) },
  {
    name: 'the header of the fleet with the meta of a village',
    header: kebijakanArmada(),
    meta: kebijakanMeta([HASH]),
  },
])('$name in Chromium', ({ header, meta }) => {
  it('lets the page have its style, script and search form, without a word in the console', async () => {
    const said = await open({
      header,
      meta,
      body: '<h1>x</h1><script type="module" src="/skrip.js"></script><form action="cari/"><input name="q" value="ktp"><button>x</button></form>',
    });
    await said.page.waitForFunction(() => document.title === 'dari skrip');
    expect(await colourOf(said.page, 'h1')).toBe('rgb(1, 2, 3)');
    await said.page.click('button');
    await said.page.waitForURL('**/cari/?q=ktp');
    expect(said.console).toEqual([]);
    await said.page.close();
  });

  it('keeps everything else out', async () => {
    const { page, console: said } = await open({
      header,
      meta,
      body: attack(`http://127.0.0.1:${foreign.port}`),
    });
    expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
    expect(await page.title()).toBe('uji');
    expect(await colourOf(page, '#hias')).not.toBe('rgb(9, 9, 9)');
    expect(await colourOf(page, '#sisip')).not.toBe('rgb(9, 9, 9)');
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form')?.requestSubmit());
    await page.waitForTimeout(300);
    expect(stolen).toEqual([]);
    expect(
      said.filter((text) => text.includes('violates the following Content Security Policy')).length,
    ).toBeGreaterThan(8);
    await page.close();
  });
});

it('the same attack succeeds without a policy, so that these tests can fail', async () => {
  const { page } = await open({ body: attack(`http://127.0.0.1:${foreign.port}`) });
  await page.waitForFunction(() => document.title === 'diretas');
  expect(await colourOf(page, '#sisip')).toBe('rgb(9, 9, 9)');
  await expect
    .poll(() => [...stolen].sort())
    .toEqual(expect.arrayContaining(['/', '/lacak.gif', '/x.css', '/x.js']));
  await page.close();
});

it('the plain pages of the fleet pass their own policy', async () => {
  for (const text of [halamanArmada([], { nama: 'Kabupaten Contoh' }), halamanHilang()]) {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.setContent(text);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    expect(said).toEqual([]);
    await page.close();
  }
});

async function open(content: typeof sent): Promise<{ page: Page; console: string[] }> {
  sent = content;
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`http://sukamaju.localhost:${server.port}/`);
  return { page, console: said };
}

function colourOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => getComputedStyle(element).color);
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const { header, meta, body } = sent;
  const script = request.url === '/skrip.js';
  response.writeHead(request.url === '/favicon.ico' ? 204 : 200, {
    'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
    ...(header === undefined ? {} : headers(header)),
  });
  if (script) response.end('document.title = "dari skrip";');
  else {
    const policy = meta === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${meta}">`;
    response.end(
      `<!doctype html><html lang="id"><head>${policy}<title>uji</title><style>${STYLE}</style></head><body>${body}</body></html>`,
    );
  }
}
