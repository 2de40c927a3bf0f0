/** What a proof looks at on the way from a save to the public page. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';

/** All that the notice about the public page says from now on. */
export async function statusWords(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const words: string[] = [];
    Object.assign(globalThis, { words });
    new MutationObserver(() => {
      const text = document.querySelector('#balai-kabar-tayang p')?.textContent;
      if (text && words.at(-1) !== text) words.push(text);
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { words: string[] }).words);
}

/** Files of a public site whose pictures say where they were taken. */
export async function picturesWithExif(folder: string): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:jpe?g|png|webp)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(0);
  const found = await Promise.all(
    files.map(async (name) => ((await sharp(join(folder, name)).metadata()).exif ? [name] : [])),
  );
  return found.flat();
}
