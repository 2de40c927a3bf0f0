/** What every request meets before a feature does: headers, exact origin, kinds and sizes of bodies, rates. */
import { describe, expect, test } from 'vitest';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import { clientAddress } from '../../scripts/cms/web/client-address.ts';
import { EDITOR_POLICY } from '../../scripts/cms/web/headers.ts';
import { RateLimit } from '../../scripts/cms/web/rate-limit.ts';
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

describe('a body that is too large', () => {
  const chunk = Buffer.alloc(64 * 1024, 'a');
  function* endless(chunks: number) {
    for (let n = 0; n < chunks; n++) yield chunk;
  }

  test.each([
    ['a form', '/admin/perangkat', FORM, 66_000],
    ['the API', '/admin/api', JSON_TYPE, 25 * 1024 * 1024],
    ['a report', '/admin/desa/satu/anggaran/unggah', FORM, 22 * 1024 * 1024],
  ])('is refused by its announced length: %s', async (_, path, type, length) => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const headers = { ...type, cookie: signedIn(gateway, ['satu']) };
    const reply = await server.ask(path, { method: 'POST', headers, body: Buffer.alloc(length, 'a') });
    expect(reply.status).toBe(413);
    expect(reply.text).toContain('Kiriman terlalu besar');
  });

  test('passes whole below the limit, with or without a length', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const cookie = signedIn(gateway, ['satu']);
    const [session] = gateway.people.sessionsOf('sri-wahyuni');
    const fields = `aksi=nama&perangkat=${session?.id}&nama=Ponsel`;
    for (const [name, more] of [
      ['Ponsel A', {}],
      ['Ponsel B', { 'transfer-encoding': 'chunked' }],
    ] as const) {
      const body = Buffer.from(`${fields}${name.slice(-2)}&isi=${'a'.repeat(60_000)}`);
      await server.ask('/admin/perangkat', { method: 'POST', headers: { ...FORM, cookie, ...more }, body });
      expect(gateway.people.sessionsOf('sri-wahyuni')[0]?.perangkat).toBe(name);
    }
  });

  test('is refused while it arrives where no length was announced', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const headers = { ...FORM, cookie: signedIn(gateway, ['satu']), 'transfer-encoding': 'chunked' };
    const reply = await server.ask('/admin/perangkat', { method: 'POST', headers, body: endless(20) });
    expect(reply.status).toBe(413);
  });

  test.each(['/admin/api', '/admin/desa/satu/anggaran/unggah'])(
    'is refused early where a stranger sends it: %s',
    async (path) => {
      await using server = await serve(testGateway());
      const type = path.endsWith('api') ? JSON_TYPE : FORM;
      const headers = { ...type, 'transfer-encoding': 'chunked' };
      const reply = await server.ask(path, { method: 'POST', headers, body: endless(20) });
      expect(reply.status).toBe(413);
    },
  );
});

describe('rates', () => {
  test('strangers are stopped by their address, those who are signed in are not', async () => {
    const gateway = testGateway({ proxy: true });
    await using server = await serve(gateway);
    const from = (address: string, more = {}) =>
      server.ask('/admin/', { headers: { 'x-forwarded-for': address, ...more } });
    for (let n = 0; n < 120; n++) expect((await from('10.0.0.1')).status).toBe(401);
    const stopped = await from('10.0.0.1');
    expect([stopped.status, Number(stopped.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await from('10.0.0.2')).status).toBe(401);
    expect((await from('10.0.0.1', { cookie: signedIn(gateway, ['satu']) })).status).toBe(302);
    gateway.clock.pass(60_000);
    expect((await from('10.0.0.1')).status).toBe(401);
  });

  test('a client cannot give itself another address', async () => {
    const gateway = testGateway({ proxy: true });
    await using server = await serve(gateway);
    const statuses = new Set<number>();
    for (let n = 0; n < 130; n++)
      statuses.add(
        (await server.ask('/admin/', { headers: { 'x-forwarded-for': `1.2.3.${n}, 10.0.0.1` } })).status,
      );
    expect(statuses).toContain(429);
  });

  test('without a web server in front, that header means nothing', async () => {
    await using server = await serve(testGateway());
    const statuses = new Set<number>();
    for (let n = 0; n < 130; n++)
      statuses.add((await server.ask('/admin/', { headers: { 'x-forwarded-for': `1.2.3.${n}` } })).status);
    expect(statuses).toContain(429);
  });

  test('tries of invitations are fewer', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const link = `/admin/undangan/${gateway.people.invite({ nama: 'Sri', peran: 'operator', desa: ['satu'] }).token}`;
    for (let n = 0; n < 20; n++) expect((await server.ask(`/admin/undangan/${n}`)).status).toBe(404);
    expect((await server.ask(link)).status).toBe(429);
    gateway.clock.pass(60_000);
    expect((await server.ask(link)).status).toBe(200);
  });

  test('a device that sends without end is slowed down', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const cookie = signedIn(gateway, ['satu']);
    const send = () => server.send('/admin/perangkat', { perangkat: 'x' }, { cookie });
    for (let n = 0; n < 300; n++) await send();
    expect((await send()).status).toBe(429);
    gateway.clock.pass(1000);
    expect((await send()).status).toBe(303);
  });

  test('are remembered for so many keys only, whatever comes', () => {
    const limit = new RateLimit({ burst: 1, every: 1000, keys: 100 });
    for (let n = 0; n < 10_000; n++) limit.take(`alamat ${n}`, 0);
    expect(limit.size).toBeLessThanOrEqual(100);
    expect(limit.take('alamat 9999', 0)).toBe(1000);
  });

  test('count one network of IPv6 as one client', () => {
    expect(clientAddress('2001:db8:1:2:3:4:5:6')).toBe(clientAddress('2001:0db8:1:2::9'));
    expect(clientAddress('2001:db8:1:3::1')).not.toBe(clientAddress('2001:db8:1:2::1'));
    expect(clientAddress('::1')).toBe('0:0:0:0');
    expect(clientAddress('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(clientAddress('127.0.0.1', ' 1.1.1.1 , 10.0.0.7 ')).toBe('10.0.0.7');
    expect(clientAddress(undefined, '')).toBe('');
  });
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
