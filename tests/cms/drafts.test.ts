import { describe, expect, test } from 'vitest';
import { openDrafts } from '../../scripts/cms/drafts/open.ts';
import type { Person } from '../../scripts/cms/people/person.ts';
import { pengumuman } from '../fleet.ts';
import { Clock, signedIn, testGateway } from './gateway.ts';
import { type Served, serve } from './http.ts';

const DAY = 24 * 60 * 60 * 1000;
const sri: Person = { id: 'sri', nama: 'Sri Wahyuni', peran: 'operator', desa: ['satu'] };
const budi: Person = { id: 'budi', nama: 'Budi Santoso', peran: 'operator', desa: ['satu'] };
const kominfo: Person = { id: 'kom', nama: 'Kominfo', peran: 'kominfo', desa: [] };

const typed = (slug: string, raw: string) => ({
  desa: 'satu',
  koleksi: 'pengumuman',
  slug,
  judul: 'Rapat',
  raw,
  assets: [],
  base: undefined,
  sebab: 'ketikan' as const,
});

describe('Kept drafts', () => {
  test('have the newest words of an entry, and those of entries without a name apart', () => {
    const drafts = openDrafts(':memory:', new Clock().now);
    const id = drafts.keep(sri, typed('rapat', 'satu'));
    expect(drafts.keep(sri, typed('rapat', 'satu dua'))).toBe(id);
    drafts.keep(sri, { ...typed('', 'baru'), kunci: 'a' });
    drafts.keep(sri, { ...typed('', 'lain'), kunci: 'b' });
    expect(drafts.list(sri, 'satu').map(({ slug, kunci }) => [slug, kunci])).toHaveLength(3);
    expect(drafts.read(sri, id)?.raw).toBe('satu dua');
  });

  test('keep what was refused beside what is typed on', () => {
    const drafts = openDrafts(':memory:', new Clock().now);
    const lost = drafts.keep(sri, { ...typed('rapat', 'kalah cepat'), base: null, sebab: 'bentrok' });
    drafts.keep(sri, typed('rapat', 'lanjut'));
    expect(drafts.read(sri, lost)).toMatchObject({ raw: 'kalah cepat', base: null });
  });

  test("are nobody else's, but kominfo helps", () => {
    const drafts = openDrafts(':memory:', new Clock().now);
    const id = drafts.keep(sri, typed('rapat', 'rahasia'));
    drafts.drop(budi, id);
    expect([drafts.read(budi, id), drafts.list(budi, 'satu')]).toEqual([undefined, []]);
    expect(drafts.read(kominfo, id)?.raw).toBe('rahasia');
  });

  test('do not fill the disk: photos of older ones go first, words stay', () => {
    const clock = new Clock();
    const drafts = openDrafts(':memory:', clock.now);
    const photo = { path: 'a.jpg', content: 'x'.repeat(20 * 1024 * 1024), encoding: 'base64' as const };
    const ids = ['satu', 'dua', 'tiga', 'empat'].map((slug) => {
      clock.pass(1000);
      return drafts.keep(sri, { ...typed(slug, `kata ${slug}`), assets: [photo] });
    });
    const kept = ids.map((id) => drafts.read(sri, id));
    expect(kept.map((draft) => draft?.assets.length)).toEqual([0, 1, 1, 1]);
    expect(kept[0]?.raw).toBe('kata satu');
  });

  test('go after 30 days, not before', () => {
    const clock = new Clock();
    const drafts = openDrafts(':memory:', clock.now);
    drafts.keep(sri, typed('rapat', 'lama'));
    clock.pass(29 * DAY);
    expect(drafts.prune()).toBe(0);
    clock.pass(2 * DAY);
    expect(drafts.prune()).toBe(1);
  });
});

describe('The page of kept drafts', () => {
  const RAPAT = 'content/satu/pengumuman/rapat.md';

  async function open(): Promise<
    AsyncDisposable & { server: Served; cookie: string; gateway: ReturnType<typeof testGateway> }
  > {
    const gateway = testGateway({ drafts: openDrafts(':memory:', new Clock().now) });
    const server = await serve(gateway);
    const cookie = signedIn(gateway, ['satu']);
    return { server, cookie, gateway, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
  }

  const post = (server: Served, cookie: string, body: object) =>
    server.ask('/admin/api/naskah', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('lists what was typed, shows its fields in words, and opens it in the editor', async () => {
    await using place = await open();
    const { server, cookie } = place;
    const raw = pengumuman('Rapat <warga>', '', 'Datang ya.\n');
    const { desa, koleksi, judul } = typed('', raw);
    const sent = await post(server, cookie, { desa, koleksi, judul, raw, slug: '', kunci: 'x1' });
    const { id } = JSON.parse(sent.text) as { id: string };
    const list = await server.ask('/admin/desa/satu/naskah', { headers: { cookie } });
    expect(list.text).toContain(`naskah/${id}`);
    const shown = await server.ask(`/admin/desa/satu/naskah/${id}`, { headers: { cookie } });
    expect(shown.text).toContain('Rapat &lt;warga&gt;');
    expect(shown.text).toContain('Datang ya.');
    expect(shown.text).toContain('1 November 2026');
    const json = await server.ask(`/admin/desa/satu/naskah/${id}.json`, { headers: { cookie } });
    expect(JSON.parse(json.text)).toMatchObject({ collection: 'satu--pengumuman', slug: '', path: '', raw });
    await server.send(`/admin/desa/satu/naskah/${id}`, { aksi: 'buang' }, { cookie });
    expect((await server.ask(`/admin/desa/satu/naskah/${id}`, { headers: { cookie } })).status).toBe(404);
  });

  test('shows both versions of a conflict, and marks what differs', async () => {
    await using place = await open();
    const { server, cookie, gateway } = place;
    await gateway.store.save(
      [{ path: RAPAT, content: Buffer.from(pengumuman('Rapat', '', 'Sama.\nHari Senin.\n')) }],
      { name: 'Budi', email: 'b@x' },
      'm',
    );
    const [person] = gateway.people.list().map((entry) => entry.person);
    if (!person) throw new Error('nobody was invited');
    const mine = {
      ...typed('rapat', pengumuman('Rapat', 'tingkat: info\nterbit: true\n', 'Sama.\nHari Selasa.\n')),
      base: 'aa',
      sebab: 'bentrok' as const,
    };
    const id = gateway.drafts.keep(person, mine);
    const { text } = await server.ask(`/admin/desa/satu/naskah/${id}`, { headers: { cookie } });
    expect(text).toContain('<mark>Hari Selasa.</mark>');
    expect(text).toContain('<mark>Hari Senin.</mark>');
    expect(text).not.toContain('<mark>Sama.</mark>');
    // The form fills in what the file leaves to its defaults.
    expect(text).not.toContain('Terbitkan');
    expect(text).not.toContain('Tingkat');
    const json = await server.ask(`/admin/desa/satu/naskah/${id}.json`, { headers: { cookie } });
    const answer = JSON.parse(json.text) as { slug: string; base?: string };
    expect([answer.slug, answer.base]).toEqual(['rapat/index', undefined]);
  });

  test('refuses foreign villages, unknown collections and what is too long', async () => {
    await using place = await open();
    const { server, cookie } = place;
    const good = { desa: 'satu', koleksi: 'berita', slug: '', judul: '', raw: 'x' };
    const statuses = [];
    for (const wrong of [{ desa: 'dua' }, { koleksi: 'xx' }, { slug: '../é' }, { raw: 'x'.repeat(600_000) }])
      statuses.push((await post(server, cookie, { ...good, ...wrong })).status);
    expect(statuses).toEqual([403, 422, 422, 422]);
    expect((await server.ask('/admin/desa/dua/naskah', { headers: { cookie } })).status).toBe(403);
  });

  test.each([
    ['a name for a text that stands in itself', 'judul: &a\n  b: *a'],
    ['names that stand for names', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
    ['groups that lie deep in each other', `judul: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['one field twice', 'judul: satu\njudul: dua'],
  ])('shows %s as the text that it is', async (_, yaml) => {
    await using place = await open();
    const { server, cookie } = place;
    const typed = { desa: 'satu', koleksi: 'berita', slug: '', judul: '', raw: `---\n${yaml}\n---\nIsi.\n` };
    const { id } = JSON.parse((await post(server, cookie, typed)).text) as { id: string };
    const page = await server.ask(`/admin/desa/satu/naskah/${id}`, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h2>Teks</h2>');
  });
});
