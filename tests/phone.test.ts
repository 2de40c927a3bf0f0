/** Every template on the narrowest phone, in the light and in the dark, and with letters of twice the size. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  axeFindings,
  clippedText,
  layoutShift,
  looseTables,
  sidewaysScroll,
  smallTargets,
} from './page-checks.ts';
import { openSample, PHONE, type Sample } from './sample.ts';
import { LOST, portalTemplates, SITES, templates } from './templates.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample(PHONE);
});
afterAll(() => sample.close());

const TEMPLATES = [...templates(inject('contoh'), SITES), ...portalTemplates(inject('contoh'))];

test.each(TEMPLATES)('$file, as in $site: $path', async ({ site, path }) => {
  const { page, url } = sample;
  const response = await page.goto(url(site, path));
  expect.soft(response?.status()).toBe(path === LOST ? 404 : 200);
  expect.soft(await layoutShift(page), 'layout shift').toBeLessThan(0.1);
  expect.soft(await sidewaysScroll(page), 'sideways scroll').toBe(0);
  expect.soft(await looseTables(page), 'tables').toEqual([]);
  expect.soft(await smallTargets(page), 'targets').toEqual([]);
  expect.soft(await clippedText(page), 'clipped').toEqual([]);
  expect.soft(await axeFindings(page), 'axe').toEqual([]);

  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect.soft(await sidewaysScroll(page), 'sideways scroll at 200 % text').toBe(0);
  expect.soft(await clippedText(page), 'clipped at 200 % text').toEqual([]);
});
