/** The editor where the signal goes and comes: what one sees, what one can press, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import {
  field,
  notices,
  PENGUMUMAN,
  pickPhoto,
  save,
  seen,
  settled,
  write,
} from '../../scripts/docs/editor-screen.ts';
import { HAS_GIT } from './bare.ts';
import { Budi, PATIENT } from './budi.ts';
import { startEditorGateway } from './editor-gateway.ts';
import { phonePhoto } from './photos.ts';

const FOLDER = 'content/satu/pengumuman';

const budi = new Budi(startEditorGateway);
const committed = (path: string): string => budi.place.repository.git('show', `main:${path}`);

describe.skipIf(!HAS_GIT)('Without a signal', () => {
  test('a new entry with a photo stays before the eyes, is sent later, and keeps its photo when edited again', async () => {
    const page = await budi.openForm('new');
    await write(page, 'judul', 'Panen raya');
    await write(page, 'ringkasan', 'Di sawah timur.');
    await pickPhoto(page, 'IMG 2026 (1).JPG', await phonePhoto());
    await write(page, 'keterangan_foto', 'Padi menguning.');
    await budi.context.setOffline(true);
    await save(page);
    await seen(page, 'Menunggu sinyal (1): Panen raya');
    await settled(page);
    expect(await field(page, 'judul').inputValue()).toBe('Panen raya');
    const photo = page.locator('img[role="presentation"]').first();
    await expect
      .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth), PATIENT)
      .toBeGreaterThan(300);

    await budi.context.setOffline(false);
    await notices(page)
      .getByText('Menunggu sinyal')
      .waitFor({ state: 'hidden', ...PATIENT });
    const names = () =>
      budi.place.repository.git('ls-tree', '--name-only', 'main', `${FOLDER}/panen-raya/`).trim().split('\n');
    expect(names()).toHaveLength(2);
    const before = names();
    await write(page, 'judul', 'Panen raya diundur');
    await save(page);
    await expect
      .poll(() => committed(`${FOLDER}/panen-raya/index.md`), PATIENT)
      .toContain('judul: Panen raya diundur');
    expect(names()).toEqual(before);
    const kept = before
      .find((name) => !name.endsWith('index.md'))
      ?.split('/')
      .at(-1);
    expect(committed(`${FOLDER}/panen-raya/index.md`)).toContain(`foto: ${kept}\n`);
  });

  test('what waits is sent once, and its notice stands still, however often somebody asks', async () => {
    const page = await budi.openForm('entries/kabar/index');
    await budi.context.setOffline(true);
    await write(page, 'judul', 'Kabar dari ladang');
    await save(page);
    await seen(page, 'Menunggu sinyal (1)');
    await page.evaluate(() =>
      document.getElementById('balai-kabar-antrean')?.setAttribute('data-sama', 'ya'),
    );
    const button = notices(page).getByRole('button', { name: 'Kirim sekarang' });
    for (let tap = 0; tap < 3; tap += 1) await button.click();
    expect(await notices(page).locator('[data-sama="ya"]').count()).toBe(1);

    let [open, most, sent] = [0, 0, 0];
    await page.route('**/admin/api', async (route) => {
      if (route.request().postDataJSON()?.action === 'persistEntry') {
        sent += 1;
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 500));
        open -= 1;
      }
      await route.continue();
    });
    await budi.context.setOffline(false);
    for (let tap = 0; tap < 3; tap += 1) await page.evaluate(() => void dispatchEvent(new Event('online')));
    await notices(page)
      .getByText('Menunggu sinyal')
      .waitFor({ state: 'hidden', ...PATIENT });
    await page.waitForTimeout(1000);
    expect([most, sent]).toEqual([1, 1]);
    expect(committed(`${FOLDER}/kabar.md`)).toContain('judul: Kabar dari ladang');
  });

  test('an entry that was never opened says so, with a way to try again and a way back', async () => {
    const page = await budi.open();
    await page.locator('[class*="-SidebarContainer"]').waitFor();
    await budi.context.setOffline(true);
    await page.evaluate((name) => {
      location.hash = `#/collections/${name}/entries/kabar/index`;
    }, PENGUMUMAN);
    const failed = page.getByRole('alert').filter({ hasText: 'Tidak ada sinyal' });
    await failed.waitFor();
    expect(await failed.getByRole('link', { name: 'Kembali ke daftar' }).getAttribute('href')).toBe(
      `#/collections/${PENGUMUMAN}`,
    );
    expect(await page.locator('.Toastify__toast').count()).toBe(0);
    await budi.context.setOffline(false);
    await failed.getByRole('button', { name: 'Coba lagi' }).click();
    await field(page, 'judul').waitFor();
    expect(await field(page, 'judul').inputValue()).not.toBe('');
  });

  test('a list that cannot be read does not say that it is empty, and is there again with the signal', async () => {
    const page = await budi.open();
    const list = page.locator('[class*="-CollectionMain"]');
    await page.getByRole('link', { name: 'Berita' }).first().waitFor();
    await budi.context.setOffline(true);
    await page.getByRole('link', { name: 'Layanan', exact: true }).first().click();
    await list.getByText('tidak ada sinyal').waitFor();
    await budi.context.setOffline(false);
    await list.getByRole('link', { name: /Surat/ }).waitFor();

    await page.route('**/admin/api', (route) => route.abort());
    await page.reload();
    await list.getByText('tidak ada sinyal').waitFor(PATIENT);
    await page.unroute('**/admin/api');
    await list.getByRole('button', { name: 'Coba lagi' }).click();
    await list.getByRole('link', { name: /Surat/ }).waitFor();
    await page.locator('.balai-nama').click();
    await page.locator('input[class*="-SearchInput"]').fill('tidak mungkin ada');
    await page.keyboard.press('Enter');
    await list.getByText('Tidak ditemukan.').waitFor();
  });
});
