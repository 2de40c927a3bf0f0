/** Every template where the browser runs no script: what it is about is there, and nothing on it is dead. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSample, PHONE, type Sample } from './sample.ts';
import { portalTemplates, SITES, templates } from './templates.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample({ ...PHONE, javaScriptEnabled: false });
});
afterAll(() => sample.close());

const TEMPLATES = [...templates(inject('contoh'), SITES), ...portalTemplates(inject('contoh'))];

test.each(TEMPLATES)('$file, as in $site: $path', async ({ site, path }) => {
  const { page, url } = sample;
  await page.goto(url(site, path));
  expect(await page.locator('main h1').isVisible()).toBe(true);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(150);
  // A button outside of a form does nothing without a script.
  expect(await page.locator('button:visible:not(form *)').count()).toBe(0);
  await page.locator('.menu > summary').tap();
  expect(await page.locator('.menu a').filter({ hasText: 'Layanan' }).first().isVisible()).toBe(true);
});

test('the menu leads on', async () => {
  const { page, url } = sample;
  await page.goto(url('sukamaju', '/profil/'));
  await page.locator('.menu > summary').tap();
  await page.locator('.menu a').filter({ hasText: 'Layanan' }).first().tap();
  await page.waitForURL(url('sukamaju', '/layanan/'));
});
