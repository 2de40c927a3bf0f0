import { renameSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { BareRepository, HAS_GIT } from './bare.ts';

const SRI = { name: 'Sri Wahyuni', email: 'sri@sukamaju.example' };
const PATIENCE = { timeout: 30_000 };

function open(repository: BareRepository, remote: string) {
  return openBareStore({ folder: repository.path, mirror: { remote, settle: 20, firstWait: 50 } });
}

function headOf(repository: BareRepository): string {
  return repository.git('rev-parse', 'main').trim();
}

const change = (text: string) => [{ path: 'a.md', content: Buffer.from(text) }];

describe.skipIf(!HAS_GIT)('the mirror of the branch', () => {
  test('follows the saves, waits while the remote is away, and catches up by itself', async () => {
    using repository = new BareRepository();
    using remote = new BareRepository();
    const store = await open(repository, remote.path);
    await store.save(change('1'), SRI, 'x');
    await vi.waitFor(() => expect(store.mirrorState()?.pushed).toBe(headOf(repository)), PATIENCE);
    expect(headOf(remote)).toBe(headOf(repository));
    expect(store.mirrorState()?.waitingSince).toBeUndefined();

    const pushed = headOf(repository);
    renameSync(remote.path, `${remote.path}-jauh`);
    await store.save(change('2'), SRI, 'x');
    expect(store.mirrorState()).toMatchObject({ pushed, waitingSince: expect.any(Number) });
    await vi.waitFor(
      () => expect(store.mirrorState()?.error).toContain('does not appear to be a git'),
      PATIENCE,
    );
    renameSync(`${remote.path}-jauh`, remote.path);
    await vi.waitFor(() => expect(headOf(remote)).toBe(headOf(repository)), PATIENCE);
    await vi.waitFor(() => expect(store.mirrorState()?.error).toBeUndefined(), PATIENCE);
    await store.close();
  });

  test('knows after a restart what the remote lacks, and sends it without a new save', async () => {
    using repository = new BareRepository();
    using remote = new BareRepository();
    const away = `${remote.path}-jauh`;
    const before = await open(repository, away);
    await before.save(change('1'), SRI, 'x');
    await before.save(change('2'), SRI, 'x');
    await before.close();
    const since = Number(repository.git('log', '--format=%ct', '--reverse').split('\n')[0]) * 1000;
    const still = await open(repository, away);
    expect(still.mirrorState()).toMatchObject({ pushed: undefined, waitingSince: since });
    await still.close();
    const after = await open(repository, remote.path);
    await vi.waitFor(() => expect(after.mirrorState()?.pushed).toBe(headOf(repository)), PATIENCE);
    await after.close();
    const calm = await open(repository, away);
    expect(calm.mirrorState()).toEqual({
      pushed: headOf(repository),
      waitingSince: undefined,
      error: undefined,
    });
    await calm.close();
  });

  test('never overwrites a remote that went another way; staff are told', async () => {
    using repository = new BareRepository();
    using remote = new BareRepository();
    remote.commit({ 'lain.md': 'lain' });
    const there = headOf(remote);
    const lines: string[] = [];
    const store = await openBareStore({
      folder: repository.path,
      log: (line) => lines.push(line),
      mirror: { remote: remote.path, settle: 20, firstWait: 50 },
    });
    await store.save(change('1'), SRI, 'x');
    await vi.waitFor(
      () => expect(lines.join()).toMatch(/mirror does not take the push.*rejected/s),
      PATIENCE,
    );
    await store.close();
    expect(headOf(remote)).toBe(there);
  });

  test('does not exist where none is asked for', async () => {
    using repository = new BareRepository();
    const store = await openBareStore({ folder: repository.path });
    expect(store.mirrorState()).toBeUndefined();
    await store.close();
  });
});
