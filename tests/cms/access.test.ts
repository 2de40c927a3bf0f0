import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../scripts/cms/access/target.ts';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import type { Person } from '../../scripts/cms/people/person.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import { situs } from '../fleet.ts';
import { person, speaker } from './api.ts';
import { FLEET, testGateway } from './gateway.ts';
import { HOSTILE } from './hostile-paths.ts';
import { MemoryStore } from './memory-store.ts';
import { RecordingStore } from './recording-store.ts';

const NEWS = '---\njudul: Panen\ntanggal: 2026-11-20\nringkasan: Padi dipanen.\n---\nIsi.\n';
const FILES = {
  ...FLEET,
  'sites/satu2/situs.yaml': situs(3),
  ...Object.fromEntries(
    ['satu', 'dua', 'satu2'].flatMap((id) => [
      [`content/${id}/berita/panen/index.md`, NEWS],
      [`content/${id}/berita/panen/foto.jpg`, 'foto'],
      [`content/${id}/layanan/ktp/index.md`, NEWS],
      [`sites/${id}/logo.png`, 'logo'],
    ]),
  ),
  'content/_kabupaten/layanan/ktp/index.md': NEWS,
  'content/_kabupaten/panduan/tamu/index.mdx': NEWS,
};

const raw = NEWS;
const asset = (path: string) => ({ path, content: 'Zm90bw==', encoding: 'base64' });
const GOOD = 'content/satu/berita/panen/index.md';

/** One request for each place of the protocol where a path may stand, with that path there. */
const FIELDS: Record<string, (path: string) => [action: string, params: object]> = {
  'entriesByFolder.folder': (folder) => ['entriesByFolder', { folder, extension: 'md', depth: 2 }],
  'entriesByFiles.files[].path': (path) => ['entriesByFiles', { files: [{ path: GOOD }, { path }] }],
  'getEntry.path': (path) => ['getEntry', { path }],
  'persistEntry.dataFiles[].path': (path) => [
    'persistEntry',
    { dataFiles: [{ path, raw }], assets: [], options: { newEntry: true } },
  ],
  'persistEntry.dataFiles[].newPath': (newPath) => [
    'persistEntry',
    { dataFiles: [{ path: GOOD, newPath, raw }], assets: [], options: { newEntry: false } },
  ],
  'persistEntry.assets[].path': (path) => [
    'persistEntry',
    { dataFiles: [{ path: GOOD, raw }], assets: [asset(path)], options: { newEntry: false } },
  ],
  'getMedia.mediaFolder': (mediaFolder) => ['getMedia', { mediaFolder }],
  'getMediaFile.path': (path) => ['getMediaFile', { path }],
  'persistMedia.asset.path': (path) => ['persistMedia', { asset: asset(path), options: {} }],
  'deleteFile.path': (path) => ['deleteFile', { path, options: {} }],
  'deleteFiles.paths': (path) => ['deleteFiles', { paths: [path, GOOD], options: {} }],
  'getDeployPreview.collection': (path) => [
    'getDeployPreview',
    { collection: path.split('/')[1] ?? path, slug: 'x' },
  ],
};

function setup(who: Person) {
  const store = new RecordingStore(FILES);
  const fleet = new StoreFleet(new MemoryStore(FILES));
  return { store, ask: speaker({ ...testGateway(), fleet, store }, who) };
}

describe('every path of every action', () => {
  const strangers: [string, Person, (path: string) => boolean][] = [
    ['an operator of one village', person('Sri', ['satu']), () => true],
    ['an operator without a village', person('Budi', []), () => true],
    // For kominfo all villages are their own; what is no path of a village stays out of reach.
    [
      'kominfo',
      person('Dewi', [], 'kominfo'),
      (path) => !/^(?:content|sites)\/(?:dua|satu2|_kabupaten)(?:\/|$)/.test(path),
    ],
  ];
  for (const [who, stranger, isHostile] of strangers) {
    it(`opens nothing of others and nothing strange to ${who}`, async () => {
      const { store, ask } = setup(stranger);
      const before = store.paths.map((path) => store.text(path));
      const leaks: string[] = [];
      for (const [field, requestOf] of Object.entries(FIELDS))
        for (const path of HOSTILE.filter(isHostile)) {
          // That field holds no path, and is looked at as the name of an owner.
          if (field.startsWith('getDeployPreview') && /^[^/]*\/satu(?:\/|$)/.test(path)) continue;
          const { status, body } = await ask(...requestOf(path));
          if (status < 400 || status >= 500 || Object.keys(body).join() !== 'error')
            leaks.push(`${field} ${path}: ${status}`);
        }
      expect(leaks).toEqual([]);
      expect(store.asked).toEqual([]);
      expect(store.paths.map((path) => store.text(path))).toEqual(before);
    });
  }

  it('answers alike for what is foreign and for what does not exist', async () => {
    const { ask } = setup(person('Sri', ['satu']));
    for (const requestOf of Object.values(FIELDS)) {
      const foreign = await ask(...requestOf('content/dua/berita/panen/index.md'));
      const nowhere = await ask(...requestOf('content/tidak-ada/berita/hantu/index.md'));
      expect(foreign).toEqual(nowhere);
    }
  });

  it('reaches what is the own village’s, in all its kinds', async () => {
    const { store, ask } = setup(person('Sri', ['satu']));
    const fine = [
      await ask('entriesByFolder', { folder: 'content/satu/berita', extension: 'md', depth: 2 }),
      await ask('getEntry', { path: GOOD }),
      await ask('getEntry', { path: 'content/satu/berita/belum-ada/index.md' }),
      await ask('entriesByFiles', { files: [{ path: 'sites/satu/situs.yaml' }] }),
      await ask('getMedia', { mediaFolder: 'content/satu/berita/panen' }),
      await ask('getMedia', { mediaFolder: 'content/satu' }),
      await ask('getMediaFile', { path: 'content/satu/berita/panen/foto.jpg' }),
      await ask('getMediaFile', { path: 'sites/satu/logo.png' }),
    ];
    expect(fine.map(({ status }) => status)).toEqual(fine.map(() => 200));
    expect(store.asked.filter((path) => !/^(?:content|sites)\/satu(?:\/|$)/.test(path))).toEqual([]);
  });

  it('lets kominfo read guides, and change them only in the repository', async () => {
    const { ask } = setup(person('Dewi', [], 'kominfo'));
    const path = 'content/_kabupaten/panduan/tamu/index.mdx';
    expect((await ask('getEntry', { path })).status).toBe(200);
    const saved = await ask('persistEntry', { dataFiles: [{ path, raw }], assets: [], options: {} });
    expect(saved.status).toBe(403);
  });

  it('touches one village at a time, even for kominfo', async () => {
    const { store, ask } = setup(person('Dewi', [], 'kominfo'));
    const files = [{ path: GOOD }, { path: 'content/dua/berita/panen/index.md' }];
    expect((await ask('entriesByFiles', { files })).status).toBe(403);
    expect(store.asked).toEqual([]);
  });
});

describe('a path that means something', () => {
  it('is its own canonical form, whatever it is made of', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'content',
        'sites',
        'satu',
        'berita',
        'panen',
        'index.md',
        'index-2.md',
        'situs.yaml',
        'foto.jpg',
        '..',
        '.',
        '',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom('a', '.', '/', '\\', '%', '-', '\u200b', 'é', 'e\u0301', 'A'),
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const path = parts.join('/');
        if (targetOf(path) === undefined) return;
        expect(path).toBe(path.normalize('NFC'));
        expect(path).toMatch(
          /^(?:content|sites)\/(?:[a-z0-9-]+|_kabupaten)(?:\/[\p{L}\p{N}][\p{L}\p{N} ._()~-]*)*$/u,
        );
        expect(path).not.toMatch(/\.\.|\p{C}/u);
      }),
      { numRuns: 3000 },
    );
  });

  it('names every collection that its owner may write, and no other', () => {
    for (const { nama, penulis, format } of KOLEKSI) {
      const kindOf = (owner: string) => targetOf(`content/${owner}/${nama}/contoh/index.${format}`)?.kind;
      expect([nama, kindOf('satu')]).toEqual([nama, penulis.includes('desa') ? 'entry' : undefined]);
      expect([nama, kindOf('_kabupaten')]).toEqual([
        nama,
        penulis.includes('kabupaten') ? 'entry' : undefined,
      ]);
    }
  });

  it('has one slug for each name that Decap makes of a title', () => {
    const slugOf = (path: string) => {
      const target = targetOf(`content/satu/berita/${path}`);
      return target && 'slug' in target ? target.slug : undefined;
    };
    expect(slugOf('apbdes_2.0/index.md')).toBe('apbdes-2-0');
    expect(slugOf('panen/index-1.md')).toBe('panen-1');
    expect(slugOf(`${'panen-'.repeat(20)}/index.md`)).toHaveLength(80);
    expect(slugOf(`${'a'.repeat(90)}/index-12.md`)).toBe(`${'a'.repeat(77)}-12`);
    expect(slugOf('___/index.md')).toBeUndefined();
  });
});
