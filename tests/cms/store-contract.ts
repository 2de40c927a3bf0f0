/** What every store promises, as scenarios that run against each of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSave, StoreModel } from './store-model.ts';
import { HOSTILE, UNUSUAL } from './store-names.ts';
import { bytes, type Opened, SRI, save, text } from './store-opened.ts';

/**
 * @param runs how many random histories are tried; `BALAI_STORE_RUNS` sets it for all stores
 * @param open a store of an empty repository
 */
export function storeContract(runs: number, open: () => Promise<Opened>): void {
  test('what was saved is listed, read, and kept as a commit of the person who wrote it', async () => {
    await using opened = await open();
    const { store, git } = opened;
    const saved = await save(store, { 'content/desa/berita/satu.md': 'Satu' }, null);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const id = saved.files[0]?.id as string;
    expect(await store.list('content/desa')).toEqual([{ path: 'content/desa/berita/satu.md', id, size: 4 }]);
    expect(await text(store, 'content/desa/berita/satu.md')).toBe('Satu');
    expect((await store.blob(id))?.toString()).toBe('Satu');
    expect(git('rev-parse', 'HEAD').trim()).toBe(saved.commit);
    expect(git('log', '-1', '--format=%an <%ae> %s').trim()).toBe(
      'Sri Wahyuni <sri@sukamaju.example> Ubah content/desa/berita/satu.md',
    );
    expect(git('show', 'HEAD:content/desa/berita/satu.md')).toBe('Satu');
  });

  test('an empty repository has nothing to show and nothing to complain about', async () => {
    await using opened = await open();
    const { store } = opened;
    expect(await store.list('')).toEqual([]);
    expect(await store.read('a.md')).toBeUndefined();
    expect(await store.history('a.md', 5)).toEqual([]);
    expect(await store.blob('0'.repeat(40))).toBeUndefined();
    expect(await store.blob('HEAD')).toBeUndefined();
  });

  test('several files are one commit, or none when one of them collides', async () => {
    await using opened = await open();
    const { store, git } = opened;
    await save(store, { 'a.md': '1', 'b.md': '1' });
    const [a, b] = await store.readAll(['a.md', 'b.md']);
    await save(store, { 'b.md': '2' }, b?.id);
    const result = await store.save(
      [
        { path: 'a.md', content: bytes('3'), base: a?.id },
        { path: 'b.md', content: bytes('3'), base: b?.id },
        { path: 'c.md', content: bytes('3'), base: null },
      ],
      SRI,
      'tiga',
    );
    expect(result).toEqual({
      kind: 'conflict',
      conflicts: [{ path: 'b.md', id: (await store.read('b.md'))?.id }],
    });
    expect(await store.readAll(['a.md', 'c.md'])).toEqual([a, undefined]);
    expect(git('rev-list', '--count', 'HEAD').trim()).toBe('2');
  });

  test('the same bytes again are fine and make no commit, even when the answer to the first save got lost', async () => {
    await using opened = await open();
    const { store, git } = opened;
    await save(store, { 'a.md': '1' }, null);
    const old = (await store.read('a.md'))?.id;
    await save(store, { 'a.md': '2' }, old);
    expect((await save(store, { 'a.md': '2' }, old)).kind).toBe('same');
    expect((await save(store, { 'a.md': null }, old)).kind).toBe('conflict');
    expect((await save(store, { 'b.md': null }, null)).kind).toBe('same');
    expect(git('rev-list', '--count', 'HEAD').trim()).toBe('2');
  });

  test('a new file never replaces one that exists', async () => {
    await using opened = await open();
    await save(opened.store, { 'a.md': '1' });
    expect((await save(opened.store, { 'a.md': '2' }, null)).kind).toBe('conflict');
    expect(await text(opened.store, 'a.md')).toBe('1');
  });

  test('of two people who opened the same version, the first one saves and the second one is told', async () => {
    await using opened = await open();
    const { store } = opened;
    await save(store, { 'a.md': '0' });
    const base = (await store.read('a.md'))?.id;
    const results = await Promise.all(['1', '2', '3'].map((words) => save(store, { 'a.md': words }, base)));
    expect(results.map(({ kind }) => kind)).toEqual(['saved', 'conflict', 'conflict']);
    expect(await text(store, 'a.md')).toBe('1');
  });

  test('an entry that moves into a folder of its own keeps its history, and so on the way back', async () => {
    await using opened = await open();
    const { store } = opened;
    await save(store, { 'x/ktp.md': '1' });
    await save(store, { 'x/ktp.md': null, 'x/ktp/index.md': '2', 'x/ktp/foto.jpg': 'foto' });
    await save(store, { 'x/lain.md': 'lain' });
    await save(store, { 'x/ktp/index.md': '3' });
    await save(store, { 'x/ktp/index.md': null, 'x/ktp.md': '4' });
    const seen = async (path: string, limit = 9) =>
      Promise.all(
        (await store.history(path, limit)).map(async (revision) => [
          revision.path,
          revision.id && (await store.blob(revision.id))?.toString(),
        ]),
      );
    const all = [
      ['x/ktp.md', '4'],
      ['x/ktp/index.md', '3'],
      ['x/ktp/index.md', '2'],
      ['x/ktp.md', '1'],
    ];
    expect(await seen('x/ktp.md')).toEqual(all);
    expect(await seen('x/ktp/index.md')).toEqual(all);
    expect(await seen('x/ktp.md', 2)).toEqual(all.slice(0, 2));
  });

  test('history says who, when and what, and that a version deleted the file', async () => {
    await using opened = await open();
    const { store } = opened;
    await store.save([{ path: 'a.md', content: bytes('1') }], SRI, 'Baris satu\n\nBaris tiga');
    await save(store, { 'a.md': null });
    const [gone, first] = await store.history('a.md', 5);
    expect(gone?.id).toBeNull();
    expect(first).toMatchObject({ author: SRI, message: 'Baris satu\n\nBaris tiga', path: 'a.md' });
    expect(Math.abs((first?.at ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test('a path cannot be file and folder at once', async () => {
    await using opened = await open();
    const { store } = opened;
    await save(store, { 'x/a.md': '1' });
    expect((await save(store, { x: '2' })).kind).toBe('conflict');
    expect((await save(store, { 'x/a.md/b.md': '2' })).kind).toBe('conflict');
    await expect(save(store, { 'y/a': '1', 'y/a/b': '2' })).rejects.toThrow('Not a path');
    await expect(
      store.save(
        [
          { path: 'z', content: bytes('1') },
          { path: 'z', content: null },
        ],
        SRI,
        'z',
      ),
    ).rejects.toThrow('Not a path');
    expect((await store.list('')).map(({ path }) => path)).toEqual(['x/a.md']);
  });

  test('symbolic links are not listed, not read and not written, nor is anything through them', async () => {
    await using opened = await open();
    const { store, link, commit } = opened;
    commit({ 'x/a.md': 'rahasia' });
    link('y/tautan.md', '../x/a.md');
    link('z', 'x');
    expect((await store.list('')).map(({ path }) => path)).toEqual(['x/a.md']);
    expect(await store.list('z')).toEqual([]);
    expect(await store.readAll(['y/tautan.md', 'z', 'z/a.md'])).toEqual([undefined, undefined, undefined]);
    for (const path of ['y/tautan.md', 'z', 'z/a.md', 'z/b.md'])
      expect((await save(store, { [path]: 'lain' })).kind).toBe('conflict');
    expect(await text(store, 'x/a.md')).toBe('rahasia');
  });

  test('a hostile path is neither read nor written', async () => {
    await using opened = await open();
    const { store, git } = opened;
    await save(store, { 'a.md': '1' });
    for (const path of HOSTILE) {
      await expect(save(store, { [path]: 'x' }), JSON.stringify(path)).rejects.toThrow('Not a path');
      expect(await store.read(path), JSON.stringify(path)).toBeUndefined();
      expect(await store.history(path, 3)).toEqual([]);
      if (path !== '') expect(await store.list(path), JSON.stringify(path)).toEqual([]);
    }
    expect(git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  test('unusual names and any bytes come back as they were', async () => {
    await using opened = await open();
    const { store } = opened;
    const noise = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index * 31) % 251));
    const contents = [
      noise,
      Buffer.alloc(0),
      bytes('\r\n\0\n'),
      bytes('done\n'),
      Buffer.from([0xff, 0xfe, 0x0a]),
    ];
    const files = UNUSUAL.map((path, index) => ({
      path,
      content: contents[index % contents.length] as Buffer,
    }));
    await store.save(files, SRI, 'aneh\ndone\n');
    expect((await store.list('')).map(({ path }) => path)).toEqual([...UNUSUAL].sort());
    const back = await store.readAll([...UNUSUAL, 'tak-ada.md']);
    expect(back.map((file) => file?.content)).toEqual([...files.map(({ content }) => content), undefined]);
    expect((await store.history(UNUSUAL[0] as string, 1))[0]?.message).toBe('aneh\ndone');
  });

  test('a name cannot smuggle anything into a commit', async () => {
    await using opened = await open();
    const { store, git } = opened;
    const author = { name: 'Budi <x@y> 0 +0000\nM 100644 inline z', email: 'a>\ncommit refs/heads/lain\n' };
    await store.save([{ path: 'a.md', content: bytes('1') }], author, 'pesan\0\nfrom 0000');
    expect(git('log', '--all', '--format=%an|%ae').trim()).toBe(
      'Budi x@y 0 +0000 M 100644 inline z|acommitrefs/heads/lain',
    );
    expect(git('for-each-ref', '--format=%(refname)').trim()).toBe('refs/heads/main');
    expect((await store.list('')).map(({ path }) => path)).toEqual(['a.md']);
    expect(git('fsck', '--strict', '--no-dangling').trim()).toBe('');
  });

  test('a commit that somebody made past the store is seen at once, and counts as a conflict', async () => {
    await using opened = await open();
    const { store, commit } = opened;
    await save(store, { 'a.md': '1', 'b.md': '1' });
    const base = (await store.read('a.md'))?.id;
    commit({ 'a.md': '2' });
    expect(await text(store, 'a.md')).toBe('2');
    expect((await save(store, { 'a.md': '3' }, base)).kind).toBe('conflict');
    expect((await save(store, { 'b.md': '3' })).kind).toBe('saved');
    expect(await text(store, 'a.md')).toBe('2');
  });

  test('whatever several people save, one after the other and at once, it answers like a map in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(randomSave, { maxLength: 6 }), { maxLength: 6 }), async (turns) => {
        await using opened = await open();
        const { store, git } = opened;
        const model = new StoreModel();
        for (const turn of turns) {
          const asked = turn.map((wish) => model.changes(wish));
          const expected = asked.map((changes) => model.save(changes));
          const answers = await Promise.all(asked.map((changes) => store.save(changes, SRI, 'uji')));
          expect(answers.map(({ kind }) => kind)).toEqual(expected);
        }
        expect((await store.list('')).map(({ path }) => path)).toEqual(model.paths());
        for (const path of model.paths()) expect(await text(store, path)).toBe(model.text(path));
        // An empty repository makes fsck talk.
        if (git('for-each-ref') !== '') expect(git('fsck', '--strict', '--no-dangling').trim()).toBe('');
      }),
      { numRuns: Number(process.env.BALAI_STORE_RUNS ?? runs) },
    );
  });
}
