/** What tests and pictures of the guide do in the editor, in the words of who sits before it. */

import type { Browser } from 'playwright-core';
import { type BrowserContext, devices, type Locator, type Page } from 'playwright-core';

/** The announcements of village `satu`, as Decap calls them. */
export const PENGUMUMAN = 'satu--pengumuman';

/** The phone on which everything must work. */
export function phone(
  browser: Browser,
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<BrowserContext> {
  return browser.newContext({
    ...(storageState && { storageState }),
    ...devices['Pixel 5'],
    viewport: { width: 360, height: 740 },
    timezoneId: 'Asia/Jakarta',
    locale: 'id-ID',
  });
}

/** Signs in with an invitation, as a person does. */
export async function signIn(context: BrowserContext, invitation: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(invitation);
  await page.getByRole('button', { name: /Masuk/ }).click();
  await page.waitForURL(/\/admin\/desa\//);
  return page;
}

/**
 * Opens a form; `entries/kabar/index` or `new`. Answers its questions with yes.
 * @param editor address of the editor, where the page is not in it yet
 */
export async function openForm(
  page: Page,
  collection: string,
  form: string,
  editor = page.url().split(/[?#]/)[0],
): Promise<void> {
  page.removeAllListeners('dialog');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  await page.goto(`${editor}#/collections/${collection}/${form}`);
  await field(page, 'judul').waitFor();
}

export const field = (page: Page, name: string) => page.locator(`[id^="${name}-field"]`).first();

/** Puts text into a field in place of what is there. Decap moves the cursor of a field that gets the focus. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).click();
  await field(page, name).fill(text);
}

export const save = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: true }).click();

/** The notices at the foot. */
export const notices = (page: Page) => page.locator('#balai-kabar');

/** Waits until a notice says so. */
export async function seen(page: Page, text: string | RegExp, { timeout = 20_000 } = {}): Promise<void> {
  await notices(page).getByText(text).first().waitFor({ timeout });
}

/** Waits until a save is through and the form takes new words. */
export const settled = (page: Page) =>
  page.locator('[class*="-ToolbarSectionMain"]').getByText('Tersimpan', { exact: true }).waitFor();

/** Takes a photo into the form, or into a part of it, as from the phone's gallery. */
export async function pickPhoto(
  page: Page,
  name: string,
  buffer: Buffer,
  part: Page | Locator = page,
): Promise<void> {
  await part
    .getByRole('button', { name: /Pilih (?:foto|gambar)/ })
    .first()
    .click();
  await page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await page.getByRole('button', { name: 'Pakai yang dipilih' }).click();
}

/** Puts a photo with its words at the end of the entry's text. Returns its frame in the text. */
export async function insertPhoto(page: Page, name: string, buffer: Buffer, words: string): Promise<Locator> {
  await page.locator('[contenteditable="true"]').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.getByRole('button', { name: 'Sisipkan foto' }).click();
  await page.getByRole('menuitem', { name: 'Foto' }).click();
  const frame = page.locator('[data-slate-void]').last();
  await pickPhoto(page, name, buffer, frame);
  await frame.locator('input[type="text"]').fill(words);
  return frame;
}
