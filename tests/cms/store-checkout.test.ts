import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCheckoutStore } from '../../scripts/cms/store/checkout.ts';
import { HAS_GIT } from './bare.ts';
import { Checkout } from './checkout.ts';
import { storeContract } from './store-contract.ts';

const SRI = { name: 'Sri Wahyuni', email: 'sri@sukamaju.example' };

async function openCheckout(folder = '') {
  const checkout = new Checkout(folder);
  const store = await openCheckoutStore({ root: checkout.root });
  return {
    checkout,
    store,
    save: (path: string, text: string | null) =>
      store.save([{ path, content: text === null ? null : Buffer.from(text) }], SRI, 'Simpan'),
    status: () => checkout.git('status', '--porcelain', '--untracked-files=all').trimEnd().split('\n'),
    [Symbol.asyncDispose]: async () => {
      await store.close();
      checkout[Symbol.dispose]();
    },
  };
}

describe.skipIf(!HAS_GIT)('a folder of a checkout as store', () => {
  storeContract(3, async () => {
    const { checkout, store, ...opened } = await openCheckout('kabupaten/uji coba');
    return {
      store,
      git: (...args) => checkout.git(...args),
      commit: (files) => checkout.commit(files),
      link: (path, target) => checkout.link(path, target),
      [Symbol.asyncDispose]: opened[Symbol.asyncDispose],
    };
  });
});

describe.skipIf(!HAS_GIT)('a save in a checkout', () => {
  test('commits its own files only: what is dirty, staged or untracked beside them stays so', async () => {
    await using opened = await openCheckout();
    const { checkout, save, status } = opened;
    checkout.commit({ 'kotor.md': '1', 'siap.md': '1', 'hapus.md': '1', 'simpan.md': '1' });
    checkout.write('kotor.md', '2');
    checkout.write('siap.md', '2');
    checkout.git('add', 'siap.md');
    checkout.git('rm', '-q', '--cached', 'hapus.md');
    checkout.write('baru.md', '1');
    const before = status();
    await save('simpan.md', '2');
    await save('folder/lain.md', '1');
    expect(status()).toEqual(before);
    expect(checkout.git('log', '-2', '--format=', '--name-only').trim().split(/\n+/)).toEqual([
      'folder/lain.md',
      'simpan.md',
    ]);
    expect(readFileSync(join(checkout.root, 'simpan.md'), 'utf8')).toBe('2');
  });

  test('takes along what was typed into the same file by hand, staged or not, when that is what was opened', async () => {
    await using opened = await openCheckout();
    const { checkout, store, status } = opened;
    checkout.commit({ 'a.md': '1' });
    checkout.write('a.md', '2');
    checkout.git('add', 'a.md');
    checkout.write('a.md', '3');
    const base = (await store.read('a.md'))?.id;
    expect((await store.list('')).map(({ id }) => id)).toEqual([base]);
    expect(await store.save([{ path: 'a.md', content: Buffer.from('4'), base }], SRI, 'x')).toMatchObject({
      kind: 'saved',
    });
    expect(status()).toEqual(['']);
    expect(checkout.git('show', 'HEAD:a.md')).toBe('4');
  });

  test('of bytes that lie there uncommitted commits them', async () => {
    await using opened = await openCheckout();
    opened.checkout.write('a.md', '1');
    expect((await opened.save('a.md', '1')).kind).toBe('saved');
    expect((await opened.save('a.md', '1')).kind).toBe('same');
    expect(opened.status()).toEqual(['']);
  });

  test('of what the last commit has undoes a change by hand without a commit', async () => {
    await using opened = await openCheckout();
    const { checkout, save, status } = opened;
    checkout.commit({ 'a.md': '1' });
    checkout.write('a.md', '2');
    expect((await save('a.md', '1')).kind).toBe('same');
    expect(status()).toEqual(['']);
    expect(readFileSync(join(checkout.root, 'a.md'), 'utf8')).toBe('1');
  });

  test('leaves no empty folder and no helper file behind', async () => {
    await using opened = await openCheckout();
    await opened.save('x/y/a.md', '1');
    await opened.save('x/y/a.md', null);
    expect(readdirSync(opened.checkout.root)).toEqual(['.git']);
  });

  test('that was killed leaves files which the next start removes, and no others', async () => {
    using checkout = new Checkout('kabupaten');
    const names = ['.0123456789abcdef.baru~', 'x/.0123456789abcdef.lama~', 'x/.lain~', 'catatan~'];
    for (const name of names) checkout.write(name, '1');
    await (await openCheckoutStore({ root: checkout.root })).close();
    expect(names.filter((name) => existsSync(join(checkout.root, name)))).toEqual(['x/.lain~', 'catatan~']);
  });

  test('that git refuses at its last step is taken back whole', async () => {
    await using opened = await openCheckout();
    const { checkout, store, status } = opened;
    checkout.commit({ 'a.md': '1', 'b.md': '1' });
    writeFileSync(join(checkout.root, '.git/hooks/reference-transaction'), '#!/bin/sh\nexit 1\n', {
      mode: 0o755,
    });
    const changes = [
      { path: 'a.md', content: Buffer.from('2') },
      { path: 'b.md', content: null },
      { path: 'c/d.md', content: Buffer.from('2') },
    ];
    await expect(store.save(changes, SRI, 'x')).rejects.toThrow('fast-import');
    expect(status()).toEqual(['']);
    expect(readdirSync(checkout.root)).toEqual(['.git', 'a.md', 'b.md']);
  });

  test('waits for no unfinished merge or rebase, and never commits beside a branch', async () => {
    await using opened = await openCheckout();
    const { checkout, save } = opened;
    checkout.commit({ 'a.md': '1' });
    const unfinished: [string, RegExp][] = [
      ['MERGE_HEAD', /merge/],
      ['rebase-merge', /rebase/],
      ['index.lock', /program lain/],
    ];
    for (const [name, words] of unfinished) {
      mkdirSync(join(checkout.root, '.git', name));
      await expect(save('a.md', '2')).rejects.toThrow(words);
      rmSync(join(checkout.root, '.git', name), { recursive: true });
    }
    checkout.git('switch', '-q', '--detach');
    await expect(save('a.md', '2')).rejects.toThrow(/cabang/);
    expect(readFileSync(join(checkout.root, 'a.md'), 'utf8')).toBe('1');
    checkout.git('switch', '-q', '-c', 'coba');
    expect((await save('a.md', '2')).kind).toBe('saved');
    expect(checkout.git('log', '--format=%s', 'coba', '^main').trim()).toBe('Simpan');
  });

  test('neither lists nor enters a repository inside the checkout', async () => {
    await using opened = await openCheckout();
    const { checkout, store, save } = opened;
    checkout.write('dalam/a.md', '1');
    checkout.git('init', '-q', 'dalam');
    expect(await store.list('')).toEqual([]);
    expect(await store.list('dalam')).toEqual([]);
    expect(await store.read('dalam/a.md')).toBeUndefined();
    expect((await save('dalam/b.md', '1')).kind).toBe('conflict');
    expect(existsSync(join(checkout.root, 'dalam/b.md'))).toBe(false);
  });
});

test.skipIf(!HAS_GIT)('where there is no checkout, staff learn how to make one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-tanpa-git-'));
  try {
    await expect(openCheckoutStore({ root: folder })).rejects.toThrow(/not in a git checkout/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
