import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { BareRepository, HAS_GIT } from './bare.ts';
import { storeContract } from './store-contract.ts';

describe.skipIf(!HAS_GIT)('a bare repository as store', () => {
  storeContract(8, async () => {
    const repository = new BareRepository();
    const store = await openBareStore({ folder: repository.path });
    return {
      store,
      git: (...args) => repository.git(...args),
      commit: (files) => void repository.commit(files),
      link: (path, target) =>
        void repository.commit({ [path]: { mode: '120000', id: repository.write(target) } }),
      [Symbol.asyncDispose]: async () => {
        await store.close();
        repository[Symbol.dispose]();
      },
    };
  });
});

const SEES_PROCESSES = existsSync('/proc/self');
if (!SEES_PROCESSES)
  console.warn('skipped: what a killed git leaves, which is only told apart where /proc is');

const SRI = { name: 'Sri Wahyuni', email: 'sri@sukamaju.example' };
const change = (path: string, text: string) => [{ path, content: Buffer.from(text) }];

describe.skipIf(!HAS_GIT)('the store of the gateway', () => {
  test('writes saves that meet together, each as a commit of its own author', async () => {
    using repository = new BareRepository();
    const store = await openBareStore({ folder: repository.path });
    await Promise.all(
      Array.from({ length: 60 }, (_, number) =>
        store.save(
          change(`${number}.md`, 'x'),
          { name: `Penulis ${number}`, email: 'uji@example.org' },
          `Nomor ${number}`,
        ),
      ),
    );
    await store.close();
    const log = repository.git('log', '--reverse', '--format=%an %s').trim().split('\n');
    expect(log).toEqual(Array.from({ length: 60 }, (_, number) => `Penulis ${number} Nomor ${number}`));
    const packs = readdirSync(join(repository.path, 'objects/pack')).filter((name) => name.endsWith('.pack'));
    expect(packs.length).toBeLessThan(5);
  });

  test('shares its branch with other processes: nothing of either is lost', async () => {
    using repository = new BareRepository();
    const stores = await Promise.all([1, 2, 3].map(() => openBareStore({ folder: repository.path })));
    const results = await Promise.all(
      stores.flatMap((store, writer) =>
        Array.from({ length: 15 }, (_, number) =>
          store.save(change(`${writer}/${number}.md`, 'x'), SRI, 'x'),
        ),
      ),
    );
    expect(results.map(({ kind }) => kind)).toEqual(Array(45).fill('saved'));
    expect(await stores[0]?.list('')).toHaveLength(45);
    for (const store of stores) await store.close();
    expect(repository.git('rev-list', '--count', 'main').trim()).toBe('45');
  });

  test.skipIf(!SEES_PROCESSES)('goes on reading when the git that reads for it is killed', async () => {
    using repository = new BareRepository();
    repository.commit({ 'a.md': 'satu' });
    const store = await openBareStore({ folder: repository.path });
    for (let round = 0; round < 3; round++) {
      const reading = Promise.all(Array.from({ length: 50 }, () => store.read('a.md')));
      for (const id of readersOf(repository.path)) process.kill(id, 'SIGKILL');
      expect((await reading).map((file) => file?.content.toString())).toEqual(Array(50).fill('satu'));
    }
    await store.close();
  });

  test.skipIf(!SEES_PROCESSES)(
    'removes what a killed git left, but nothing that staff put there',
    async () => {
      using repository = new BareRepository();
      repository.commit({ 'a.md': 'satu' });
      const stale = [
        'refs/heads/main.lock',
        'HEAD.lock',
        'fast_import_crash_12',
        'objects/pack/tmp_pack_x',
        'objects/pack/pack-1.keep',
      ];
      for (const name of stale)
        writeFileSync(join(repository.path, name), name.endsWith('.keep') ? 'fast-import' : '');
      writeFileSync(join(repository.path, 'objects/pack/pack-2.keep'), 'cadangan');
      const store = await openBareStore({ folder: repository.path });
      expect((await store.save(change('b.md', 'dua'), SRI, 'x')).kind).toBe('saved');
      // The same happens while it runs.
      writeFileSync(join(repository.path, 'refs/heads/main.lock'), '');
      expect((await store.save(change('c.md', 'tiga'), SRI, 'x')).kind).toBe('saved');
      await store.close();
      expect(stale.filter((name) => existsSync(join(repository.path, name)))).toEqual([]);
      expect(existsSync(join(repository.path, 'objects/pack/pack-2.keep'))).toBe(true);
    },
  );

  test('says what git said when git refuses a save, and takes the next one', async () => {
    using repository = new BareRepository();
    const store = await openBareStore({ folder: repository.path });
    const hook = join(repository.path, 'hooks/reference-transaction');
    mkdirSync(join(repository.path, 'hooks'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\necho dilarang >&2\nexit 1\n', { mode: 0o755 });
    await expect(store.save(change('a.md', 'x'), SRI, 'x')).rejects.toThrow('dilarang');
    rmSync(hook);
    expect((await store.save(change('a.md', 'x'), SRI, 'x')).kind).toBe('saved');
    await store.close();
  });

  test('keeps few packs however often it saves, and finds every version after they were joined', async () => {
    using repository = new BareRepository();
    const store = await openBareStore({ folder: repository.path });
    for (let number = 0; number < 90; number++) await store.save(change('a.md', `${number}`), SRI, 'x');
    const packs = () =>
      readdirSync(join(repository.path, 'objects/pack')).filter((name) => name.endsWith('.pack'));
    await vi.waitFor(() => expect(packs().length).toBeLessThan(60), { timeout: 60_000 });
    const seen = await store.history('a.md', 90);
    const contents = await Promise.all(seen.map(({ id }) => store.blob(id as string)));
    expect(contents.map(String)).toEqual(Array.from({ length: 90 }, (_, number) => `${89 - number}`));
    await store.close();
  });

  test('works in a repository of SHA-256 names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'balai-bare-'));
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', '--object-format=sha256', folder]);
    const store = await openBareStore({ folder });
    await store.save(change('x/a.md', '1'), SRI, 'x');
    const [file] = await store.list('x');
    expect(file?.id).toHaveLength(64);
    expect(
      (await store.save([{ path: 'x/a.md', content: Buffer.from('2'), base: file?.id }], SRI, 'x')).kind,
    ).toBe('saved');
    expect((await store.history('x/a.md', 5)).map(({ id }) => id?.length)).toEqual([64, 64]);
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('is not opened where there is no bare repository, or not that branch', async () => {
    const nowhere = openBareStore({ folder: join(tmpdir(), 'tidak-ada') });
    await expect(nowhere).rejects.toThrow('no bare git repository');
    using repository = new BareRepository();
    repository.commit({ 'a.md': 'satu' });
    const other = openBareStore({ folder: repository.path, branch: 'isi' });
    await expect(other).rejects.toThrow('no branch isi, but main');
  });
});

/** Processes of `git cat-file` in a folder. */
function readersOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return (
          readlinkSync(`/proc/${id}/cwd`) === folder &&
          readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('cat-file')
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
