/** Decap's screens at 360 px: tells when its class names have changed and our sheet does not reach it any more. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForm, phone, write } from '../../scripts/docs/editor-screen.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { HAS_GIT } from './bare.ts';
import { type EditorGateway, startEditorGateway } from './editor-gateway.ts';

let browser: Browser;
let place: EditorGateway;
let page: Page;
beforeAll(async () => {
  if (!HAS_GIT) return;
  browser = await launch();
  place = await startEditorGateway('lokal');
  page = await (await phone(browser)).newPage();
  await page.goto(`${place.origin}/admin/desa/satu/`);
});
afterAll(async () => {
  await browser?.close();
  await place?.[Symbol.asyncDispose]();
});

/** Widest thing on the page, beyond the screen or not. */
const width = () =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));

/** What is seen in the form and goes beyond the screen, by its words. */
const beyond = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('[class*="-ControlPaneContainer"] *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
      .map((element) => `${element.tagName} ${element.textContent}`),
  );

/** What can be tapped and is smaller than a thumb, by its words. */
const small = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, input:not([type="file"]), textarea, [role="button"]')]
      .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      .map((element) => ({ box: element.getBoundingClientRect(), element }))
      .filter(
        ({ box, element }) => box.height > 2 && box.height < 44 && !element.closest('[class*="container"]'),
      )
      .filter(({ element }) => !element.closest('[class*="ToggleContainer"]') && element.tagName !== 'INPUT')
      .map(
        ({ box, element }) => `${element.tagName} ${element.textContent?.trim()} ${Math.round(box.height)}`,
      ),
  );

describe.skipIf(!HAS_GIT)('At 360 px', () => {
  test('first the kinds of content are shown, then the entries of one, and back leads back', async () => {
    const kinds = page.locator('[class*="-SidebarContainer"]');
    const entries = page.locator('[class*="-CollectionMain"]');
    await kinds.waitFor();
    expect(await entries.isVisible()).toBe(false);
    expect([await width(), await small()]).toEqual([360, []]);
    await kinds.getByRole('link', { name: 'Berita' }).click();
    await entries.waitFor();
    expect(await kinds.isVisible()).toBe(false);
    expect([await width(), await small()]).toEqual([360, []]);
    await page.goBack();
    await kinds.waitFor();
  });

  test('a form fits, its letters do not make a phone zoom, and its button is at the thumb', async () => {
    await openForm(page, 'satu--pengumuman', 'new');
    expect([await width(), await small(), await beyond()]).toEqual([360, [], []]);
    const letters = await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea, [contenteditable="true"]')].map((element) =>
        Number.parseFloat(getComputedStyle(element).fontSize),
      ),
    );
    expect(Math.min(...letters)).toBeGreaterThanOrEqual(16);
    const button = page.getByRole('button', { name: 'Simpan', exact: true });
    const box = await button.boundingBox();
    expect([box && box.y > 640, box && box.width > 200]).toEqual([true, true]);
  });

  test('all kinds stand on the page, none in a box that scrolls by itself', async () => {
    await page.goto(`${place.origin}/admin/desa/satu/`);
    const kinds = page.locator('[class*="-SidebarContainer"]');
    await kinds.waitFor();
    const hidden = await kinds.evaluate((box) =>
      [box, ...box.querySelectorAll('*')]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 4)
        .map(({ className }) => className),
    );
    expect(hidden.filter((name) => /Sidebar/.test(name))).toEqual([]);
    const last = kinds.getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    expect((await last.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('a group opens by its words, and what is wrong with a field stands above it over the whole width', async () => {
    await openForm(page, 'satu--pengumuman', 'new');
    const group = page.getByRole('button', { name: 'Kabar serta-merta' });
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    const box = await group.boundingBox();
    expect(box && box.width > 200).toBe(true);
    await group.tap({ position: { x: (box?.width ?? 0) - 10, y: 10 } });
    await page.locator('[aria-expanded="true"][data-testid="expand-button"]').first().waitFor();
    await write(page, 'judul', 'Tanpa ringkasan');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    const fault = page.locator('[class*="ControlErrorsList"]').first();
    await fault.waitFor();
    const [fromLeft, fromTop] = await fault.evaluate((list) => {
      const input = list.closest('[class*="-ControlContainer"]')?.querySelector('input, textarea');
      const [above, below] = [list.getBoundingClientRect(), input?.getBoundingClientRect()];
      return [above.left - (below?.left ?? 0), (below?.top ?? 0) - above.bottom];
    });
    expect(fromLeft).toBeLessThan(2);
    expect(fromTop).toBeGreaterThanOrEqual(0);
    expect(await beyond()).toEqual([]);
  });

  test('words and button at the head of a list stand beside each other', async () => {
    await openForm(page, 'satu--layanan', 'new');
    const overlapping = await page.evaluate(() =>
      [...document.querySelectorAll('[class*="-AddButton"]')]
        .filter((button) => {
          const head = button.parentElement?.querySelector('[class*="-ExpandButton"]');
          const { left, right } = button.getBoundingClientRect();
          const isCut = button.scrollWidth > button.clientWidth + 1;
          return isCut || right > innerWidth || (head?.getBoundingClientRect().right ?? 0) > left;
        })
        .map((button) => button.textContent),
    );
    expect(overlapping).toEqual([]);
    expect(await beyond()).toEqual([]);
  });

  test('the page needs no eval and loads nothing from elsewhere', async () => {
    const answer = await page.request.get(`${place.origin}/admin/desa/satu/`);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('http');
  });
});
