/** The CMS at phone size, in the sample village: the kinds of content, and the form of a notice. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { PROJECT } from '../lib/options.ts';
import { walk } from '../lib/walk.ts';
import { openForm, phone, signIn } from './editor-screen.ts';
import { startBrowserGateway } from './gateway.ts';

const VILLAGE = 'sukamaju';

/** @returns pictures by name */
export async function takeCmsPictures(browser: Browser): Promise<Map<string, Buffer>> {
  const paths = ['sites', join('content', VILLAGE)].flatMap((folder) => walk(join(PROJECT, folder)));
  const files = Object.fromEntries(paths.map((path) => [relative(PROJECT, path), readFileSync(path)]));
  await using cms = await startBrowserGateway({ files });
  const context = await phone(browser);
  try {
    const page = await signIn(context, cms.invite('Sri Wahyuni', VILLAGE));
    await page.locator('[class*="-SidebarContainer"]').waitFor();
    const kinds = await page.screenshot({ animations: 'disabled' });
    await openForm(page, `${VILLAGE}--pengumuman`, 'entries/pembagian-bibit-padi/index');
    return new Map([
      ['cms', kinds],
      ['cms-isian', await page.screenshot({ animations: 'disabled' })],
    ]);
  } finally {
    await context.close();
  }
}
