import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBareRepository, openBareStore } from '../../scripts/cms/store/bare.ts';
import { openCheckoutStore } from '../../scripts/cms/store/checkout.ts';
import { type Store, StoreFull } from '../../scripts/cms/store/store.ts';
import { HAS_GIT } from './bare.ts';

/** A disk of a few megabytes; only root may make one. */
class SmallDisk implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'balai-penuh-'));

  constructor(megabytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'balai', this.path], { stdio: 'pipe' });
  }

  [Symbol.dispose](): void {
    execFileSync('umount', ['--lazy', this.path]);
    rmSync(this.path, { recursive: true });
  }
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'balai-penuh-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'balai', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}

const CAN_MOUNT = HAS_GIT && canMount();
if (!CAN_MOUNT) console.warn('skipped: the full disk, which needs git and the right to mount a small one');

const SRI = { name: 'Sri', email: 'sri@sukamaju.example' };

/** Bytes that do not get smaller, different for each number. */
function photo(number: number): Buffer {
  const bytes = Buffer.alloc(300_000);
  let state = number + 1;
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

describe.skipIf(!CAN_MOUNT).each([
  [
    'a bare repository',
    async (folder: string) => {
      await createBareRepository(folder);
      return openBareStore({ folder });
    },
  ],
  [
    'a checkout',
    async (root: string) => {
      execFileSync('git', ['init', '-q', '-b', 'main', root]);
      return openCheckoutStore({ root });
    },
  ],
])('a full disk below %s', (_, open) => {
  const saveAll = (store: Store, numbers: readonly number[]) =>
    Promise.allSettled(
      numbers.map((number) => store.save([{ path: `foto-${number}.jpg`, content: photo(number) }], SRI, 'x')),
    );

  test('is said clearly, loses nothing, and after room was made saves go on', async () => {
    using disk = new SmallDisk(5);
    const store = await open(join(disk.path, 'isi'));
    const filler = join(disk.path, 'lain');
    writeFileSync(filler, Buffer.alloc(1_500_000));
    const numbers = Array.from({ length: 16 }, (_, index) => index);
    const results = [
      ...(await saveAll(store, numbers.slice(0, 6))),
      ...(await saveAll(store, numbers.slice(6))),
    ];
    const saved = numbers.filter((number) => results[number]?.status === 'fulfilled');
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(saved.length).toBeGreaterThan(0);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toBeInstanceOf(StoreFull);

    const paths = saved.map((number) => `foto-${number}.jpg`);
    expect((await store.list('')).map(({ path }) => path)).toEqual([...paths].sort());
    const contents = await store.readAll(paths);
    expect(contents.every((file, index) => file?.content.equals(photo(saved[index] as number)))).toBe(true);

    rmSync(filler);
    expect(
      (await store.save([{ path: 'sesudah.md', content: Buffer.from('ada tempat') }], SRI, 'x')).kind,
    ).toBe('saved');
    await store.close();
    const fsck = spawnSync('git', ['fsck', '--strict', '--no-dangling'], {
      cwd: join(disk.path, 'isi'),
      encoding: 'utf8',
    });
    expect(fsck.stdout + fsck.stderr).toBe('');
  });
});
