import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/bench/random.ts';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { BareRepository, HAS_GIT } from './bare.ts';
import { expectSound, kill, moments } from './kills.ts';

const MOMENTS = moments(20);
const SAVER = join(import.meta.dirname, 'saver.ts');

interface Acknowledged {
  path: string;
  id: string;
  commit: string;
}

/**
 * Saves until it is killed, a random moment after the first answer.
 * @param everything also kills the git processes that were at work, as a service manager does
 */
async function saveAndKill(
  folder: string,
  turn: number,
  wait: number,
  everything: boolean,
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [SAVER, folder, String(turn)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let text = '';
  const ready = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (text.includes('\n')) ready.resolve();
  });
  await Promise.race([ready.promise, once(child, 'close')]);
  await sleep(wait);
  await kill(child, everything);
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const [path = '', id = '', commit = ''] = line.split(' ');
      return { path, id, commit };
    });
}

describe.skipIf(!HAS_GIT)(
  `a gateway that is killed at ${MOMENTS} random moments while eight people save`,
  () => {
    test(
      'has kept every save that it acknowledged, and goes on',
      async () => {
        using repository = new BareRepository();
        const random = randomFrom('kill');
        let kept = 0;
        for (let turn = 0; turn < MOMENTS; turn++) {
          const acknowledged = await saveAndKill(repository.path, turn, random.int(0, 250), turn % 2 === 0);
          kept += acknowledged.length;
          const store = await openBareStore({ folder: repository.path });
          const own = await store.save(
            [{ path: 'sesudah.md', content: Buffer.from(String(turn)) }],
            { name: 'Uji', email: '' },
            'x',
          );
          expect(own.kind).toBe('saved');
          await store.close();
          // A content with the id that was acknowledged has the bytes that were saved: fsck makes sure of that below.
          expect(idsAt(repository, acknowledged)).toEqual(acknowledged.map(({ id }) => id));
          const branch = new Set(repository.git('rev-list', 'main').split('\n'));
          expect(acknowledged.filter(({ commit }) => !branch.has(commit))).toEqual([]);
        }
        expect(kept).toBeGreaterThan(MOMENTS);
        // The last git may have been dying while the store was opened; the next opening finds its traces alone.
        await (await openBareStore({ folder: repository.path })).close();
        expectSound(repository);
      },
      MOMENTS * 20_000,
    );
  },
);

function idsAt(repository: BareRepository, saved: readonly Acknowledged[]): string[] {
  const input = saved.map(({ commit, path }) => `${commit}:${path}\n`).join('');
  const options = { cwd: repository.path, input, encoding: 'utf8' } as const;
  return execFileSync('git', ['cat-file', '--batch-check=%(objectname)'], options).split('\n').slice(0, -1);
}
