import { describe, expect, it } from 'vitest';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { person, speaker } from './api.ts';
import { BareRepository, HAS_GIT } from './bare.ts';
import { FLEET, testGateway } from './gateway.ts';

const SECRET = '---\njudul: Rahasia desa dua\ntanggal: 2026-11-20\nringkasan: Rahasia.\n---\nRahasia.\n';
const link = (repository: BareRepository, target: string) => ({
  mode: '120000',
  id: repository.write(target),
});

describe.skipIf(!HAS_GIT)('links in the repository', () => {
  it('lead nowhere: neither into another village nor out of the repository', async () => {
    using repository = new BareRepository();
    const to = (target: string) => link(repository, target);
    repository.commit({
      ...FLEET,
      'content/dua/berita/rahasia/index.md': SECRET,
      'content/dua/berita/rahasia/foto.jpg': 'rahasia',
      // A folder, an entry in both forms, a photo, the village's own file, a file of the machine.
      'content/satu/berita/folder': to('../../dua/berita/rahasia'),
      'content/satu/berita/datar.md': to('../../dua/berita/rahasia/index.md'),
      'content/satu/berita/dalam/index.md': to('../../../dua/berita/rahasia/index.md'),
      'content/satu/berita/dalam/foto.jpg': to('../../../dua/berita/rahasia/foto.jpg'),
      'content/satu/berita/luar/index.md': to('/etc/passwd'),
      'content/satu/layanan': to('../dua/berita'),
      'sites/satu/logo.png': to('../dua/situs.yaml'),
    });
    const store = await openBareStore({ folder: repository.path });
    const gateway = { ...testGateway(), store, fleet: new StoreFleet(store) };
    const ask = speaker(gateway, person('Sri', ['satu']));
    const entries = ['folder', 'datar', 'dalam', 'luar'].map(
      (slug) => `content/satu/berita/${slug}/index.md`,
    );
    const answers = [
      await ask('entriesByFolder', { folder: 'content/satu/berita', extension: 'md', depth: 2 }),
      await ask('entriesByFolder', { folder: 'content/satu/layanan', extension: 'md', depth: 2 }),
      await ask('entriesByFiles', { files: entries.map((path) => ({ path })) }),
      await ask('getMedia', { mediaFolder: 'content/satu/berita/dalam' }),
      await ask('getMedia', { mediaFolder: 'content/satu/berita/folder' }),
      await ask('getMediaFile', { path: 'content/satu/berita/dalam/foto.jpg' }),
      await ask('getMediaFile', { path: 'content/satu/berita/folder/foto.jpg' }),
      await ask('getMediaFile', { path: 'sites/satu/logo.png' }),
    ];
    const told = JSON.stringify(answers);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404, 404, 404]);
    expect(told).not.toMatch(/rahasia desa|cmFoYXNpYQ|root:/i);
    const before = repository.git('rev-parse', 'HEAD:content/dua');
    for (const path of entries) {
      const options = { newEntry: true, base: {} };
      await ask('persistEntry', {
        dataFiles: [{ path, raw: SECRET.replace('Rahasia desa dua', 'Punya satu') }],
        assets: [],
        options,
      });
    }
    expect(repository.git('rev-parse', 'HEAD:content/dua')).toBe(before);
    await store.close();
  });
});
