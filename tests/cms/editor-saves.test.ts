/** What becomes of a save, as the operator sees it on a phone: slow lines, refusals, advice, names that are taken. */
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  field,
  insertPhoto,
  notices,
  openForm,
  PENGUMUMAN,
  pickPhoto,
  save,
  seen,
  settled,
  write,
} from '../../scripts/docs/editor-screen.ts';
import { startBrowserGateway } from '../../scripts/docs/gateway.ts';
import { pengumuman, smallFleet } from '../fleet.ts';
import { HAS_GIT } from './bare.ts';
import { Budi, PATIENT } from './budi.ts';
import { phonePhoto } from './photos.ts';

const FOLDER = 'content/satu/pengumuman';
const KABAR = `${FOLDER}/kabar.md`;
const EDARAN = `${FOLDER}/surat-edaran.md`;

const budi = new Budi(() =>
  startBrowserGateway({
    files: {
      ...smallFleet(['satu', 'dua']),
      [`${FOLDER}/foto.md`]: pengumuman('Foto hilang', 'foto: hilang.jpg\nketerangan_foto: Padi\n'),
      [EDARAN]: pengumuman('Surat edaran'),
      [`${FOLDER}/lama.md`]: pengumuman('Sudah lama'),
    },
  }),
);
const committed = (path: string): string => budi.place.repository.git('show', `main:${path}`);
const commits = (): number => Number(budi.place.repository.git('rev-list', '--count', 'main'));

/** Holds what the form saves until it is let go; tells how often it was sent. */
async function slowLine(page: Page): Promise<{ go: () => void; sent: () => number }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let sent = 0;
  await page.route('**/admin/api', async (route: Route) => {
    if (route.request().postDataJSON()?.action === 'persistEntry') {
      sent += 1;
      await promise;
    }
    await route.continue();
  });
  return { go: resolve, sent: () => sent };
}

describe.skipIf(!HAS_GIT)('A save', () => {
  test('whose answer is long in coming asks for patience, and is made once however often one taps', async () => {
    const page = await budi.openForm('entries/kabar/index');
    const { go, sent } = await slowLine(page);
    const before = commits();
    await write(page, 'judul', 'Lewat sinyal lambat');
    await save(page);
    const button = page.getByRole('button', { name: 'Menyimpan...' });
    await button.waitFor();
    for (let tap = 0; tap < 3; tap += 1) await button.click({ force: true });
    await seen(page, /Menunggu jawaban server.*aman di ponsel ini/);
    expect(await page.locator('[class*="-ControlPaneContainer"][inert]').count()).toBe(1);
    expect([sent(), commits() - before]).toEqual([1, 0]);
    go();
    await seen(page, 'Sudah tayang');
    expect(await notices(page).getByText('Menunggu').count()).toBe(0);
    expect([sent(), commits() - before]).toEqual([1, 1]);
    expect(committed(KABAR)).toContain('judul: Lewat sinyal lambat');
  });

  test('is told once: in one notice, and by nothing that covers the way back', async () => {
    const page = await budi.openForm('entries/kabar/index');
    for (const judul of ['Sekali', 'Dua kali']) {
      await write(page, 'judul', judul);
      await save(page);
      await settled(page);
    }
    await seen(page, 'Sudah tayang');
    expect(await notices(page).locator('.kabar').count()).toBe(1);
    expect(await page.locator('.Toastify__toast').count()).toBe(0);
    await page.locator('[class*="-DropdownButton"]').first().click();
    await page.getByRole('menuitem', { name: 'Buat salinan' }).click();
    await page.waitForURL(/\/new/);
  });

  test('of an entry that is deleted leads nowhere any more', async () => {
    const page = await budi.openForm('entries/lama/index');
    await page.getByRole('button', { name: 'Hapus', exact: true }).click();
    await seen(page, 'Sudah dihapus dari situs.');
    expect(await notices(page).getByRole('link').count()).toBe(0);
    expect(budi.place.repository.git('ls-tree', 'main', `${FOLDER}/lama.md`)).toBe('');
  });

  test('that the build would warn of is made, and the advice stays until it is read', async () => {
    const page = await budi.openForm('entries/foto/index');
    await write(page, 'judul', 'Panen padi');
    await save(page);
    await seen(page, /Sebaiknya diperbaiki: .*Berkas "hilang\.jpg" tidak ditemukan\. Unggah berkasnya/);
    await seen(page, 'Sudah tayang');
    expect(committed(`${FOLDER}/foto.md`)).toContain('judul: Panen padi');
    await notices(page).getByRole('button', { name: 'Tutup' }).first().click();
    expect(await notices(page).getByText('Sebaiknya diperbaiki').count()).toBe(0);
  });

  test('that the checks refuse stays on the screen, and the site as it was', async () => {
    const page = await budi.openForm('entries/kabar/index');
    await write(page, 'ringkasan', 'NIK 3201234501900001 harap datang.');
    await save(page);
    await seen(page, /belum tersimpan.*NIK/);
    expect(await page.locator('.Toastify__toast').count()).toBe(0);
    expect(await field(page, 'ringkasan').inputValue()).toContain('3201234501900001');
    expect(committed(KABAR)).toContain('Ringkasan Kabar satu');
  });

  test('that waits for the line is sent once, whichever of two tabs sends it, and its form goes on from it', async () => {
    const page = await budi.openForm('entries/surat-edaran/index');
    await budi.context.route('**/admin/api', (route) => route.abort());
    await write(page, 'judul', 'Dari tab pertama');
    await save(page);
    await seen(page, 'Menunggu sinyal (1)', PATIENT);
    const other = await budi.open();
    await seen(other, 'Menunggu sinyal (1)', PATIENT);
    let sent = 0;
    budi.context.on('request', (request) => {
      if (request.postData()?.includes('persistEntry')) sent += 1;
    });
    await budi.context.unroute('**/admin/api');
    const comesBack = (tab: Page) => tab.evaluate(() => void dispatchEvent(new Event('online')));
    await Promise.all([comesBack(other), comesBack(page)]);
    for (const tab of [page, other])
      await notices(tab).getByText('Menunggu sinyal').waitFor({ state: 'hidden' });
    expect(committed(EDARAN)).toContain('judul: Dari tab pertama');
    await write(page, 'judul', 'Sekali lagi');
    await save(page);
    await expect.poll(() => committed(EDARAN), PATIENT).toContain('judul: Sekali lagi');
    expect(sent).toBe(2);
  });

  test('of a new entry takes the place of no other, neither one from before nor one of the same minute', async () => {
    const before = committed(KABAR);
    const page = await budi.openForm('new');
    await write(page, 'judul', 'Kabar');
    await write(page, 'ringkasan', 'Yang kedua.');
    await save(page);
    await settled(page);
    expect(committed(KABAR)).toBe(before);
    expect(committed(`${FOLDER}/kabar-1/index.md`)).toContain('Yang kedua.');

    // Decap looks for a free name first; another person is quicker with the save itself.
    await openForm(page, PENGUMUMAN, 'new');
    const { go } = await slowLine(page);
    await write(page, 'judul', 'Gotong royong');
    await write(page, 'ringkasan', 'Dari Budi.');
    await save(page);
    await page.getByRole('button', { name: 'Menyimpan...' }).waitFor();
    const first = pengumuman('Gotong royong', '', 'Dari Sri.\n');
    budi.place.repository.commit({ [`${FOLDER}/gotong-royong/index.md`]: first });
    go();
    await seen(page, /"Gotong royong" belum tersimpan/);
    expect(committed(`${FOLDER}/gotong-royong/index.md`)).toBe(first);
    expect(await field(page, 'ringkasan').inputValue()).toBe('Dari Budi.');
  });
});

describe.skipIf(!HAS_GIT)('What is written', () => {
  test('comes back with its photo after a killed tab, and a copy of the text is on the server', async () => {
    const page = await budi.openForm('new');
    await write(page, 'judul', 'Belum selesai');
    await write(page, 'ringkasan', 'Masih ditulis.');
    await pickPhoto(page, 'kerja.jpg', await phonePhoto());
    await write(page, 'keterangan_foto', 'Kerja bakti.');
    await page.waitForTimeout(800);
    await page.close({ runBeforeUnload: false });
    const again = await budi.open();
    await openForm(again, PENGUMUMAN, 'new');
    await seen(again, 'sudah kembali');
    // What throws it away is there, but not what stands out.
    const discard = notices(again).getByRole('button', { name: 'Buang tulisan itu' });
    expect(await discard.getAttribute('class')).toBeNull();
    expect(await field(again, 'judul').inputValue()).toBe('Belum selesai');
    await again.goto(`${budi.place.origin}/admin/desa/satu/naskah`);
    await again.getByRole('link', { name: /Belum selesai/ }).click();
    await again.getByRole('link', { name: 'Lanjutkan menyunting' }).click();
    await seen(again, 'sudah kembali');
    expect(await field(again, 'judul').inputValue()).toBe('Belum selesai');
    await save(again);
    await settled(again);
    const names = budi.place.repository.git('ls-tree', '--name-only', 'main', `${FOLDER}/belum-selesai/`);
    expect(names.trim().split('\n')).toEqual(
      ['index.md', 'kerja.jpg'].map((name) => `${FOLDER}/belum-selesai/${name}`),
    );
  });

  test('may have photos between its words, which can be taken away again', async () => {
    const page = await budi.openForm('new');
    await write(page, 'judul', 'Dengan foto');
    await write(page, 'ringkasan', 'Foto di dalam isi.');
    const frame = await insertPhoto(page, 'IMG (1).JPG', await phonePhoto(), 'Jalan \\ [baru]');
    await save(page);
    await settled(page);
    const path = `${FOLDER}/dengan-foto/index.md`;
    expect(committed(path)).toMatch(/\n!\[Jalan baru\]\(img-1\.jpg\)\n$/);
    await expect
      .poll(() => frame.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth), PATIENT)
      .toBeGreaterThan(300);
    await frame.getByRole('button', { name: 'Hapus foto' }).click();
    await save(page);
    await settled(page);
    expect(committed(path)).toMatch(/\n---\nJalan baru\n$/);
  });
});

test.skipIf(!HAS_GIT)("the menu's own button opens it, and closes it again", async () => {
  const page = await budi.open();
  const menu = page.locator('.balai-menu');
  for (const isOpen of [true, false]) {
    await menu.locator('summary').click();
    const entry = menu.getByRole('link', { name: 'Naskah tersimpan' });
    await entry.waitFor({ state: isOpen ? 'visible' : 'hidden' });
  }
});
