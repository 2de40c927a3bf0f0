/** Staff of the regency choose for whom a notice is, on a phone, among more villages than a screen holds. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForm, phone, save, seen, write } from '../../scripts/docs/editor-screen.ts';
import { type BrowserGateway, startBrowserGateway } from '../../scripts/docs/gateway.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { situs, smallFleet } from '../fleet.ts';
import { HAS_GIT } from './bare.ts';

const VILLAGES = 60;
const KECAMATAN = ['Maliku', 'Kahayan Hilir', 'Pandih Batu'];

let browser: Browser;
let place: BrowserGateway;
beforeAll(async () => {
  if (!HAS_GIT) return;
  const more = Array.from({ length: VILLAGES }, (_, index) => {
    const kecamatan = KECAMATAN[index % KECAMATAN.length];
    const text = situs(index + 3)
      .replace(/^nama: .*$/m, `nama: Mekar Sari ${index}`)
      .replace(/^kecamatan: .*$/m, `kecamatan: ${kecamatan}`);
    return [`sites/mekar-sari-${index}/situs.yaml`, text] as const;
  });
  const files = { ...smallFleet(['satu', 'dua']), ...Object.fromEntries(more) };
  [browser, place] = await Promise.all([launch(), startBrowserGateway({ files })]);
});
afterAll(async () => {
  await browser?.close();
  await place?.[Symbol.asyncDispose]();
});

test.skipIf(!HAS_GIT)(
  'a notice for one kecamatan and one village is chosen by name, and its form says that it is limited',
  async () => {
    const { token } = place.gateway.people.invite({ nama: 'Rina', peran: 'kominfo', desa: [] });
    await using context = await phone(browser);
    const page = await context.newPage();
    await page.goto(`${place.origin}/admin/undangan/${token}`);
    await page.getByRole('button', { name: /Masuk/ }).click();
    await page.goto(`${place.origin}/admin/desa/_kabupaten/`);
    await openForm(page, '_kabupaten--pengumuman', 'new');
    await write(page, 'judul', 'Vaksin sapi');
    await write(page, 'ringkasan', 'Bawa sapi ke lapangan.');
    await page.getByRole('button', { name: 'Hanya untuk · kosong' }).tap();
    const control = (name: string) =>
      page
        .locator('[class*="-control"]')
        .filter({ has: page.locator(`[id^="${name}-field"]`) })
        .last();
    const options = page.getByRole('option');

    await control('kecamatan').tap();
    await options.filter({ hasText: 'Maliku' }).tap();
    await control('desa').tap();
    await expect.poll(() => options.count()).toBe(VILLAGES + 2);
    const first = await options.first().boundingBox();
    const bar = await page.getByRole('button', { name: 'Simpan', exact: true }).boundingBox();
    // What opens is above the bar that saves, with room for several names, each as high as a thumb.
    expect(first && bar && first.y + 3 * first.height < bar.y).toBe(true);
    expect(first?.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.type('sari 41');
    await expect.poll(() => options.allInnerTexts()).toEqual(['Desa Mekar Sari 41 (Kecamatan Pandih Batu)']);
    await options.first().tap();
    const chosen = page.getByText('Desa Mekar Sari 41 (Kecamatan Pandih Batu)');
    expect(await chosen.evaluate((label) => label.scrollWidth <= label.clientWidth)).toBe(true);

    await save(page);
    await seen(page, 'Sudah tayang di desa yang dipilih.');
    await page.getByRole('button', { name: 'Hanya untuk · terisi' }).waitFor();
    expect(place.repository.git('show', 'main:content/_kabupaten/pengumuman/vaksin-sapi/index.md')).toContain(
      'untuk:\n  kecamatan:\n    - Maliku\n  desa:\n    - mekar-sari-41\n',
    );
  },
);
