/** A picture of a page, the same each time: nothing moves, every photo has come, no worker answers from before. */
import type { Browser, Page } from 'playwright-core';

export interface PictureOptions {
  /** Width and height in CSS pixels; `scale` device pixels each. */
  screen: { width: number; height: number; scale: number };
  dark?: boolean;
  /** What must be there before the picture is taken. */
  ready?: string;
  /** The page to its end, at most so many CSS pixels; without it what one screen shows. */
  upTo?: number;
}

/** @returns a PNG. @throws what the browser says when the page cannot be opened */
export async function takePicture(
  browser: Browser,
  url: string,
  { screen, dark, ready, upTo }: PictureOptions,
): Promise<Buffer> {
  const { scale: deviceScaleFactor, ...viewport } = screen;
  const colorScheme = dark ? 'dark' : 'light';
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor,
    colorScheme,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    if (ready) await page.locator(ready).first().waitFor();
    if (upTo !== undefined) await grow(page, upTo);
    await decoded(page);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** Makes the window as high as the page, so that photos further down load, too. */
async function grow(page: Page, most: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, Math.min(needed, most)) });
  await page.waitForLoadState('networkidle');
}

/** Waits until the photos in view have come and are drawn. */
async function decoded(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      [...document.images]
        .filter((image) => image.getBoundingClientRect().top < innerHeight)
        .map((image) => image.decode().catch(() => undefined)),
    ),
  );
}
