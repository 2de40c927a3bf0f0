/** Staff of the regency choose for whom a notice is, on a phone, among more villages than a screen holds. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForm, phone, save, seen, write } from '../../scripts/docs/editor-screen.ts';
import { type BrowserGateway, startBrowserGateway } from '../../scripts/docs/gateway.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { pengumuman, situs, smallFleet } from '../fleet.ts';
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

/** A form of the regency's notices. */
async function openAsStaff(context: BrowserContext, form: string): Promise<Page> {
  const { token } = place.gateway.people.invite({ nama: 'Rina', peran: 'kominfo', desa: [] });
  const page = await context.newPage();
  await page.goto(`${place.origin}/admin/undangan/${token}`);
  await page.getByRole('button', { name: /Masuk/ }).click();
  await page.goto(`${place.origin}/admin/desa/_kabupaten/`);
  await openForm(page, '_kabupaten--pengumuman', form);
  return page;
}

const control = (page: Page, name: string) =>
  page
    .locator('[class*="-control"]')
    .filter({ has: page.locator(`[id^="${name}-field"]`) })
    .last();

test.skipIf(!HAS_GIT)(
  'a notice for one kecamatan and one village is chosen by name, and its form says that it is limited',
  async () => {
    await using context = await phone(browser);
    const page = await openAsStaff(context, 'new');
    await write(page, 'judul', 'Vaksin sapi');
    await write(page, 'ringkasan', 'Bawa sapi ke lapangan.');
    await page.getByRole('button', { name: 'Hanya untuk · kosong' }).tap();
    const options = page.getByRole('option');

    await control(page, 'kecamatan').tap();
    await options.filter({ hasText: 'Maliku' }).tap();
    await control(page, 'desa').tap();
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

test.skipIf(!HAS_GIT)(
  'what is chosen and is no choice is shown, and stays when another is chosen',
  async () => {
    const path = 'content/_kabupaten/pengumuman/lama.md';
    place.repository.commit({ [path]: pengumuman('Lama', 'untuk:\n  kecamatan: [Kecamatan maliku]\n') });
    await using context = await phone(browser);
    const page = await openAsStaff(context, 'entries/lama/index');
    await page.getByRole('button', { name: 'Hanya untuk · terisi' }).tap();
    await control(page, 'kecamatan').getByText('Kecamatan maliku').waitFor();
    await control(page, 'kecamatan').tap();
    await page.getByRole('option').filter({ hasText: 'Pandih Batu' }).tap();
    await save(page);
    await seen(page, 'Sudah tayang di desa yang dipilih.');
    const saved = place.repository.git('show', `main:${path}`);
    expect(saved).toContain('Kecamatan maliku');
    expect(saved).toContain('Pandih Batu');
  },
);
