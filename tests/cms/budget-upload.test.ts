/** A finance report in a form: what is understood is shown before anything is saved, and can be corrected. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { type Anggaran, anggaran } from '../../theme/model/anggaran.ts';
import { pohon } from '../../theme/model/hitung.ts';
import { bacaNaskah } from '../../theme/model/naskah.ts';
import { situs } from '../fleet.ts';
import { lembarOds, ods } from '../import/ods.ts';
import { TATA_LETAK, versiTataLetak } from '../import/tata-letak.ts';
import { signedIn, type TestGateway, testGateway } from './gateway.ts';
import { type Reply, type Served, serve } from './http.ts';

const PATH = '/admin/desa/satu/anggaran/unggah';
const ENTRY = 'content/satu/anggaran/2026-awal/index.md';
const grid = TATA_LETAK[0]?.grid ?? [];
const csv = (rows: typeof grid) => rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n');
/** The report with another sum for transfers than its parts come to. */
const wrong = csv(grid.map((row) => (row[0] === '4.2.' ? [row[0], row[1], '1,00', ...row.slice(3)] : row)));

let gateway: TestGateway;
let served: Served;
let cookie: string;
beforeEach(async () => {
  gateway = testGateway();
  served = await serve(gateway);
  cookie = signedIn(gateway, ['satu']);
});
afterEach(() => served[Symbol.asyncDispose]());

const HEAD = { tahun: '2026', versi: 'realisasi-akhir', tanggal: '2026-11-20', dokumen: 'Perdes 1/2026' };

/** Sends a form; a list sends a field more than once. */
async function post(fields: Record<string, string | string[] | File>, path = PATH): Promise<Reply> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  const request = new Request('http://uji/', { method: 'POST', body: form });
  return served.ask(path, {
    method: 'POST',
    headers: { cookie, 'content-type': request.headers.get('content-type') ?? '' },
    body: Buffer.from(await request.arrayBuffer()),
  });
}

/** What the page's own form would send, with other values for some fields. */
function fieldsOf({ text }: Reply): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [, attributes = ''] of text.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const type = /type="([^"]*)"/.exec(attributes)?.[1];
    if (name && (type !== 'checkbox' || /\bchecked\b/.test(attributes)))
      fields[name] = decode(/value="([^"]*)"/.exec(attributes)?.[1] ?? '');
  }
  for (const [, name = '', options = ''] of text.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function saved(path: string): Anggaran {
  const { data, findings } = bacaNaskah(gateway.store.text(path), anggaran, { site: 'satu', file: path });
  expect(findings).toEqual([]);
  return data as Anggaran;
}

test.each(TATA_LETAK.map((layout) => [layout.nama, layout] as const))(
  '%s: what was understood is shown with its sums, and saved as it was shown',
  async (_, layout) => {
    const versi = versiTataLetak(layout);
    const seen = await post({ ...HEAD, versi, teks: csv(layout.grid.map((row) => [...row])) });
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Semua jumlah cocok');
    const path = `content/satu/anggaran/2026-${versi}/index.md`;
    expect(gateway.store.paths).not.toContain(path);
    const done = await post({ ...fieldsOf(seen), aksi: 'terbit' });
    expect([done.status, done.headers.location]).toEqual([303, `?tersimpan=2026-${versi}`]);
    const entry = saved(path);
    expect(entry).toMatchObject({ tahun: 2026, versi, dokumen: 'Perdes 1/2026', terbit: true });
    expect(entry.rincian.length).toBe(layout.isi.flat().length);
  },
);

test('a workbook of several sheets is read, and a draft is not published', async () => {
  const sheet = grid.map((row) => row.map((cell) => (cell ? { value: String(cell) } : null)));
  const content = await writeExcel([
    { sheet: 'Sampul', data: [[{ value: 'Sampul' }]] },
    { sheet: 'LRA', data: sheet },
  ]).toBuffer();
  const seen = await post({ ...HEAD, berkas: new File([new Uint8Array(content)], 'lra.xlsx') });
  expect(seen.text).toContain('Rp1.488.000.000');
  await post({ ...fieldsOf(seen), aksi: 'naskah' });
  expect(saved('content/satu/anggaran/2026-realisasi-akhir/index.md').terbit).toBe(false);
});

test('a sheet of LibreOffice is read as it was saved', async () => {
  const content = await ods(lembarOds('LRA', grid));
  const seen = await post({ ...HEAD, berkas: new File([new Uint8Array(content)], 'lra.ods') });
  expect(seen.status).toBe(200);
  expect(seen.text).toContain('Rp1.488.000.000');
});

describe('a report that contradicts itself', () => {
  test('is shown with row and sums, and saved only when each check is ticked; the entry then tells it', async () => {
    const seen = await post({ ...HEAD, teks: wrong });
    expect(seen.text).toMatch(/Baris \d+\.<\/b> 4\.2 tidak sama dengan jumlah rinciannya \(anggaran\)/);
    expect(seen.text).toContain('terhitung Rp1.450.000.000');
    const path = 'content/satu/anggaran/2026-realisasi-akhir/index.md';
    const stopped = await post({ ...fieldsOf(seen), aksi: 'terbit' });
    expect(stopped.status).toBe(422);
    expect(stopped.text).toContain('Jumlah rincian: betulkan barisnya');
    expect(gateway.store.paths).not.toContain(path);
    const checks = [...seen.text.matchAll(/name="terima" value="([^"]*)"/g)].map(([, name = '']) => name);
    const partly = await post({ ...fieldsOf(stopped), terima: checks.slice(1), aksi: 'terbit' });
    expect(partly.status).toBe(422);
    expect((await post({ ...fieldsOf(partly), terima: checks, aksi: 'terbit' })).status).toBe(303);
    const entry = saved(path);
    // What the rows show, the page finds in them; it is written down only where they do not.
    expect(pohon(entry).selisih.map(({ kode, kolom }) => `${kode} ${kolom}`)).toContain('4.2 anggaran');
    expect(entry.selisih.join()).toContain('Kolom lebih/kurang pada 4.2');
    expect(entry.selisih.join()).not.toContain('4.2 tidak sama dengan jumlah rinciannya');
  });

  test('agrees with itself once the wrong row is corrected in the form', async () => {
    const seen = await post({ ...HEAD, teks: wrong });
    const fields = fieldsOf(seen);
    const row = Object.keys(fields).find((name) => /kode$/.test(name) && fields[name] === '4.2') ?? '';
    const amount = row.replace('kode', 'anggaran');
    expect(fields[amount]).toBe('1');
    const bad = await post({ ...fields, [amount]: 'banyak', aksi: 'periksa' });
    expect(bad.text).toContain('&quot;banyak&quot; bukan jumlah uang');
    const good = await post({ ...fieldsOf(bad), [amount]: '1.450.000.000', aksi: 'terbit' });
    expect(good.status).toBe(303);
    const entry = saved('content/satu/anggaran/2026-realisasi-akhir/index.md');
    expect(entry.selisih).toEqual([]);
    expect(entry.rincian.find(({ kode }) => kode === '4.2')?.anggaran).toBe(145_000_000_000);
  });
});

test('any row can be opened, changed and left out; sums are computed again', async () => {
  const seen = await post({ ...HEAD, teks: csv(grid) });
  const opened = await post({ ...fieldsOf(seen), buka: '4.2.1' });
  const fields = fieldsOf(opened);
  const row = Object.keys(fields).find((name) => /kode$/.test(name) && fields[name] === '4.2.1') ?? '';
  const left = await post({ ...fields, [row.replace('kode', 'buang')]: 'ya', aksi: 'periksa' });
  expect(left.text).toContain('4.2 tidak sama dengan jumlah rinciannya');
  expect(left.text).not.toContain('name="buka" value="4.2.1"');
  const back = { ...fieldsOf(left), [row]: '4.2.1', aksi: 'periksa' } as Record<string, string>;
  delete back[row.replace('kode', 'buang')];
  expect((await post(back)).text).toContain('Semua jumlah cocok');
});

test('rows that cannot be read are told by their number, and become rows when somebody writes a code', async () => {
  const strange = csv([
    ...grid.slice(0, -4),
    ['9.9.9', 'Barang aneh', '5.000', '', '', ''],
    ['4.1.9', 'Salah', '5.0x0', '', '', ''],
  ]);
  const seen = await post({ ...HEAD, teks: strange });
  expect(seen.text).toMatch(/Baris \d+ <small>tidak terbaca/);
  const stopped = await post({ ...fieldsOf(seen), aksi: 'terbit' });
  expect(stopped.text).toContain('1 baris tidak terbaca');
  expect(stopped.text).toMatch(/Baris \d+: tulis jumlah uangnya/);
  const fields = fieldsOf(stopped);
  const name =
    Object.keys(fields).find((key) => /uraian$/.test(key) && String(fields[key]).includes('Barang aneh')) ??
    '';
  const taken = await post({
    ...fields,
    [name.replace('uraian', 'kode')]: '4.3.9',
    [name.replace('uraian', 'anggaran')]: '5.000',
  });
  expect(taken.text).not.toContain('<small>tidak terbaca');
  expect(taken.text).toContain('name="buka" value="4.3.9"');
});

test('an entry that is there is replaced only when somebody ticks it, and not when it changed since', async () => {
  const versi = 'realisasi-akhir';
  const path = `content/satu/anggaran/2026-${versi}/index.md`;
  const first = await post({ ...HEAD, teks: csv(grid) });
  await post({ ...fieldsOf(first), aksi: 'terbit' });
  const again = await post({ ...HEAD, dokumen: 'Perdes 2/2026', teks: csv(grid) });
  expect(again.text).toContain('Ganti dengan yang baru');
  const stopped = await post({ ...fieldsOf(again), aksi: 'terbit' });
  expect(stopped.text).toContain('sudah ada. Beri centang');
  const id = /name="ganti" value="([^"]*)"/.exec(again.text)?.[1] ?? '';
  const before = gateway.store.text(path);
  const author = { name: 'Budi', email: 'budi@uji.example' };
  await gateway.store.save(
    [{ path, content: Buffer.from(before.replace('1/2026', '9/2026')) }],
    author,
    'lain',
  );
  const late = await post({ ...fieldsOf(stopped), ganti: id, aksi: 'terbit' });
  expect(late.status).toBe(422);
  expect(late.text).toContain('baru saja diubah orang lain');
  const now = /name="ganti" value="([^"]*)"/.exec(late.text)?.[1] ?? '';
  expect((await post({ ...fieldsOf(late), ganti: now, aksi: 'terbit' })).status).toBe(303);
  expect(saved(path).dokumen).toBe('Perdes 2/2026');
});

test.each([
  ['no table at all', 'halo dunia', 'Judul kolom tidak ditemukan'],
  ['a head without rows', 'Kode;Uraian;Anggaran\n', 'Tidak ada baris dengan kode'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'Excel lama'],
  ['a zip that is none', Buffer.from('504b03040000000000000000', 'hex'), 'Berkas rusak'],
])('%s is refused in words, with the form still there', async (_, content, words) => {
  const file = new File([new Uint8Array(Buffer.from(content))], 'laporan.xlsx');
  const { status, text } = await post({ ...HEAD, berkas: file });
  expect(status).toBe(422);
  expect(text).toContain(words);
  expect(text).toContain('value="Perdes 1/2026"');
});

test('what travels in the form is not believed', async () => {
  for (const data of ['{', '{"rows":[]}', JSON.stringify({ rows: [{ axis: 'akun', kode: '<b>' }] })])
    expect((await post({ ...HEAD, data, aksi: 'terbit' })).status).toBe(400);
  const row = { axis: 'akun', kode: '4', baris: 1, uraian: 'slot gacor maxwin', anggaran: 100 };
  const data = JSON.stringify({ rows: [row], totals: [], unread: [], left: [] });
  const spam = await post({ ...HEAD, data, terima: ['berimbang'], aksi: 'terbit' });
  expect(spam.status).toBe(422);
  expect(gateway.store.paths).not.toContain(ENTRY);
});

test('a foreign village is refused, and a kelurahan is told that it has no budget of its own', async () => {
  expect((await served.ask('/admin/desa/dua/anggaran/unggah', { headers: { cookie } })).status).toBe(403);
  const author = { name: 'Uji', email: 'uji@uji.example' };
  const kelurahan = situs(1).replace('99.01.01.2001', '99.01.01.1001');
  await gateway.store.save(
    [{ path: 'sites/satu/situs.yaml', content: Buffer.from(kelurahan) }],
    author,
    'uji',
  );
  const { text } = await served.ask(PATH, { headers: { cookie } });
  expect(text).toContain('Kelurahan tidak mempunyai APBDes');
  expect(text).not.toContain('type="file"');
  expect((await post({ ...HEAD, teks: csv(grid) })).status).toBe(422);
});
