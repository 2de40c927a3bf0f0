import { expect, test } from 'vitest';
import { oneAtATime } from '../../scripts/cms/browser/one-at-a-time.ts';

/** Rounds that end when they are told to; `most` is how many ran at once. */
function rounds() {
  const open: { end: () => void; fail: () => void }[] = [];
  const count = { running: 0, most: 0, begun: 0 };
  const ask = oneAtATime(async () => {
    count.begun += 1;
    count.running += 1;
    count.most = Math.max(count.most, count.running);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    open.push({ end: resolve, fail: () => reject(new Error('no line')) });
    await promise.finally(() => {
      count.running -= 1;
    });
  });
  return { ask, open, count };
}
const soon = () => new Promise((resolve) => setTimeout(resolve));

test('three who ask while a round is under way share the next one, and never do two run at once', async () => {
  const { ask, open, count } = rounds();
  const first = ask();
  const later = [ask(), ask(), ask()];
  open[0]?.end();
  await first;
  await soon();
  expect([count.begun, open.length]).toEqual([2, 2]);
  const last = ask();
  open[1]?.end();
  await Promise.all(later);
  await soon();
  expect(count.begun).toBe(3);
  open[2]?.end();
  await last;
  expect(count).toEqual({ running: 0, most: 1, begun: 3 });
});

test('a round that fails says so to its own, and the next one runs', async () => {
  const { ask, open, count } = rounds();
  const first = ask();
  const second = ask();
  open[0]?.fail();
  await expect(first).rejects.toThrow('no line');
  await soon();
  open[1]?.end();
  await second;
  expect(count).toEqual({ running: 0, most: 1, begun: 2 });
});
