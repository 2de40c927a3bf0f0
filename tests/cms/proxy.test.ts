import { describe, expect, it } from 'vitest';
import { type Ask, person, speaker } from './api.ts';
import { parseEntry, writeEntry } from './decap-format.ts';
import { FLEET, type TestGateway, testGateway } from './gateway.ts';

const NEWS = 'content/satu/berita/panen/index.md';
const panen = (judul = 'Panen raya') =>
  `---\n# jangan ubah urutan\njudul: "${judul}"\ntanggal: 2026-11-20\nringkasan: Padi dipanen.\n---\nIsi berita.\n`;

function setup(files: Record<string, string | Buffer> = { 'content/satu/berita/panen.md': panen() }) {
  const gateway = testGateway();
  gateway.store.put({ ...FLEET, ...files });
  return { gateway, ask: speaker(gateway, person('Sri Wahyuni', ['satu'])) };
}

async function open(ask: Ask, path: string) {
  const { body } = await ask('getEntry', { path });
  const file = body.file as { path: string; id: string };
  return { data: parseEntry(body.data as string), base: { [file.path]: file.id } };
}

const save = (ask: Ask, path: string, data: object, base: object, newEntry = false) =>
  ask('persistEntry', {
    dataFiles: [{ path, slug: 'x', raw: writeEntry({ ...data }) }],
    assets: [],
    options: { newEntry, commitMessage: 'x', base },
  });

const messages = async ({ store }: TestGateway, path: string) =>
  (await store.history(path, 9)).map(({ message, author }) => `${author.name}: ${message}`);

describe('the editor', () => {
  it('sees a flat entry as one with a folder, and saves it where it lies', async () => {
    const { gateway, ask } = setup();
    const list = await ask('entriesByFolder', { folder: 'content/satu/berita', extension: 'md', depth: 2 });
    expect(list.body).toMatchObject([{ file: { path: NEWS } }]);
    const { data, base } = await open(ask, NEWS);
    const { status, body } = await save(ask, NEWS, { ...data, judul: 'Panen besar' }, base);
    expect({ status, body }).toMatchObject({ status: 200, body: { files: [{ path: NEWS }] } });
    expect(gateway.store.text('content/satu/berita/panen.md')).toBe(panen('Panen besar'));
    expect(gateway.store.paths).not.toContain(NEWS);
    expect(await messages(gateway, 'content/satu/berita/panen.md')).toEqual([
      'Sri Wahyuni: Berita: Panen besar (ubah)',
    ]);
  });
});
