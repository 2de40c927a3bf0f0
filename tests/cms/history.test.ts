/** Who changed what, and one button back: over real HTTP. */
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Author } from '../../scripts/cms/store/store.ts';
import { pengumuman, situs } from '../fleet.ts';
import { signedIn, type TestGateway, testGateway } from './gateway.ts';
import { type Reply, type Served, serve } from './http.ts';

const SRI: Author = { name: 'Sri Wahyuni', email: 'sri@operator.balai' };
const BUDI: Author = { name: 'Budi <b>Santoso</b>', email: 'budi@operator.balai' };
const ENTRY = 'content/satu/pengumuman/posyandu/index.md';
const PATH = '/admin/desa/satu/riwayat/pengumuman/posyandu';
const HOUR = 3_600_000;

let gateway: TestGateway;
let served: Served;
let cookie: string;
const saved: { owner: string; paths: readonly string[] }[] = [];
beforeEach(async () => {
  saved.length = 0;
  gateway = testGateway();
  gateway.live = { ...gateway.live, saved: (owner, paths) => void saved.push({ owner, paths }) };
  served = await serve(gateway);
  cookie = signedIn(gateway, ['satu']);
});
afterEach(() => served[Symbol.asyncDispose]());

async function write(path: string, text: string | null, message: string, author = SRI): Promise<string> {
  gateway.clock.pass(HOUR);
  const content = text === null ? null : Buffer.from(text);
  const result = await gateway.store.save([{ path, content }], author, message);
  if (result.kind !== 'saved') throw new Error(result.kind);
  return result.commit;
}

const get = (path: string): Promise<Reply> => served.ask(path, { headers: { cookie } });
const post = (path: string, fields: Record<string, string>): Promise<Reply> =>
  served.ask(path, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const baseIn = ({ text }: Reply) => /name="base" value="([^"]*)"/.exec(text)?.[1] ?? 'none';

test('the versions of an entry are listed with who, when and what, newest first', async () => {
  await write(ENTRY, pengumuman('Posyandu Senin'), 'Pengumuman: Posyandu Senin (baru)');
  await write(ENTRY, pengumuman('Posyandu Selasa'), 'Pengumuman: Posyandu Selasa (ubah)', BUDI);
  const { status, text } = await get(PATH);
  expect(status).toBe(200);
  const rows = [...text.matchAll(/<li>.*?<\/li>/gs)].map(([row]) =>
    row.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
  );
  expect(rows[0]).toContain(
    'Sabtu, 21 November 2026, 12.00 WIB Sekarang Budi &lt;b&gt;Santoso&lt;/b&gt;: Pengumuman: Posyandu Selasa (ubah)',
  );
  expect(rows[1]).toContain('11.00 WIB Sri Wahyuni: Pengumuman: Posyandu Senin (baru)');
});

test.each([
  ['an entry', 'pengumuman/posyandu', pengumuman('Posyandu Mawar'), 'Pengumuman', 'Posyandu Mawar'],
  [
    'a budget, which has no title,',
    'anggaran/2026-awal',
    '---\ntahun: 2026\nversi: awal\ntanggal: 2026-01-08\n---\n',
    'Anggaran',
    '2026 · APBDes awal',
  ],
])('%s is called as people know it, not as its file is named', async (_, address, text, label, title) => {
  await write(`content/satu/${address}/index.md`, text, 'Isi awal', BUDI);
  await gateway.store.save(
    [{ path: 'content/satu/berita/lain.md', content: Buffer.from(text) }],
    BUDI,
    'lain',
  );
  expect((await get(`/admin/desa/satu/riwayat/${address}`)).text).toContain(`${label}: <b>${title}</b>`);
});

test('several entries of one commit, and one that is gone, are called by their titles', async () => {
  await gateway.store.save(
    ['posyandu', 'rapat'].map((slug) => ({
      path: `content/satu/pengumuman/${slug}/index.md`,
      content: Buffer.from(pengumuman(`Soal ${slug}`)),
    })),
    BUDI,
    'Isi awal',
  );
  await write('content/satu/pengumuman/rapat/index.md', null, 'dihapus');
  const { text } = await get('/admin/desa/satu/riwayat');
  expect(text).toContain('Pengumuman: Soal posyandu');
  expect(text).toContain('Pengumuman: Soal rapat');
  expect((await get('/admin/desa/satu/riwayat/pengumuman/rapat')).text).toContain('<b>Soal rapat</b>');
});

test('an addition is called by the service of the regency', async () => {
  const service = '---\njudul: Akta kelahiran\n---\n';
  await write('content/_kabupaten/layanan/akta.md', service, 'layanan');
  await write('content/satu/tambahan/akta.md', '---\n---\nBawa pengantar RT.\n', 'tambahan');
  expect((await get('/admin/desa/satu/riwayat/tambahan/akta')).text).toContain('<b>Akta kelahiran</b>');
});

test('a version is readable with labels, and what changed against the one before is marked', async () => {
  await write(ENTRY, pengumuman('Posyandu Senin', '', 'Bawa buku.\n\nJam 8.\n'), 'satu');
  const second = await write(ENTRY, pengumuman('Posyandu Senin', '', 'Bawa buku KIA.\n\nJam 8.\n'), 'dua');
  const { text } = await get(`${PATH}?versi=${second}`);
  expect(text).toContain('<p><small>Judul</small>Posyandu Senin</p>');
  expect(text).toContain('<del>Bawa buku.</del>');
  expect(text).toContain('<ins>Bawa buku KIA.</ins>');
  expect(text).toContain('<p>Jam 8.</p>');
  expect(text).toContain('Ini versi yang dipakai sekarang.');
});

test('one click gives an older version back as a new commit of that person, and the site is told', async () => {
  const first = await write(ENTRY, pengumuman('Posyandu Senin'), 'satu');
  await write(ENTRY, pengumuman('Posyandu Selasa'), 'dua', BUDI);
  const page = await get(`${PATH}?versi=${first}`);
  expect(page.text).toContain('Kembalikan versi ini');
  const done = await post(PATH, { versi: first, base: baseIn(page) });
  expect([done.status, done.headers.location]).toEqual([303, `${PATH}?kembali=ya`]);
  expect(gateway.store.text(ENTRY)).toContain('judul: Posyandu Senin');
  const [last] = await gateway.store.history(ENTRY, 1);
  expect(last?.author.name).toBe('Sri Wahyuni');
  expect(last?.message).toBe('Pengumuman: Posyandu Senin, versi 21 November 2026 (ubah)');
  expect(saved).toEqual([{ owner: 'satu', paths: [ENTRY] }]);
  expect((await get(`${PATH}?kembali=ya`)).text).toContain('sudah dikembalikan');
});

test('somebody else who was first is not written over', async () => {
  const first = await write(ENTRY, pengumuman('Posyandu Senin'), 'satu');
  await write(ENTRY, pengumuman('Posyandu Selasa'), 'dua');
  const page = await get(`${PATH}?versi=${first}`);
  await write(ENTRY, pengumuman('Posyandu Rabu'), 'tiga', BUDI);
  const late = await post(PATH, { versi: first, base: baseIn(page) });
  expect(late.status).toBe(422);
  expect(late.text).toContain('baru saja diubah orang lain');
  expect(gateway.store.text(ENTRY)).toContain('Posyandu Rabu');
});

test("a version that today's rules refuse says which field, and stays readable", async () => {
  const first = await write(ENTRY, pengumuman('Posyandu', 'berlaku_sampai: 2026-02-31\n'), 'satu');
  await write(ENTRY, pengumuman('Posyandu'), 'dua');
  const { status, text } = await post(PATH, {
    versi: first,
    base: baseIn(await get(`${PATH}?versi=${first}`)),
  });
  expect(status).toBe(422);
  expect(text).toContain('bukan tanggal yang benar');
  expect(text).toContain('2026-02-31');
});

test('a deleted entry is found among the changes of the village and comes back with its photo', async () => {
  const photo = 'content/satu/pengumuman/posyandu/foto.jpg';
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b6b5d' } })
    .jpeg()
    .toBuffer();
  await gateway.store.save([{ path: photo, content: jpeg }], SRI, 'foto');
  await write(
    ENTRY,
    pengumuman('Posyandu', 'foto: foto.jpg\nketerangan_foto: Ibu dan balita\n'),
    'Pengumuman: Posyandu (baru)',
  );
  await gateway.store.save(
    [
      { path: photo, content: null },
      { path: ENTRY, content: null },
    ],
    BUDI,
    'Pengumuman: Posyandu (hapus)',
  );
  const list = await get('/admin/desa/satu/riwayat');
  expect(list.text).toContain('Pengumuman: Posyandu (hapus)');
  expect(list.text.match(/Kembalikan/g)).toHaveLength(1);
  const [, action = '', fields = ''] =
    /<form method="post" action="([^"]*)">(.*?)<\/form>/s.exec(list.text) ?? [];
  expect(action).toBe(PATH);
  expect(fields).toContain('value="terakhir"');
  expect((await post(action, { versi: 'terakhir', base: '' })).status).toBe(303);
  expect(gateway.store.text(ENTRY)).toContain('foto: foto.jpg');
  expect(gateway.store.paths).toContain(photo);
  expect((await get('/admin/desa/satu/riwayat')).text).not.toContain('Kembalikan');
});

test('situs.yaml has a history; what is locked is not given back with it', async () => {
  const path = 'sites/satu/situs.yaml';
  const first = await write(path, situs(1, 'telepon: 0812-0000-1111\nwarna: "#0b6b5d"\n'), 'satu');
  await write(path, situs(1, 'telepon: 0812-0000-2222\nwarna: "#1f5fa8"\n'), 'dua');
  const page = await get(`/admin/desa/satu/riwayat/situs/situs?versi=${first}`);
  expect(page.text).toContain('0812-0000-1111');
  expect(
    (await post('/admin/desa/satu/riwayat/situs/situs', { versi: first, base: baseIn(page) })).status,
  ).toBe(303);
  expect(gateway.store.text(path)).toContain('telepon: 0812-0000-1111');
  expect(gateway.store.text(path)).toContain('#1f5fa8');
});

test.each(['/admin/desa/dua/riwayat', '/admin/desa/tidak-ada/riwayat', '/admin/desa/_kabupaten/riwayat'])(
  '%s is refused to an operator of another village',
  async (path) => expect((await get(path)).status).toBe(403),
);

test.each(['pengumuman/tidak-ada', 'theme/x', 'pengumuman/..%2fsitus', 'situs/kabupaten', 'panduan/x'])(
  'there is no history of %s',
  async (address) => expect((await get(`/admin/desa/satu/riwayat/${address}`)).status).toBe(404),
);
