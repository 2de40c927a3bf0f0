/** What every request meets before a feature does: headers, exact origin, pages. */
import { describe, expect, test } from 'vitest';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import { EDITOR_POLICY } from '../../scripts/cms/web/headers.ts';
import { Root } from '../fleet.ts';
import { FLEET, ORIGIN, signedIn, testGateway } from './gateway.ts';
import { type Ask, serve } from './http.ts';
import { MemoryStore } from './memory-store.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('headers', () => {
  const PATHS = [
    '/admin/',
    '/admin/perangkat',
    '/admin/undangan/x',
    '/admin/api',
    '/admin/tidak-ada',
    '/admin/desa/satu/status.json',
    '/admin/desa/dua/status.json',
    '/',
    '/tidak-ada',
  ];

  test.each(['', 'cookie'])('stand on every answer %s', async (who) => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const cookie = who && signedIn(gateway, ['satu']);
    for (const path of PATHS) {
      const { headers } = await server.ask(path, { headers: { cookie } });
      expect(headers, path).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  test('do not insist on HTTPS in local mode', async () => {
    const person = { id: 'lokal', nama: 'Sri', peran: 'kominfo', desa: [] } as const;
    const gateway = testGateway({ mode: 'lokal', origin: 'http://localhost:4322', localPerson: person });
    await using server = await serve(gateway);
    const { status, headers } = await server.ask('/admin/');
    expect([status, headers['strict-transport-security']]).toEqual([200, undefined]);
  });

  test("let only the editor's own answer have the editor's policy", async () => {
    expect(EDITOR_POLICY).toContain("script-src 'self';");
    const gateway = testGateway();
    await using server = await serve(gateway);
    const { headers } = await server.ask('/admin/desa/dua/', {
      headers: { cookie: signedIn(gateway, ['satu']) },
    });
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  test('let browsers keep what carries a hash in its name, and nothing of that folder else', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const [sheet = ''] = /\/admin\/aset\/gaya[^"]+/.exec((await server.ask('/admin/')).text) ?? [];
    const found = await server.ask(sheet, { headers: { 'accept-encoding': 'br' } });
    expect(found.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/css; charset=utf-8',
    });
    const missing = await server.ask('/admin/aset/gaya.css');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-store']);
  });
});

describe('requests that change something', () => {
  const PAGE = '/admin/perangkat';
  const API = '/admin/api';
  const ask = (headers: Record<string, string>): Ask => ({ method: 'POST', headers, body: 'x=1' });

  test.each([
    ['without an Origin', 403, PAGE, { ...FORM, origin: '' }],
    ['from nowhere', 403, PAGE, { ...FORM, origin: 'null' }],
    ['from another site', 403, PAGE, { ...FORM, origin: 'https://jahat.example' }],
    ['from the same name without HTTPS', 403, PAGE, { ...FORM, origin: 'http://cms.uji.example' }],
    ['from the same name at another port', 403, PAGE, { ...FORM, origin: `${ORIGIN}:8443` }],
    ['from a name below', 403, PAGE, { ...FORM, origin: 'https://a.cms.uji.example' }],
    ['from a name that only starts alike', 403, PAGE, { ...FORM, origin: `${ORIGIN}.jahat.example` }],
    ['to a page, without a type', 415, PAGE, {}],
    ['to a page, as JSON', 415, PAGE, JSON_TYPE],
    ['to a page, as plain text, which a foreign form can send', 415, PAGE, { 'content-type': 'text/plain' }],
    ['to the API without an Origin', 403, API, { ...JSON_TYPE, origin: '' }],
    ['to the API as a form', 415, API, FORM],
    ['to the API as plain text', 415, API, { 'content-type': 'text/plain' }],
    ['to the API as nearly JSON', 415, API, { 'content-type': 'application/jsonp' }],
    ['to another host', 421, PAGE, { ...FORM, host: 'jahat.example' }],
    ['to another port', 421, PAGE, { ...FORM, host: 'cms.uji.example:8443' }],
  ])('are refused %s', async (_, status, path, headers) => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const cookie = signedIn(gateway, ['satu']);
    const reply = await server.ask(path, ask({ cookie, ...headers }));
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toContain(path === API ? 'application/json' : 'text/html');
  });

  test('pass from our own pages', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const cookie = signedIn(gateway, ['satu']);
    const typed = { cookie, 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
    expect((await server.ask(PAGE, { ...ask(typed), body: 'perangkat=x&aksi=y' })).status).toBe(303);
  });

  test('need a session, by whatever method they come', async () => {
    await using server = await serve(testGateway());
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const [path, type] of [
        [PAGE, FORM],
        [API, JSON_TYPE],
      ] as const)
        expect((await server.ask(path, { method, headers: type })).status).toBe(401);
  });
});

test('a name that was pointed at this machine shows nothing, not even a page', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const cookie = signedIn(gateway, ['satu', 'dua']);
  for (const host of ['jahat.example', 'localhost', '127.0.0.1', 'cms.uji.example.', '']) {
    const reply = await server.ask('/admin/', { headers: { cookie, host } });
    expect([400, 421]).toContain(reply.status);
    expect(reply.text).not.toContain('Desa Uji');
  }
});

describe('pages', () => {
  test('who is not signed in learns how to get an invitation, at every address alike', async () => {
    await using server = await serve(testGateway());
    const first = await server.ask('/admin/');
    expect(first.text).toContain('Hubungi Dinas Kominfo Uji.');
    expect(first.text).toContain('href="tel:081200000001"');
    for (const path of ['/admin/desa/satu/', '/admin/desa/tidak-ada/', '/admin/perangkat', '/admin/x'])
      expect((await server.ask(path)).text).toBe(first.text);
  });

  test('an address that there is not says so, with the way back', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const reply = await server.ask('/admin/x', { headers: { cookie: signedIn(gateway, ['satu']) } });
    expect(reply.status).toBe(404);
    expect(reply.text).toContain('Halaman tidak ditemukan');
  });

  test('an address with a line end in it ends no line of the answer', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const headers = { cookie: signedIn(gateway, ['satu']) };
    const reply = await server.ask('/admin/desa/satu%0d%0aSet-Cookie:%20a=b', { headers });
    expect([reply.status, reply.headers['set-cookie'], gateway.logged]).toEqual([302, undefined, []]);
  });

  test('kominfo finds one of many villages, by kecamatan and by words', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `sites/desa-${n}/situs.yaml`,
        `kode: "99.01.01.2${String(n).padStart(3, '0')}"\ncontoh: true\nnama: Desa${n}\nkecamatan: Camat${n % 4}\nkabupaten: K\nprovinsi: P\n`,
      ]),
    );
    const gateway = testGateway({ fleet: new StoreFleet(new MemoryStore({ ...FLEET, ...files })) });
    await using server = await serve(gateway);
    const cookie = signedIn(gateway, [], 'kominfo');
    const all = await server.ask('/admin/', { headers: { cookie } });
    expect(all.text.match(/href="\/admin\/desa\/desa-/g)).toHaveLength(40);
    expect(all.text).toContain('href="/admin/desa/_kabupaten/"');
    expect(all.text.match(/<details/g)).toHaveLength(5);
    const found = await server.ask('/admin/?cari=camat2+DESA1', { headers: { cookie } });
    expect(found.text.match(/href="\/admin\/desa\/desa-\d+/g)).toEqual(
      ['desa-10', 'desa-14', 'desa-18'].map((id) => `href="/admin/desa/${id}`),
    );
  });

  test('an operator of several villages chooses among those only', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const { text } = await server.ask('/admin/', { headers: { cookie: signedIn(gateway, ['dua', 'satu']) } });
    expect(text.match(/href="\/admin\/desa\/[^"]+/g)).toEqual([
      'href="/admin/desa/satu/',
      'href="/admin/desa/dua/',
    ]);
  });
});

test("the editor's menu leads to one's devices only where there are accounts", async () => {
  using app = new Root({ 'app.js': '', 'app.css': '' });
  const person = { id: 'lokal', nama: 'Sri', peran: 'kominfo', desa: [] } as const;
  const parts = { adminFolder: app.path, localPerson: person };
  for (const [gateway, leads] of [
    [testGateway(parts), true],
    [testGateway({ ...parts, mode: 'lokal', origin: 'http://localhost:4322' }), false],
  ] as const) {
    await using served = await serve(gateway);
    const { text } = await served.ask('/admin/desa/satu/', {
      headers: { cookie: signedIn(gateway, ['satu']) },
    });
    expect(text).toContain('Naskah tersimpan');
    expect(text.includes('href="/admin/perangkat"')).toBe(leads);
  }
});
