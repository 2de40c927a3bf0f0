/** From an invitation to a signed-in device, and out again, over HTTP. */
import { expect, test } from 'vitest';
import { openDrafts } from '../../scripts/cms/drafts/open.ts';
import { DAY, HOUR, INVITATION_HOURS, SESSION_DAYS } from '../../scripts/cms/people/lifetimes.ts';
import { Clock, signedIn, testGateway } from './gateway.ts';
import { type Reply, serve } from './http.ts';

const PHONE = 'Mozilla/5.0 (Linux; Android 14; Pixel 5) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
const sri = { nama: 'Sri Wahyuni', peran: 'operator', desa: ['satu'] } as const;

/** What a browser would send back. */
function cookieOf({ headers }: Reply): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

test('an invitation signs a phone in, and the village of its person opens', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const { token, person } = gateway.people.invite(sri);
  const link = `/admin/undangan/${token}`;

  const welcome = await server.ask(link);
  expect(welcome.status).toBe(200);
  expect(welcome.text).toContain('Selamat datang, Sri Wahyuni');
  expect(welcome.text).toContain('situs Desa Uji 1');
  expect(welcome.headers['set-cookie']).toBeUndefined();

  const accepted = await server.send(link, {}, { 'user-agent': PHONE });
  expect([accepted.status, accepted.headers.location]).toEqual([303, '/admin/']);
  const home = await server.ask('/admin/', { headers: { cookie: cookieOf(accepted) } });
  expect([home.status, home.headers.location]).toEqual([302, '/admin/desa/satu/']);
  expect(gateway.people.sessionsOf(person.id).map(({ perangkat }) => perangkat)).toEqual([
    'Ponsel Android, Chrome',
  ]);
});

test('the cookie is for this host over HTTPS only, and scripts cannot read it', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const accepted = await server.send(`/admin/undangan/${gateway.people.invite(sri).token}`, {});
  const [cookie = '', ...attributes] = (accepted.headers['set-cookie']?.[0] ?? '').split('; ');
  expect(cookie).toMatch(/^__Host-balai=[\w-]{43}$/);
  expect(attributes.toSorted()).toEqual([
    'HttpOnly',
    `Max-Age=${SESSION_DAYS * 86_400}`,
    'Path=/',
    'SameSite=Lax',
    'Secure',
  ]);
});

test('looking at an invitation, as chats do for a preview, uses nothing up', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const link = `/admin/undangan/${gateway.people.invite(sri).token}`;
  for (const method of ['GET', 'HEAD', 'GET']) expect((await server.ask(link, { method })).status).toBe(200);
  expect((await server.send(link, {})).status).toBe(303);
});

test('of ten phones that open one invitation at the same time, one gets in', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const { token, person } = gateway.people.invite(sri);
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => server.send(`/admin/undangan/${token}`, {})),
  );
  expect(replies.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(gateway.people.sessionsOf(person.id)).toHaveLength(1);
});

test('unknown, used and expired invitations look the same, to those who look and to those who press', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const expired = gateway.people.invite(sri).token;
  gateway.clock.pass(INVITATION_HOURS * HOUR);
  const used = gateway.people.invite(sri).token;
  await server.send(`/admin/undangan/${used}`, {});
  const revoked = gateway.people.invite(sri);
  gateway.people.revoke(revoked.person.id);

  for (const method of ['GET', 'POST']) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answers = await Promise.all(
      [expired, used, revoked.token, 'A'.repeat(43), 'x', '%00', 'a'.repeat(5000)].map((token) =>
        server.ask(`/admin/undangan/${token}`, { method, headers }),
      ),
    );
    const seen = answers.map(({ status, headers: { date: _, ...rest }, text }) => ({ status, rest, text }));
    expect(seen[0]).toMatchObject({ status: 404 });
    for (const answer of seen) expect(answer).toEqual(seen[0]);
  }
});

test('who keeps the used link as a bookmark comes in, too', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const link = `/admin/undangan/${gateway.people.invite(sri).token}`;
  const cookie = cookieOf(await server.send(link, {}));
  for (const again of [
    await server.ask(link, { headers: { cookie } }),
    await server.send(link, {}, { cookie }),
  ])
    expect([again.status, again.headers.location]).toEqual([303, '/admin/']);
});

test('a second invitation on the same device takes the place of the first session', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const { token, person } = gateway.people.invite(sri);
  const cookie = cookieOf(await server.send(`/admin/undangan/${token}`, {}));
  const again = gateway.people.inviteAgain(person.id);
  await server.send(`/admin/undangan/${again?.token}`, {}, { cookie });
  expect(gateway.people.sessionsOf(person.id)).toHaveLength(1);
  expect((await server.ask('/admin/perangkat', { headers: { cookie } })).status).toBe(401);
});

test('a device that is used stays signed in, one that is not for 180 days does not', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const cookie = signedIn(gateway, ['satu']);
  const look = () => server.ask('/admin/perangkat', { headers: { cookie } });

  expect((await look()).headers['set-cookie']).toBeUndefined();
  gateway.clock.pass((SESSION_DAYS - 1) * DAY);
  const later = await look();
  expect([later.status, cookieOf(later)]).toEqual([200, cookie]);
  gateway.clock.pass((SESSION_DAYS - 1) * DAY);
  expect((await look()).status).toBe(200);
  gateway.clock.pass(SESSION_DAYS * DAY);
  expect((await look()).status).toBe(401);
});

test('a person who is revoked is out with the next request', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const cookie = signedIn(gateway, ['satu']);
  expect((await server.ask('/admin/', { headers: { cookie } })).status).toBe(302);
  expect(gateway.people.revoke('sri-wahyuni')).toBe(1);
  expect((await server.ask('/admin/', { headers: { cookie } })).status).toBe(401);
});

test('on the page of devices one renames them and signs a lost phone out', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const here = signedIn(gateway, ['satu']);
  const lost = gateway.people.accept(
    gateway.people.inviteAgain('sri-wahyuni')?.token ?? '',
    'iPhone, Safari',
  );
  const [first] = gateway.people.sessionsOf('sri-wahyuni').filter(({ id }) => id !== lost?.session.id);
  const send = (fields: Record<string, string>) => server.send('/admin/perangkat', fields, { cookie: here });

  await send({ aksi: 'nama', perangkat: first?.id ?? '', nama: '  Ponsel <kantor> ' });
  const page = await server.ask('/admin/perangkat', { headers: { cookie: here } });
  expect(page.text).toContain('<b>Ponsel &lt;kantor&gt;</b> <span class="lencana">Perangkat ini</span>');
  expect(page.text).toContain('<b>iPhone, Safari</b>');

  await send({ aksi: 'keluarkan', perangkat: lost?.session.id ?? '' });
  const out = { cookie: `__Host-balai=${lost?.token}` };
  expect((await server.ask('/admin/', { headers: out })).status).toBe(401);
  expect((await send({ aksi: 'nama', perangkat: first?.id ?? '', nama: ' ' })).status).toBe(422);
});

test('nobody signs out or renames the device of somebody else', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const cookie = signedIn(gateway, ['satu']);
  const { token, person } = gateway.people.invite({ nama: 'Budi', peran: 'kominfo', desa: [] });
  const other = gateway.people.accept(token, 'iPhone, Safari')?.session;
  for (const aksi of ['keluarkan', 'nama'])
    await server.send('/admin/perangkat', { aksi, perangkat: other?.id ?? '', nama: 'x' }, { cookie });
  expect(gateway.people.sessionsOf(person.id)).toEqual([other]);
});

test('signing out ends the session and takes the cookie away', async () => {
  const gateway = testGateway();
  await using server = await serve(gateway);
  const cookie = signedIn(gateway, ['satu']);
  const out = await server.send('/admin/keluar', {}, { cookie });
  expect(out.headers['set-cookie']?.[0]).toMatch(/^__Host-balai=; Max-Age=0; Path=\//);
  expect((await server.ask('/admin/', { headers: { cookie } })).status).toBe(401);
});

test('the page before signing out names what was typed and not saved, and that a new invitation is needed', async () => {
  const clock = new Clock();
  const drafts = openDrafts(':memory:', clock.now);
  const gateway = testGateway({ drafts });
  await using server = await serve(gateway);
  const cookie = signedIn(gateway, ['satu']);
  const page = async () => (await server.ask('/admin/keluar', { headers: { cookie } })).text;
  expect(await page()).not.toContain('Belum disimpan');
  const [first] = gateway.people.list();
  const person = first?.person ?? expect.fail('nobody is there');
  const draft = { desa: 'satu', koleksi: 'berita', slug: '', raw: 'x', assets: [], base: null };
  const id = drafts.keep(person, { ...draft, judul: 'Panen <raya>', sebab: 'ketikan' });
  drafts.keep({ ...person, id: 'lain' }, { ...draft, judul: 'Milik orang lain', sebab: 'ketikan' });
  const text = await page();
  expect(text).toContain(`href="/admin/desa/satu/naskah/${id}"`);
  expect(text).toContain('Panen &lt;raya&gt;');
  expect(text).not.toContain('Milik orang lain');
  expect(text).toContain('undangan baru');
  expect((await server.ask('/admin/perangkat', { headers: { cookie } })).text).toContain(
    'href="/admin/keluar"',
  );
});

test('what a lost phone began to send before it was signed out is not saved', async () => {
  const { people, ...gateway } = testGateway();
  const looked = Promise.withResolvers<void>();
  const session = (token: string) => {
    looked.resolve();
    return people.session(token);
  };
  await using server = await serve({ ...gateway, people: { ...people, session } });
  const cookie = signedIn({ ...gateway, people }, ['satu']);
  const path = 'content/satu/berita/pesan/index.md';
  const raw = '---\njudul: Pesan\ntanggal: 2026-11-20\nringkasan: Pesan.\n---\nIsi.\n';
  const body = JSON.stringify({
    action: 'persistEntry',
    params: { dataFiles: [{ path, raw }], options: { newEntry: true } },
  });
  async function* slowly() {
    yield Buffer.from(body.slice(0, 40));
    await looked.promise;
    people.revoke('sri-wahyuni');
    yield Buffer.from(body.slice(40));
  }
  const headers = { cookie, 'content-type': 'application/json', 'content-length': String(body.length) };
  const reply = await server.ask('/admin/api', { method: 'POST', headers, body: slowly() });
  expect(reply.status).toBe(401);
  expect(gateway.store.paths).not.toContain(path);
});
