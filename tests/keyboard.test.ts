/** Pages by keyboard alone: every stop is seen, in the order of the page, and none is missed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, openSample, PHONE, type Sample } from './sample.ts';

interface Stop {
  html: string;
  /** Its place among all that can be focused, in the order of the page, and how many these are. */
  place: number;
  all: number;
  /** Width of its outline in pixels, or of its form's, which draws it for the field; 0 where there is none. */
  outline: number;
  /** Whether it is what one sees and hits where it stands. */
  onTop: boolean;
}

/** Presses Tab from the top of the page to its end, and looks at each stop. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const target = document.activeElement;
      if (!target || target === document.body) return undefined;
      const focusable = [
        ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
      ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
      const outlines = [target, target.closest('form')].map((box) => {
        const style = box && getComputedStyle(box);
        return !style || style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
      });
      const { left, top, width, height } = target.getClientRects()[0] ?? target.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return {
        html: target.outerHTML.slice(0, 120),
        place: focusable.indexOf(target),
        all: focusable.length,
        outline: Math.max(...outlines),
        onTop: hit !== null && (target.contains(hit) || hit.contains(target)),
      };
    });
    // After the last one the focus leaves the page, or starts again at the top.
    if (!stop || (stops.length > 0 && stop.place === 0)) break;
    stops.push(stop);
    expect(stops.length).toBeLessThan(500);
  }
  return stops;
}

describe.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('on %s', (_, options) => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample(options);
  });
  afterAll(() => sample.close());

  test.each(['/', '/layanan/ktp-hilang-atau-rusak/'])(
    '%s is walked from the skip link to the foot',
    async (path) => {
      const { page, url } = sample;
      await page.goto(url('sukamaju', path));
      const stops = await walk(page);
      const all = stops[0]?.all ?? 0;
      expect(stops[0]?.html).toContain('Langsung ke isi');
      expect(stops.map(({ place }) => place)).toEqual(Array.from({ length: all }, (_, place) => place));
      expect(stops.filter(({ outline }) => outline < 2)).toEqual([]);
      expect(stops.filter(({ onTop }) => !onTop)).toEqual([]);
    },
  );

  test('the skip link leads to the content', async () => {
    const { page, url } = sample;
    await page.goto(url('sukamaju', '/'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

test('the menu of a phone opens with Enter, and its links follow', async () => {
  const sample = await openSample(PHONE);
  try {
    const { page, url } = sample;
    await page.goto(url('sukamaju', '/'));
    await page.locator('.menu > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(url('sukamaju', '/layanan/'));
  } finally {
    await sample.close();
  }
});
