/** The rules of deploys that need no target: which villages go back, which releases may go, what a server says. */
import { expect, it } from 'vitest';
import { finished, superfluous } from '../../scripts/deploy/releases.ts';
import { withRetry } from '../../scripts/deploy/retry.ts';
import { ringFrom, villagesOf } from '../../scripts/deploy/ring.ts';
import { planRollback } from '../../scripts/deploy/rollback.ts';
import { parseMoved } from '../../scripts/deploy/server/moved.ts';
import { outputOf } from '../../scripts/deploy/ssh/command.ts';
import { shell } from '../../scripts/deploy/ssh/remote.ts';
import { parseStates } from '../../scripts/deploy/ssh/state.ts';
import { PassingError, type SiteState } from '../../scripts/deploy/target.ts';

/** Releases 1, 2, ... made at these seconds, the last one shown; those in `bad` were taken back. */
function releases(times: readonly number[], bad: readonly number[] = []): SiteState {
  return {
    current: String(times.length),
    releases: times.map((time, i) => ({
      name: String(i + 1),
      digest: `d${i + 1}`,
      time,
      takenBack: bad.includes(i + 1),
    })),
  };
}

const moves = (states: Record<string, SiteState>, only: string[] = [], to?: string) =>
  planRollback(new Map(Object.entries(states)), only, to).moves.map(({ id, release }) => `${id} ${release}`);

it('a rollback without a village undoes the last deploy and leaves older releases alone', () => {
  const states = {
    lama: releases([1000, 90_000]),
    satu: releases([1000, 100_000]),
    // Sent by the second half of the same deploy, after it had been killed.
    dua: releases([1000, 100_300]),
    baru: releases([100_310]),
  };
  expect(moves(states)).toEqual(['dua 1', 'satu 1']);
  expect(moves(states, ['lama'])).toEqual(['lama 1']);
  expect(moves(states, [], '1')).toEqual(['dua 1', 'lama 1', 'satu 1']);
});

it('a rollback passes over releases that were taken back before', () => {
  expect(moves({ satu: releases([1, 2, 3, 4], [2, 3]) })).toEqual(['satu 1']);
});

it('the release that is shown stays, however many are newer', () => {
  expect(superfluous(['1', '2', '9', '10', '11'], '2', 2)).toEqual(['9', '1']);
});

it('a release that only waits to be shown is finished, one that was taken back is not', () => {
  expect(finished(releases([1, 2]), 'd2')).toBe('2');
  expect(finished(releases([1, 2]), 'd1')).toBeUndefined();
  expect(finished(releases([1, 2], [2]), 'd2')).toBeUndefined();
});

it('what a server lists becomes states; a link to nothing shows nothing', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const states = parseStates(
    [
      `${a}  desa/satu/rilis/10/manifes`,
      `${b}  desa/satu/rilis/9/manifes`,
      `${b}  desa/dua/rilis/1/manifes`,
      `${a}  desa/dua/rilis/catatan/manifes`,
      '--',
      '1700000010 desa/satu/rilis/10/manifes',
      '--',
      "'desa/satu/kini' -> 'rilis/9'",
      "'desa/dua/kini' -> 'rilis/7'",
      '--',
      'desa/satu/rilis/10/ditarik',
      '',
    ].join('\n'),
  );
  expect(Object.fromEntries(states)).toEqual({
    satu: {
      current: '9',
      releases: [
        { name: '9', digest: b, time: 0, takenBack: false },
        { name: '10', digest: a, time: 1_700_000_010, takenBack: true },
      ],
    },
    dua: { current: undefined, releases: [{ name: '1', digest: b, time: 0, takenBack: false }] },
  });
  expect(parseStates('')).toEqual(new Map());
});

it('tries again after what passes, and at once gives up on what does not', async () => {
  const pauses: number[] = [];
  const options = { pauses: [1, 2], wait: async (ms: number) => void pauses.push(ms), onRetry() {} };
  let tries = 0;
  const failing = (error: Error) => async () => {
    tries++;
    throw error;
  };
  await expect(withRetry(failing(new PassingError('busy')), options)).rejects.toThrow('busy');
  expect([tries, pauses]).toEqual([3, [1, 2]]);
  await expect(withRetry(failing(new Error('wrong')), options)).rejects.toThrow('wrong');
  expect(tries).toBe(4);
});

it('tells a broken line from a wrong key, a missing rsync and a real error', () => {
  const failed = (code: number, stderr: string) => () => outputOf('ssh', 'vps', { code, stdout: '', stderr });
  expect(failed(255, 'Connection reset by peer')).toThrow(PassingError);
  expect(failed(255, 'root@vps: Permission denied (publickey).')).toThrow(/Permission denied/);
  expect(failed(255, 'root@vps: Permission denied (publickey).')).not.toThrow(PassingError);
  expect(failed(127, 'rsync is not installed there')).toThrow('rsync is not installed there');
  expect(failed(1, 'No space left on device')).not.toThrow(PassingError);
  expect(outputOf('ssh', 'vps', { code: 0, stdout: 'x', stderr: 'a warning' })).toBe('x');
});

it('no argument of a script becomes a command', () => {
  expect(shell('echo "$1"', ["a'; reboot; '"])).toBe(`'sh' '-c' 'echo "$1"' 'balai' 'a'\\''; reboot; '\\'''`);
});

it('reads moved pages and leaves out what is more than that', () => {
  const text =
    '# pindah\n/a/ /b/\n/c/* /d/:splat 302\n/e /f 200\nhttps://x/* /y 301\n/g /h 301 Country=id\n/i /{j} 301\n';
  expect(parseMoved(text)).toEqual([
    { from: '/a/', to: '/b/', all: false, status: 301 },
    { from: '/c/', to: '/d/', all: true, status: 302 },
  ]);
});

it('a ring holds every smaller one, begins with the pioneers, and a new village moves nobody out of its order', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `desa-${i}`);
  const order = villagesOf(ringFrom('all'), ids, ['desa-7', 'desa-3', 'desa-7']);
  expect([...order].sort()).toEqual([...ids].sort());
  expect(order.slice(0, 2)).toEqual(['desa-7', 'desa-3']);
  for (const size of [1, 2, 10])
    expect(villagesOf(size, ids, ['desa-7', 'desa-3'])).toEqual(order.slice(0, size));
  const grown = villagesOf(ringFrom(undefined), [...ids, 'desa-baru'], ['desa-7', 'desa-3']);
  expect(grown.filter((id) => id !== 'desa-baru')).toEqual(order);
  // The order is not that of the names, which would be one corner of the regency.
  expect(order.slice(2)).not.toEqual(ids.filter((id) => order.indexOf(id) > 1));
});

it.each(['0', '-1', '1.5', 'semua', ''])('"%s" is no ring', (text) => {
  expect(() => ringFrom(text)).toThrow('is no ring');
});
