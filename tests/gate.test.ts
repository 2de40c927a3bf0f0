import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Gate } from '../scripts/lib/gate.ts';

/** Sends work of these weights through a gate; returns the most that was inside at once, and the order of entry. */
async function through(places: number, weights: readonly number[]) {
  const gate = new Gate(places);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const work = (weight: number, index: number) => async () => {
    order.push(index);
    inside += weight;
    most = Math.max(most, inside);
    await wait(1);
    inside -= weight;
    if (weight === 5) throw new Error('five');
  };
  const ends = await Promise.allSettled(
    weights.map((weight, index) => gate.pass(work(weight, index), weight)),
  );
  return { most, order, failed: ends.filter(({ status }) => status === 'rejected').length };
}

test('no more is inside than there is place for, also after work that failed', async () => {
  const weights = Array.from({ length: 60 }, (_, index) => 1 + (index % 5));
  expect(await through(10, weights)).toMatchObject({ most: 10, failed: 12 });
});

test('all enter in their order: small work does not keep large work waiting', async () => {
  const weights = [4, 1, 9, 1, 1, 9, 1];
  expect((await through(9, weights)).order).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('what is larger than all places goes alone', async () => {
  expect(await through(9, [1, 40, 1])).toMatchObject({ most: 40, order: [0, 1, 2] });
});
