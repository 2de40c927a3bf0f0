/** How large a request may be, and how often one may ask. */
import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { GatewayEnv } from '../../scripts/cms/gateway.ts';
import { Refusal } from '../../scripts/cms/refusal.ts';
import { clientAddress } from '../../scripts/cms/web/client-address.ts';
import { takeBody } from '../../scripts/cms/web/intake.ts';
import { RateLimit } from '../../scripts/cms/web/rate-limit.ts';
import { person } from './api.ts';
import { writeEntry } from './decap-format.ts';
import { signedIn, testGateway } from './gateway.ts';
import { serve } from './http.ts';
import { BERITA, rapat } from './news.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

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

describe('a body that is large', () => {
  const save = {
    action: 'persistEntry',
    params: {
      dataFiles: [{ path: rapat(), raw: writeEntry(BERITA) }],
      options: { newEntry: true },
    },
  };
  // Blanks mean nothing in JSON.
  const blanks = ' '.repeat(200_000);
  const SAVE = Buffer.from(`{"branch":"main",${blanks}${JSON.stringify(save).slice(1)}`);

  test('waits on the disk: phones that stop halfway keep nobody waiting', async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const headers = { ...JSON_TYPE, cookie: signedIn(gateway, ['satu']) };
    const goOn = Promise.withResolvers<void>();
    async function* halting() {
      yield Buffer.alloc(9_000_000, ' ');
      await goOn.promise;
      yield Buffer.from('{}');
    }
    const send = (body: Buffer | AsyncIterable<Buffer>) =>
      server.ask('/admin/api', { method: 'POST', headers, body });
    const halted = Array.from({ length: 3 }, () => send(halting()));
    expect((await send(SAVE)).status).toBe(200);
    expect(gateway.store.text(rapat())).toContain('judul: Rapat desa');
    goOn.resolve();
    expect((await Promise.all(halted)).map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(readdirSync(gateway.inbox)).toEqual([]);
  });

  test("that breaks off is nobody's fault, and leaves nothing", async () => {
    const gateway = testGateway();
    await using server = await serve(gateway);
    const headers = { ...JSON_TYPE, cookie: signedIn(gateway, ['satu']), 'content-length': '900000' };
    function* half() {
      yield SAVE;
      throw new Error('no signal');
    }
    await expect(server.ask('/admin/api', { method: 'POST', headers, body: half() })).rejects.toThrow();
    expect((await server.ask('/admin/', { headers: { cookie: headers.cookie } })).status).toBe(302);
    expect(gateway.store.paths).not.toContain(rapat());
    expect([gateway.logged, readdirSync(gateway.inbox)]).toEqual([[], []]);
  });
});

test.each([
  ['all', { all: 250_000, each: 1_000_000 }, [503, 503]],
  ['one person', { all: 1_000_000, each: 250_000 }, [503, 200]],
])(
  'bodies on their way fill no disk; who comes when there are too many of %s is told to come back',
  async (_, most, statuses) => {
    const { inbox } = testGateway();
    const app = new Hono<GatewayEnv>();
    app.onError((error, c) => c.text('', error instanceof Refusal ? error.status : 500));
    app.use((c, next) => {
      const other = c.req.header('x-uji') === 'lain';
      c.set('person', { ...person('Sri Wahyuni', ['satu']), id: other ? 'lain' : 'sri' });
      return next();
    });
    app.use(takeBody(inbox, most));
    app.post('/admin/api', async (c) => c.text(String((await c.req.text()).length)));
    const body = (text: AsyncIterable<Uint8Array>) => ({
      method: 'POST',
      body: Readable.toWeb(Readable.from(text)) as ReadableStream<Uint8Array>,
      duplex: 'half',
    });
    const goOn = Promise.withResolvers<void>();
    async function* halting() {
      yield Buffer.alloc(200_000, ' ');
      await goOn.promise;
    }
    async function* whole() {
      yield Buffer.alloc(100_000, ' ');
    }
    const first = app.request('/admin/api', body(halting()));
    const own = async () => (await app.request('/admin/api', body(whole()))).status;
    // The first is on its way as soon as its bytes have been read, which nobody can see from here.
    await expect.poll(own).toBe(statuses[0]);
    const others = await app.request('/admin/api', { ...body(whole()), headers: { 'x-uji': 'lain' } });
    expect(others.status).toBe(statuses[1]);
    goOn.resolve();
    expect(await (await first).text()).toBe('200000');
    expect(await (await app.request('/admin/api', body(whole()))).text()).toBe('100000');
    expect(readdirSync(inbox)).toEqual([]);
  },
);

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
