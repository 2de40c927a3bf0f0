import { describe, expect, it } from 'vitest';
import { StoreFull } from '../../scripts/cms/store/store.ts';
import { person } from './api.ts';
import { Office, SRI } from './desk.ts';
import { phonePhoto, picture } from './photos.ts';

const FLAT = 'content/satu/berita/panen.md';
const FOLDER = 'content/satu/berita/panen';
const NEWS = `${FOLDER}/index.md`;
const panen = (judul = 'Panen raya', more = '') =>
  `---\n# jangan ubah urutan\njudul: "${judul}"   # huruf besar\ntanggal: 2026-11-20\nringkasan: Padi dipanen.\n${more}---\nIsi berita.\n`;
const BERITA = { judul: 'Rapat desa', tanggal: '2026-11-21', ringkasan: 'Rapat di balai.', body: 'Isi.\n' };
const rapat = (slug = 'rapat-desa') => `content/satu/berita/${slug}/index.md`;
const withPhoto = { foto: 'IMG 2026.JPG', keterangan_foto: 'Padi kuning' };
const small = (hue?: number) => picture(40, 30, hue).jpeg().toBuffer();

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

describe('what the build would leave out', () => {
  it('is refused: which field, what is wrong, what to write; and the text is kept', async () => {
    const office = new Office({ [FLAT]: panen() });
    const { status, body } = await office.desk().edit(NEWS, { judul: '', tanggal: '2026-02-30' });
    expect(status).toBe(422);
    expect(String(body.error).split('\n')).toEqual([
      '"Judul" belum diisi. Isi "Judul".',
      '"Tanggal" bukan tanggal yang benar. Tulis tahun-bulan-hari, misalnya 2026-11-24.',
    ]);
    const caption = await office.desk().edit(NEWS, { foto: 'a.jpg' });
    expect(caption.body.error).toBe(
      'Keterangan foto: Foto belum punya keterangan. Tulis apa yang terlihat di foto.',
    );
    expect(office.store.text(FLAT)).toBe(panen());
    expect(office.gateway.drafts.read(SRI, String(body.naskah))).toMatchObject({ sebab: 'ditolak' });
  });

  it('names the place in a list, and how many faults are left', async () => {
    const office = new Office();
    const data = { judul: 'KTP', syarat: [{ nama: 'KK' }, { keterangan: 'asli' }] };
    const { body } = await office
      .desk()
      .save({ path: 'content/satu/layanan/ktp/index.md', data, isNew: true });
    expect(body.error).toMatch(/\ndan \d+ lainnya\.$/);
    const told = (body.temuan as { field: string; message: string }[]).find(
      ({ field }) => field === 'syarat.1.nama',
    );
    expect(told?.message).toMatch(/^\S.* ke-2: "\S.*" belum diisi\.$/);
  });

  it('gambling, numbers of citizens and taken addresses are no exception, in drafts neither', async () => {
    const office = new Office();
    const desk = office.desk();
    const refused = async (path: string, change: object) =>
      (await desk.save({ path, data: { ...BERITA, ...change }, isNew: true })).body.error;
    expect(await refused(rapat(), { body: 'Main slot gacor di sini, maxwin!\n' })).toContain(
      'Isi: Tulisan ini memuat promosi judi',
    );
    expect(await refused(rapat(), { body: 'NIK 3174052308900004\n', terbit: false })).toContain(
      'nomor yang tampak seperti NIK',
    );
    const layanan = { ...BERITA, tanggal: undefined };
    expect(await refused('content/satu/layanan/semua/index.md', layanan)).toContain(
      'Nama "semua" sudah dipakai oleh situs',
    );
    expect(office.store.paths.filter((path) => path.startsWith('content/'))).toEqual([]);
  });

  it('a year has each version of its budget once', async () => {
    const apb = (tahun: number) => ({
      tahun,
      versi: 'awal',
      tanggal: `${tahun}-01-10`,
      dokumen: 'Perdes 1',
      rincian: [{ kode: '4', uraian: 'Pendapatan', anggaran: '1000' }],
    });
    const office = new Office();
    const desk = office.desk();
    const save = (slug: string, tahun: number, more = {}) =>
      desk.save({
        path: `content/satu/anggaran/${slug}/index.md`,
        data: { ...apb(tahun), ...more },
        isNew: true,
      });
    expect((await save('2025-awal', 2025)).status).toBe(200);
    expect((await save('apb', 2025)).body.error).toBe(
      'Tahun 2025 sudah punya versi "awal". Simpan salah satu saja.',
    );
    expect((await save('apb', 2025, { terbit: false })).status).toBe(200);
    expect((await save('apb-2026', 2026)).status).toBe(200);
    expect(office.store.text('content/satu/anggaran/apb-2026/index.md')).toContain(
      'kode: "4"\n    uraian: Pendapatan\n    anggaran: 1000\n',
    );
  });

  it('what it would only warn of is saved, and told', async () => {
    const office = new Office({ [FLAT]: panen() });
    const { status, body } = await office.desk().edit(NEWS, { foto: 'hilang.jpg', keterangan_foto: 'Padi' });
    expect([status, body.warnings]).toEqual([
      200,
      [
        {
          field: 'foto',
          message: 'Foto: Berkas "hilang.jpg" tidak ditemukan.',
          hint: 'Unggah berkasnya, atau perbaiki namanya.',
        },
      ],
    ]);
  });
});

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
