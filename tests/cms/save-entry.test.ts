/** What a save makes of an entry: where it lies, how it is called, and what comes of two at once. */
import { describe, expect, it } from 'vitest';
import { person } from './api.ts';
import { Office } from './desk.ts';
import { BERITA, FLAT, FOLDER, NEWS, panen, rapat, small, withPhoto } from './news.ts';
import { phonePhoto } from './photos.ts';

describe('an entry', () => {
  it('that lies flat is seen with a folder, and saved where it lies; only what changed is written', async () => {
    const office = new Office({ [FLAT]: panen() });
    const desk = office.desk();
    const list = await desk.ask('entriesByFolder', {
      folder: 'content/satu/berita',
      extension: 'md',
      depth: 2,
    });
    expect(list.body).toMatchObject([{ file: { path: NEWS } }]);
    expect((await desk.edit(NEWS, { judul: 'Panen besar' })).status).toBe(200);
    expect(office.store.text(FLAT)).toBe(panen('Panen besar'));
    expect(office.store.paths).not.toContain(NEWS);
    expect(await office.messages(FLAT)).toEqual(['Sri Wahyuni: Berita: Panen besar (ubah)']);
    expect(office.saved).toEqual([['satu', FLAT]]);
  });

  it('moves into a folder when a photo comes with it, in one commit', async () => {
    const office = new Office({ [FLAT]: panen() });
    const answer = await office.desk().edit(NEWS, withPhoto, { 'IMG 2026.JPG': await phonePhoto() });
    expect(answer).toMatchObject({ status: 200, body: { nama: { 'IMG 2026.JPG': 'img-2026.jpg' } } });
    expect(office.store.paths.filter((path) => path.startsWith('content/'))).toEqual([
      `${FOLDER}/img-2026.jpg`,
      NEWS,
    ]);
    expect(office.store.text(NEWS)).toContain('foto: img-2026.jpg');
    expect(office.saved).toHaveLength(1);
  });

  it('brings along what it names when it moves; what another entry names, too, stays as well', async () => {
    const sawah = await small(10);
    const other = 'content/satu/berita/lain.md';
    const office = new Office({
      [FLAT]: panen('Panen raya', 'foto: sawah.jpg\nketerangan_foto: Sawah\n'),
      [other]: panen('Lain', 'foto: sawah.jpg\nketerangan_foto: Sawah\n'),
      'content/satu/berita/sawah.jpg': sawah,
    });
    const desk = office.desk();
    const shown = await desk.ask('getMediaFile', { path: `${FOLDER}/sawah.jpg` });
    expect(shown.body.content).toBe(sawah.toString('base64'));
    await desk.edit(NEWS, { body: 'Lihat ![padi](padi.jpg)\n' }, { 'padi.jpg': await small() });
    const content = office.store.paths.filter((path) => path.startsWith('content/'));
    expect(content).toEqual([
      other,
      NEWS,
      `${FOLDER}/padi.jpg`,
      `${FOLDER}/sawah.jpg`,
      'content/satu/berita/sawah.jpg',
    ]);
  });

  it('gives up a photo that nothing names any more, and numbers another one of the same name', async () => {
    const office = new Office({ [FLAT]: panen() });
    const desk = office.desk();
    await desk.edit(NEWS, withPhoto, { 'IMG 2026.JPG': await small(10) });
    // The editor was not loaded anew: it still says the first name.
    const second = await desk.save({ path: NEWS, data: { ...BERITA, ...withPhoto, judul: 'Ubah' } });
    expect([second.status, second.body.warnings]).toEqual([200, []]);
    await desk.save({
      path: NEWS,
      data: { ...BERITA, ...withPhoto },
      files: { 'IMG 2026.JPG': await small(200) },
    });
    expect(office.store.paths.filter((path) => path.startsWith(FOLDER))).toEqual([
      `${FOLDER}/img-2026-2.jpg`,
      NEWS,
    ]);
    expect(office.store.text(NEWS)).toContain('foto: img-2026-2.jpg');
  });

  it('that is new lies in a folder, in the order of the schema, and says no more than was filled in', async () => {
    const office = new Office();
    const data = {
      body: 'Isi.\n',
      terbit: true,
      ringkasan: 'Rapat di balai.',
      tanggal: '2026-11-21',
      judul: 'Rapat: desa',
      foto: '',
      sumber: '',
    };
    expect((await office.desk().save({ path: rapat(), data, isNew: true })).status).toBe(200);
    expect(office.store.text(rapat())).toBe(
      '---\njudul: "Rapat: desa"\ntanggal: 2026-11-21\nringkasan: Rapat di balai.\n---\nIsi.\n',
    );
    expect(await office.messages(rapat())).toEqual(['Sri Wahyuni: Berita: Rapat: desa (baru)']);
  });

  it('that is deleted goes with all that lies beside it; once more is fine', async () => {
    const office = new Office({
      [NEWS]: panen(),
      [`${FOLDER}/a.jpg`]: 'x',
      'content/satu/berita/lain.md': panen(),
    });
    const desk = office.desk();
    await desk.open(NEWS);
    expect((await desk.delete(NEWS)).status).toBe(200);
    expect(office.store.paths.filter((path) => path.startsWith('content/'))).toEqual([
      'content/satu/berita/lain.md',
    ]);
    expect((await desk.delete(NEWS)).status).toBe(200);
    expect(await office.messages(NEWS)).toEqual(['Sri Wahyuni: Berita: Panen raya (hapus)']);
  });

  it('of a collection with fixed names is made by opening and saving it', async () => {
    const office = new Office();
    const path = 'content/satu/tambahan/akta-kelahiran/index.md';
    const saved = await office.desk().edit(path, { sembunyikan: true, diperbarui: '2026-11-21' });
    expect(saved.status).toBe(200);
    expect(office.store.text(path)).toBe('---\nsembunyikan: true\ndiperbarui: 2026-11-21\n---\n');
  });

  it('that cannot be read is listed as broken, opens, and is saved once its title is written anew', async () => {
    const broken = '---\njudul: "Panen\ntanggal: [2026-11-20\n---\nIsi.\n';
    const office = new Office({
      [FLAT]: broken,
      'content/satu/berita/kosong.md': '',
      'content/satu/berita/biner.md': Buffer.of(0xff, 0xfe, 0),
    });
    const desk = office.desk();
    const { body } = await desk.ask('entriesByFolder', {
      folder: 'content/satu/berita',
      extension: 'md',
      depth: 2,
    });
    const shown = (body as unknown as { data: string }[]).map(({ data }) => data);
    expect(shown.map((data) => data.includes('(rusak)'))).toEqual([true, true, true]);
    const data = await desk.open(NEWS);
    const asItIs = await desk.save({ path: NEWS, data: { ...data, ...BERITA, judul: String(data.judul) } });
    expect([asItIs.status, asItIs.body.error]).toEqual([
      422,
      expect.stringContaining('masih diawali (rusak)'),
    ]);
    expect((await desk.save({ path: NEWS, data: BERITA })).status).toBe(200);
    expect(office.store.text(FLAT)).toContain('judul: Rapat desa');
  });
});

describe('a name', () => {
  it('that is taken is never written over; the next save finds a free one', async () => {
    const office = new Office({ [rapat()]: panen() });
    const desk = office.desk();
    const taken = await desk.save({ path: rapat(), data: BERITA, isNew: true });
    expect(taken).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('sekali lagi'), naskah: expect.any(String) },
    });
    expect(office.store.text(rapat())).toBe(panen());
    // As Decap names the second of a name.
    const numbered = 'content/satu/berita/rapat-desa/index-1.md';
    const saved = await desk.save({ path: numbered, data: BERITA, isNew: true });
    expect(saved.body.files).toMatchObject([{ path: numbered }, { path: rapat('rapat-desa-1') }]);
    expect(office.store.text(rapat('rapat-desa-1'))).toContain('judul: Rapat desa');
    expect((await desk.edit(numbered, { judul: 'Rapat besar' })).status).toBe(200);
    expect(office.store.text(rapat('rapat-desa-1'))).toContain('judul: Rapat besar');
  });
});

describe('a save that is sent again because its answer was lost', () => {
  it('is the same success, and no second commit', async () => {
    const office = new Office({ [FLAT]: panen() });
    const desk = office.desk();
    const data = { ...(await desk.open(NEWS)), ...withPhoto };
    const { base, files } = {
      base: { [NEWS]: (await office.store.read(FLAT))?.id ?? null },
      files: { 'IMG 2026.JPG': await phonePhoto() },
    };
    const first = await desk.save({ path: NEWS, data, base, files });
    const again = await desk.save({ path: NEWS, data, base, files });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.files).toEqual(first.body.files);
    expect(await office.messages(NEWS)).toHaveLength(1);
  });

  it('makes no second entry, under the same name or under the next one', async () => {
    const office = new Office();
    const desk = office.desk();
    const order = {
      data: { ...BERITA, ...withPhoto },
      files: { 'IMG 2026.JPG': await phonePhoto() },
      isNew: true,
    };
    await desk.save({ path: rapat(), ...order });
    const before = office.store.paths;
    expect((await desk.save({ path: rapat(), ...order })).status).toBe(200);
    expect((await desk.save({ path: 'content/satu/berita/rapat-desa/index-1.md', ...order })).status).toBe(
      200,
    );
    expect(office.store.paths).toEqual(before);
    expect(office.saved).toHaveLength(1);
  });
});

describe('two people at one entry', () => {
  const BUDI = person('Budi', ['satu']);

  it('the second is told who was first and when; both texts are kept', async () => {
    const office = new Office({ [FLAT]: panen() });
    const [sri, budi] = [office.desk(), office.desk(BUDI)];
    const data = await budi.open(NEWS);
    await sri.edit(NEWS, { judul: 'Dari Sri' });
    const { status, body } = await budi.save({ path: NEWS, data: { ...data, judul: 'Dari Budi' } });
    expect(status).toBe(409);
    expect(body.error).toContain('oleh Sri Wahyuni pada 21 November 2026 pukul 10.00');
    expect(body.bentrok).toMatchObject({ oleh: 'Sri Wahyuni', id: (await office.store.read(FLAT))?.id });
    expect(office.store.text(FLAT)).toBe(panen('Dari Sri'));
    const draft = office.gateway.drafts.read(BUDI, String(body.naskah));
    expect(draft).toMatchObject({ sebab: 'bentrok', judul: 'Dari Budi', koleksi: 'berita', slug: 'panen' });
    expect(draft?.raw).toContain('Dari Budi');
  });

  it('neither deletes what the other has changed, nor writes into what the other has deleted', async () => {
    const office = new Office({ [FLAT]: panen() });
    const [sri, budi] = [office.desk(), office.desk(BUDI)];
    const data = await budi.open(NEWS);
    await sri.edit(NEWS, { judul: 'Dari Sri' });
    expect((await budi.delete(NEWS)).status).toBe(409);
    await sri.delete(NEWS);
    const late = await budi.save({ path: NEWS, data });
    expect([late.status, late.body.error]).toEqual([
      409,
      expect.stringContaining('sudah dihapus oleh Sri Wahyuni'),
    ]);
    expect(office.store.paths).not.toContain(FLAT);
  });

  it('a save that does not say what it builds on is taken for a second one', async () => {
    const office = new Office({ [FLAT]: panen() });
    const saved = await office.desk().save({ path: NEWS, data: BERITA, base: {} });
    expect(saved.status).toBe(409);
    expect(office.store.text(FLAT)).toBe(panen());
  });
});
