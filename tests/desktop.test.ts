/** Every template on a wide screen, in the light and in the dark: access, and obedience to the policy. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings, clippedText, layoutShift, sidewaysScroll, smallTargets } from './page-checks.ts';
import { DESKTOP, openSample, type Sample } from './sample.ts';
import { portalTemplates, SITES, templates } from './templates.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample(DESKTOP);
});
afterAll(() => sample.close());

const TEMPLATES = [...templates(inject('contoh'), SITES), ...portalTemplates(inject('contoh'))];

test.each(TEMPLATES)('$file, as in $site: $path', async ({ site, path }) => {
  const { page, url } = sample;
  const complaints: string[] = [];
  const requests: string[] = [];
  page.removeAllListeners();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url(site, path));
  expect.soft(await layoutShift(page), 'layout shift').toBeLessThan(0.1);
  expect.soft(await sidewaysScroll(page), 'sideways scroll').toBe(0);
  expect.soft(await smallTargets(page), 'targets').toEqual([]);
  expect.soft(await clippedText(page), 'clipped').toEqual([]);
  expect.soft(await axeFindings(page), 'axe').toEqual([]);
  expect
    .soft(
      requests.filter((target) => !target.startsWith(url(site, '/'))),
      'requests to others',
    )
    .toEqual([]);
  expect
    .soft(
      complaints.filter((text) => !text.includes('404')),
      'complaints of the browser',
    )
    .toEqual([]);
});
