/** The picture of docs/laporan.md: the first page of the sample fleet's report. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { layoutOf } from '../build/layout.ts';
import { PROJECT } from '../lib/options.ts';
import { makeReport } from '../report/report.ts';

/** @param dist the sample's built sites; @param day the day that the picture shows */
export async function takeReportPicture(browser: Browser, dist: string, day: string): Promise<Buffer> {
  const temporary = mkdtempSync(join(tmpdir(), 'balai-laporan-'));
  const folder = join(temporary, 'laporan');
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, colorScheme: 'light' });
  try {
    await makeReport({
      layout: layoutOf(PROJECT, PROJECT, dist),
      folder,
      repo: PROJECT,
      sites: [],
      districts: [],
      date: day,
      now: new Date(`${day}T03:00:00Z`),
      dormantAfter: 90,
      checkLinks: false,
      note: () => {},
    });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await page.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}
