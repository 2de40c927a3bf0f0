/** The CMS as operators meet it: a real gateway, a real browser on a phone. */
import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  field,
  notices,
  openForm,
  phone,
  save,
  seen,
  settled,
  signIn,
  write,
} from '../../scripts/docs/editor-screen.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { HAS_GIT } from './bare.ts';
import { type EditorGateway, LOCAL_PERSON, startEditorGateway } from './editor-gateway.ts';

const KABAR = 'entries/kabar/index';
const KABAR_FILE = 'content/satu/pengumuman/kabar.md';
/** Milliseconds; a loaded machine is slow, not wrong. */
const PATIENT = { timeout: 30_000 };
const PENGUMUMAN = 'satu--pengumuman';

let browser: Browser;
let place: EditorGateway;
let context: BrowserContext;
beforeAll(async () => {
  if (!HAS_GIT) return;
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  place = await startEditorGateway();
  context = await phone(browser);
});
afterEach(async () => {
  await context.close();
  await place[Symbol.asyncDispose]();
});

const enter = (nama = 'Sri Wahyuni', where = context): Promise<Page> =>
  signIn(where, place.invite(nama, 'satu'));
const shown = (path: string): string => place.repository.git('show', `main:${path}`);
const lastCommit = (): { by: string; files: string[] } => {
  const [by = '', ...files] = place.repository.git('log', '-1', '--format=%an', '--name-status').split('\n');
  return { by, files: files.filter(Boolean) };
};

/** 4 MB from a phone, with the place where it was taken. */
async function bigPhoto(): Promise<Buffer> {
  const [width, height] = [2400, 1800];
  const noise = randomBytes(width * height * 3);
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 3/1 4/1' } })
    .toBuffer();
}

describe.skipIf(!HAS_GIT)('Somebody at their own computer', () => {
  test('writes without any account, in the name that git has', async () => {
    await using local = await startEditorGateway('lokal');
    const page = await context.newPage();
    await page.goto(`${local.origin}/admin/desa/satu/`);
    await openForm(page, PENGUMUMAN, KABAR);
    await write(page, 'judul', 'Dari laptop desa');
    await save(page);
    await seen(page, 'Sudah tayang');
    expect(local.repository.git('log', '-1', '--format=%an').trim()).toBe(LOCAL_PERSON.nama);
  });
});

describe.skipIf(!HAS_GIT)('An operator on a phone', () => {
  test('is invited, writes an announcement with a large photo, and only that is in the repository', async () => {
    const page = await enter();
    await openForm(page, PENGUMUMAN, 'new');
    await write(page, 'judul', 'Vaksin sapi gratis');
    await write(page, 'ringkasan', 'Bawa sapi ke lapangan.');
    const buffer = await bigPhoto();
    expect(buffer.length).toBeGreaterThan(3_000_000);
    await page
      .getByRole('button', { name: /Pilih foto|Pilih gambar/ })
      .first()
      .click();
    const input = page.locator('input[type="file"]').first();
    await input.setInputFiles({ name: 'IMG 2026.JPG', mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: 'Pakai yang dipilih' }).click();
    await write(page, 'keterangan_foto', 'Sapi di lapangan.');
    await save(page);
    await seen(page, 'Sudah tayang');

    const { by, files } = lastCommit();
    expect(by).toBe('Sri Wahyuni');
    expect(files.map((line) => line.split('\t')[1]).sort()).toEqual([
      expect.stringMatching(/^content\/satu\/pengumuman\/vaksin-sapi-gratis\/img[-_ ]2026\.jpg$/),
      'content/satu/pengumuman/vaksin-sapi-gratis/index.md',
    ]);
    const [photo = ''] = files.map((line) => line.split('\t')[1]).filter((path) => path?.endsWith('.jpg'));
    const id = place.repository.git('rev-parse', `main:${photo}`).trim();
    const stored = await place.gateway.store.blob(id);
    const { width, exif } = await sharp(stored).metadata();
    expect([width, exif]).toEqual([1600, undefined]);
    expect(place.saved).toEqual(['satu']);
  });

  test('edits an entry, and a second save builds on the first', async () => {
    const page = await enter();
    await openForm(page, PENGUMUMAN, KABAR);
    await write(page, 'judul', 'Kabar pertama');
    await save(page);
    await settled(page);
    await write(page, 'judul', 'Kabar kedua');
    await save(page);
    await expect.poll(() => shown(KABAR_FILE), PATIENT).toContain('judul: Kabar kedua');
    expect(lastCommit().files).toEqual([`M\t${KABAR_FILE}`]);
  });

  test('who is second in a conflict sees both versions, and may still take their own', async () => {
    const page = await enter();
    await openForm(page, PENGUMUMAN, KABAR);
    await write(page, 'judul', 'Kabar dari Sri');
    place.repository.commit({ [KABAR_FILE]: shown(KABAR_FILE).replace('Kabar satu', 'Kabar dari Budi') });
    await save(page);
    await seen(page, /Kabar dari Sri.*belum tersimpan/);
    await notices(page).getByRole('link', { name: 'Bandingkan' }).click();
    await page.locator('mark', { hasText: 'Kabar dari Budi' }).waitFor();
    await page.getByRole('link', { name: 'Pakai naskah saya' }).click();
    await seen(page, 'sudah kembali');
    expect(await field(page, 'judul').inputValue()).toBe('Kabar dari Sri');
    await save(page);
    await expect.poll(() => shown(KABAR_FILE), PATIENT).toContain('judul: Kabar dari Sri');
  });

  test('saves without a signal wait in their order and go out when it is back', async () => {
    const page = await enter();
    await openForm(page, PENGUMUMAN, KABAR);
    await context.setOffline(true);
    for (const judul of ['Tanpa sinyal', 'Tanpa sinyal, lagi']) {
      await write(page, 'judul', judul);
      await save(page);
      await seen(page, judul);
      await settled(page);
    }
    await seen(page, 'Menunggu sinyal (2)');
    expect(shown(KABAR_FILE)).toContain('Kabar satu');
    await context.setOffline(false);
    await expect.poll(() => shown(KABAR_FILE), PATIENT).toContain('judul: Tanpa sinyal, lagi');
    expect(place.repository.git('log', '--format=%s').trim().split('\n')).toHaveLength(3);
  });

  test('what waits is sent by the next start when the phone was switched off', async () => {
    const page = await enter();
    await openForm(page, PENGUMUMAN, KABAR);
    await context.setOffline(true);
    await write(page, 'judul', 'Sebelum baterai habis');
    await save(page);
    await seen(page, 'Menunggu sinyal (1)');
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    await (await context.newPage()).goto(`${place.origin}/admin/desa/satu/`);
    await expect.poll(() => shown(KABAR_FILE), PATIENT).toContain('Sebelum baterai habis');
  });

  test('text of a killed tab is back, and a copy of it is on the server', async () => {
    const page = await enter();
    await openForm(page, PENGUMUMAN, 'new');
    await write(page, 'judul', 'Belum selesai');
    await page.waitForTimeout(800);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(`${place.origin}/admin/desa/satu/`);
    await openForm(again, PENGUMUMAN, 'new');
    await seen(again, 'sudah kembali');
    expect(await field(again, 'judul').inputValue()).toBe('Belum selesai');
    await again.goto(`${place.origin}/admin/desa/satu/naskah`);
    await again.getByRole('link', { name: /Belum selesai/ }).click();
    await again.getByRole('link', { name: 'Lanjutkan menyunting' }).click();
    await seen(again, 'sudah kembali');
    expect(await field(again, 'judul').inputValue()).toBe('Belum selesai');
  });

  test('what the checks refuse stays on the screen and is kept', async () => {
    const page = await enter();
    await openForm(page, PENGUMUMAN, KABAR);
    await write(page, 'ringkasan', 'NIK 3201234501900001 harap datang.');
    await save(page);
    await seen(page, /belum tersimpan.*NIK/);
    expect(await field(page, 'ringkasan').inputValue()).toContain('3201234501900001');
    expect(shown(KABAR_FILE)).toContain('Ringkasan Kabar satu');
  });

  test('a foreign village does not open, and a device that was signed out is told what to do', async () => {
    const page = await enter();
    const foreign = await page.goto(`${place.origin}/admin/desa/dua/`);
    expect(foreign?.status()).toBe(403);
    await page.goto(`${place.origin}/admin/desa/satu/`);
    await openForm(page, PENGUMUMAN, KABAR);
    await write(page, 'judul', 'Dari ponsel yang hilang');
    for (const { person } of place.gateway.people.list()) place.gateway.people.revoke(person.id);
    await save(page);
    await seen(page, 'Perangkat ini sudah keluar');
    expect(await field(page, 'judul').inputValue()).toBe('Dari ponsel yang hilang');
    expect(shown(KABAR_FILE)).toContain('Kabar satu');
  });
});
