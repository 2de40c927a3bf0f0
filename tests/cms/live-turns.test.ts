/** The order of builds, with builds that only say that they ran. */
import { expect, test } from 'vitest';
import type { Build, BuildAnswer } from '../../scripts/cms/live/build-process.ts';
import { startLive } from '../../scripts/cms/live/builds.ts';
import { finding } from '../../theme/model/finding.ts';
import { KABUPATEN, Root, smallFleet } from '../fleet.ts';

const PACE = { settle: 5, patience: 20, retry: 5, maxRetry: 20, grace: 10, portal: 60_000, look: 10 };
const VILLAGES = ['satu', 'dua'];

function answer(villages: readonly string[], date = '2026-11-21'): BuildAnswer {
  const ids = villages.length > 0 ? villages : VILLAGES;
  return { date, sites: ids.map((id) => ({ id, status: 'published', findings: [] })), findings: [] };
}

function setUp(root: Root, build: Build, now = () => new Date('2026-11-21T05:00:00Z'), pace = PACE) {
  root.write(smallFleet(VILLAGES));
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const live = startLive({
    root: root.path,
    out: root.path,
    build,
    follower: undefined,
    now,
    log,
    pace,
  });
  return { live, logged };
}

test('who is saved while a build runs goes into the next one, together', async () => {
  using root = new Root();
  const built: string[] = [];
  const states: string[] = [];
  const { live } = setUp(root, async (villages) => {
    built.push(villages.join('+'));
    if (built.length === 2) {
      states.push(live.status('satu').state);
      live.saved('satu', [], 'c2');
      live.saved('dua', [], 'c3');
    }
    if (built.length === 3) states.push(live.status('satu').state);
    return answer(villages);
  });
  await live.idle();
  live.saved('satu', [], 'c1');
  await live.idle();
  expect(built).toEqual(['', 'satu', 'satu+dua']);
  expect(states).toEqual(['dibuat', 'dibuat']);
  expect(live.status('satu')).toMatchObject({ state: 'tayang', commit: 'c3' });
  await live.close();
});

test('a build that fails is tried again for all villages, so that one cannot hold up the others', async () => {
  using root = new Root();
  const built: string[] = [];
  const { live, logged } = setUp(root, async (villages) => {
    built.push(villages.join('+'));
    if (built.length === 2 || built.length === 3) throw new Error('killed');
    return answer(villages);
  });
  await live.idle();
  live.saved('satu', [], 'c1');
  await live.idle();
  expect(built).toEqual(['', 'satu', '', '']);
  expect(logged).toHaveLength(2);
  expect(live.status('satu')).toMatchObject({ state: 'tayang', commit: 'c1' });
  await live.close();
});

test('what the regency shares, and a village that is gone, are builds of all', async () => {
  using root = new Root();
  const built: string[] = [];
  const { live } = setUp(root, async (villages) => {
    built.push(villages.join('+'));
    return answer(villages);
  });
  await live.idle();
  live.saved('_kabupaten', [], 'c1');
  expect(live.status('_kabupaten').state).toBe('menunggu');
  await live.idle();
  expect(live.status('_kabupaten').state).toBe('tayang');
  live.saved('hilang', [], 'c2');
  await live.idle();
  expect(built).toEqual(['', '', '']);
  await live.close();
});

test('a new day in the zone of the regency is a build of all, once', async () => {
  using root = new Root();
  let now = new Date('2026-11-21T16:59:00Z');
  const days: string[] = [];
  const { live } = setUp(
    root,
    async (villages) => {
      const date = now.toISOString() < '2026-11-21T17:00' ? '2026-11-21' : '2026-11-22';
      days.push(date);
      return answer(villages, date);
    },
    () => now,
  );
  await live.idle();
  // 00.01 in Jakarta.
  now = new Date('2026-11-21T17:01:00Z');
  while (days.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(days).toEqual(['2026-11-21', '2026-11-22']);
  await live.close();
});

test('a build of all gives way to a village that was saved, and goes on afterwards', async () => {
  using root = new Root();
  const built: string[] = [];
  const { live, logged } = setUp(root, async (villages, signal) => {
    built.push(villages.join('+'));
    // The second build of all takes for ever, unless somebody ends it.
    if (built.length === 2)
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    return answer(villages);
  });
  await live.idle();
  live.saved('_kabupaten', [], 'c1');
  while (built.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
  live.saved('dua', [], 'c2');
  await live.idle();
  expect(built).toEqual(['', '', 'dua', '']);
  expect(logged).toEqual([]);
  expect(live.status('_kabupaten').state).toBe('tayang');
  expect(live.status('dua')).toMatchObject({ state: 'tayang', commit: 'c2' });
  await live.close();
});

test('the portal follows when nobody waits, once for several villages', async () => {
  using root = new Root();
  const built: string[] = [];
  const { promise: refreshed, resolve } = Promise.withResolvers<void>();
  const build: Build = async (villages) => {
    built.push(villages.join('+'));
    if (villages.includes('_kabupaten')) resolve();
    return answer(villages);
  };
  const { live } = setUp(root, build, undefined, { ...PACE, portal: 30 });
  await live.idle();
  live.saved('satu', [], 'c1');
  await live.idle();
  live.saved('dua', [], 'c2');
  await live.idle();
  expect(built).toEqual(['', 'satu', 'dua']);
  await refreshed;
  expect(built).toEqual(['', 'satu', 'dua', '_kabupaten']);
  await live.close();
});

test('a portal that is held is told to staff, once', async () => {
  using root = new Root();
  const params = { page: '', reason: 'no room', site: '_kabupaten' };
  const failed = finding({ site: '_kabupaten', file: '' }, 'render_failed', params);
  let refreshed = 0;
  const build: Build = async (villages) => {
    if (!villages.includes('_kabupaten')) return answer(villages);
    refreshed += 1;
    return { ...answer([]), sites: [], portal: { status: 'held', findings: [failed] } };
  };
  const { live, logged } = setUp(root, build, undefined, { ...PACE, portal: 1 });
  await live.idle();
  for (const round of [1, 2]) {
    live.saved('satu', [], `c${round}`);
    await expect.poll(() => refreshed).toBe(round);
  }
  await live.close();
  expect(logged).toEqual([expect.stringMatching(/^live: the portal is held: \S/)]);
});

test('a regency without a portal starts no build for one', async () => {
  using root = new Root();
  const built: string[] = [];
  const build: Build = async (villages) => {
    built.push(villages.join('+'));
    return answer(villages);
  };
  const { live } = setUp(root, build, undefined, { ...PACE, portal: 1 });
  root.write({ 'sites/kabupaten.yaml': `${KABUPATEN}portal: false\n` });
  await live.idle();
  live.saved('satu', [], 'c1');
  await live.idle();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await live.close();
  expect(built).toEqual(['', 'satu']);
});
