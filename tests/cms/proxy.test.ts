/** Decap's protocol: situs.yaml, and what is no request of it. */
import { describe, expect, it } from 'vitest';
import { StoreFull } from '../../scripts/cms/store/store.ts';
import { person } from './api.ts';
import { Office } from './desk.ts';
import { FLAT, FOLDER, NEWS, panen, small } from './news.ts';

describe('situs.yaml', () => {
  const PATH = 'sites/satu/situs.yaml';

  it('changes only in the fields that its editor may change; the rest stays as it was written', async () => {
    const office = new Office();
    const before = office.store.text(PATH);
    const data = await office.desk().open(PATH);
    expect(Object.keys(data)).not.toContain('kode');
    const change = {
      kode: '11.01.01.2001',
      nama: 'Lain',
      domain: 'lain.example',
      contoh: false,
      warna: '#ff0000',
      telepon: '0812-1111-2222',
    };
    expect((await office.desk().edit(PATH, change)).status).toBe(200);
    expect(office.store.text(PATH).replace(/^telepon: .*\n/m, '')).toBe(
      before.replace(/^telepon: .*\n/m, ''),
    );
    expect(office.store.text(PATH)).toContain('telepon: 0812-1111-2222');
    expect(await office.messages(PATH)).toEqual(['Sri Wahyuni: Situs: telepon (ubah)']);
    const dewi = office.desk(person('Dewi', [], 'kominfo'));
    expect((await dewi.edit(PATH, { warna: '#804000', domain: 'lain.example' })).status).toBe(200);
    expect(office.store.text(PATH)).toContain('warna: "#804000"');
    expect(office.store.text(PATH)).not.toContain('lain.example');
  });

  it('takes a new cover photo, and lets the old one go', async () => {
    const office = new Office();
    const desk = office.desk();
    await desk.edit(PATH, { foto: 'balai.jpg', keterangan_foto: 'Balai' }, { 'balai.jpg': await small(10) });
    await desk.edit(PATH, { foto: 'baru.png' }, { 'baru.png': await small(90) });
    expect(office.store.text(PATH)).toContain('foto: baru.jpg');
    expect(office.store.paths.filter((path) => path.startsWith('sites/satu/'))).toEqual([
      'sites/satu/baru.jpg',
      PATH,
    ]);
  });

  it('is refused with the name of the field', async () => {
    const { status, body } = await new Office().desk().edit(PATH, { telepon: 'tanya pak RT' });
    expect([status, body.error]).toEqual([
      422,
      '"Telepon kantor" bukan nomor telepon Indonesia. Contoh: 0812-3456-7890.',
    ]);
  });
});

describe('the protocol', () => {
  it('refuses what it does not know, and what is not whole', async () => {
    const { ask } = new Office().desk();
    const requests: [string, object][] = [
      ['unpublishedEntries', {}],
      ['toString', {}],
      ['getEntry', {}],
      ['getEntry', { path: 7 }],
      ['persistEntry', { dataFiles: [], assets: [] }],
      [
        'persistEntry',
        {
          dataFiles: [{ path: NEWS, raw: 'x' }],
          assets: [{ path: `${FOLDER}/a.jpg`, content: '<svg>', encoding: 'base64' }],
        },
      ],
      [
        'persistEntry',
        {
          dataFiles: [{ path: NEWS, raw: 'x' }],
          assets: [{ path: `${FOLDER}/a.jpg`, content: 'eA==', encoding: 'utf8' }],
        },
      ],
    ];
    for (const [action, params] of requests) expect((await ask(action, params)).status).toBe(400);
  });

  it('answers as Decap expects it where nothing is there', async () => {
    const { ask } = new Office().desk();
    const path = 'content/satu/berita/belum/index.md';
    expect(await ask('getEntry', { path })).toEqual({
      status: 200,
      body: { data: null, file: { path, id: null } },
    });
    expect((await ask('getMedia', { mediaFolder: 'content/satu' })).body).toEqual([]);
    expect((await ask('getMediaFile', { path: 'content/satu/berita/belum/a.jpg' })).status).toBe(404);
  });

  it('files come into the folder of their entry only', async () => {
    const office = new Office({ [NEWS]: panen(), 'content/satu/berita/lain/index.md': panen() });
    const { ask } = office.desk();
    const asset = { path: 'content/satu/berita/lain/a.jpg', content: 'eA==', encoding: 'base64' };
    const saved = await ask('persistEntry', { dataFiles: [{ path: NEWS, raw: panen() }], assets: [asset] });
    expect(saved.status).toBe(403);
  });

  it('a full disk is said in words, and nothing is lost', async () => {
    const office = new Office({ [FLAT]: panen() });
    office.store.save = () => Promise.reject(new StoreFull());
    const { status, body } = await office.desk().edit(NEWS, { judul: 'Baru' });
    expect([status, body.error]).toEqual([507, expect.stringContaining('Penyimpanan server penuh')]);
    expect(office.store.text(FLAT)).toBe(panen());
  });
});
