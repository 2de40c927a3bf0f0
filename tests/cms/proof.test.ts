/** The CMS as operators meet it, with nothing in place of anything: the process, git, builds, a browser on a phone. */
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  field,
  insertPhoto,
  notices,
  openForm,
  PENGUMUMAN,
  phone,
  pickPhoto,
  save,
  seen,
  settled,
  write,
} from '../../scripts/docs/editor-screen.ts';
import { pengumuman, smallFleet } from '../fleet.ts';
import { HAS_GIT } from './bare.ts';
import { Budi, PATIENT } from './budi.ts';
import { largePhoto, phonePhoto } from './photos.ts';
import { picturesWithExif, statusWords } from './public-page.ts';
import { startRegency } from './regency.ts';

const fileOf = (slug: string): string => `content/satu/pengumuman/${slug}.md`;
const formOf = (slug: string): string => `entries/${slug}/index`;

/** Each scenario has an entry of its own. */
const ENTRIES = ['rapat', 'lampu', 'jalan', 'posyandu', 'lomba'];

const more = ENTRIES.map((slug) => [fileOf(slug), pengumuman(`Soal ${slug}`)]);
const budi = new Budi(() => startRegency({ ...smallFleet(['satu', 'dua']), ...Object.fromEntries(more) }));
const lastCommit = (): { by: string; files: string[] } => {
  const [by = '', ...files] = budi.place.repository
    .git('log', '-1', '--format=%an', '--name-only')
    .split('\n');
  return { by, files: files.filter(Boolean).sort() };
};

describe.skipIf(!HAS_GIT)('An operator on a phone', () => {
  test('is invited, writes an announcement with a large photo, and the village sees it', async () => {
    await using own = await phone(budi.browser);
    await budi.place.publish(own);
    const before = budi.place.repository.git('rev-parse', 'main').trim();
    const page = await budi.enter('Sri Wahyuni', own);
    await openForm(page, PENGUMUMAN, 'new');
    await write(page, 'judul', 'Vaksin sapi gratis');
    await write(page, 'ringkasan', 'Bawa sapi ke lapangan.');
    const photo = await largePhoto();
    expect(photo.length).toBeGreaterThan(3_500_000);
    await pickPhoto(page, 'IMG 2026.JPG', photo);
    await write(page, 'keterangan_foto', 'Sapi di lapangan.');
    await insertPhoto(page, 'kandang (1).jpg', await phonePhoto(), 'Kandang [baru] milik kelompok');
    const said = await statusWords(page);
    await save(page);
    await seen(page, 'Sudah tayang', PATIENT);
    expect(await said()).toEqual([
      ...(await said()).slice(0, -1).map(() => expect.stringMatching(/^Tersimpan\./)),
      'Sudah tayang.',
    ]);
    expect((await said()).length).toBeGreaterThan(1);

    const { by, files } = lastCommit();
    expect(by).toBe('Sri Wahyuni');
    const [stored = '', text = '', inText = ''] = files;
    const folder = 'content/satu/pengumuman/vaksin-sapi-gratis';
    expect(stored).toMatch(new RegExp(`^${folder}/img[-_]2026\\.jpg$`));
    expect([text, inText]).toEqual([`${folder}/index.md`, `${folder}/kandang-1.jpg`]);
    expect(budi.place.committed(text)).toContain('![Kandang baru milik kelompok](kandang-1.jpg)\n');
    expect(budi.place.repository.git('diff', '--name-only', before, 'main').trim().split('\n')).toEqual(
      files,
    );
    const { width, exif } = await sharp(budi.place.repository.bytes(`main:${stored}`)).metadata();
    expect([width, exif]).toEqual([1600, undefined]);

    await notices(page).getByRole('link', { name: 'Lihat di situs' }).click();
    await page.getByRole('heading', { name: 'Vaksin sapi gratis' }).waitFor();
    const picture = page.getByRole('img', { name: /Sapi di lapangan/ }).first();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), PATIENT)
      .toBeGreaterThan(300);
    const below = page.getByRole('article').getByRole('img', { name: 'Kandang baru milik kelompok' });
    await below.scrollIntoViewIfNeeded();
    await expect
      .poll(() => below.evaluate((image) => (image as HTMLImageElement).naturalWidth), PATIENT)
      .toBeGreaterThan(300);
    expect(await picturesWithExif(join(budi.place.out, 'satu'))).toEqual([]);

    // The form shows the photo that is kept, not an empty frame.
    await page.goBack();
    await openForm(page, PENGUMUMAN, formOf('vaksin-sapi-gratis'));
    const kept = page.locator('img[role="presentation"]').first();
    await expect
      .poll(() => kept.evaluate((image) => (image as HTMLImageElement).naturalWidth), PATIENT)
      .toBe(1600);
  });

  test('edits an entry, and a second save builds on the first', async () => {
    const page = await budi.openForm(formOf('rapat'));
    await write(page, 'judul', 'Rapat pertama');
    await save(page);
    await settled(page);
    await write(page, 'judul', 'Rapat kedua');
    await save(page);
    await expect.poll(() => budi.place.committed(fileOf('rapat')), PATIENT).toContain('judul: Rapat kedua');
    expect(lastCommit().files).toEqual([fileOf('rapat')]);
  });

  test('who is second in a conflict sees both versions, and may still take their own', async () => {
    await using other = await phone(budi.browser);
    const sri = await budi.enter('Sri Rahayu', other);
    await openForm(sri, PENGUMUMAN, formOf('lampu'));
    await write(sri, 'judul', 'Lampu dari Sri');
    const his = await budi.openForm(formOf('lampu'));
    await write(his, 'judul', 'Lampu dari Budi');
    await save(his);
    await settled(his);
    await save(sri);
    await seen(sri, /Lampu dari Sri.*belum tersimpan/);
    expect(budi.place.committed(fileOf('lampu'))).toContain('Lampu dari Budi');
    await notices(sri).getByRole('link', { name: 'Bandingkan' }).click();
    await sri.locator('mark', { hasText: 'Lampu dari Budi' }).waitFor();
    await sri.locator('mark', { hasText: 'Lampu dari Sri' }).waitFor();
    await sri.getByRole('link', { name: 'Pakai naskah saya' }).click();
    await seen(sri, 'sudah kembali');
    expect(await field(sri, 'judul').inputValue()).toBe('Lampu dari Sri');
    await save(sri);
    await expect.poll(() => budi.place.committed(fileOf('lampu')), PATIENT).toContain('Lampu dari Sri');
    expect(budi.place.repository.git('log', '-2', '--format=%an', '--', fileOf('lampu')).trim()).toBe(
      'Sri Rahayu\nBudi Santoso',
    );
  });

  test('saves without a signal wait in their order, also when the phone is switched off meanwhile', async () => {
    const page = await budi.openForm(formOf('jalan'));
    await budi.context.setOffline(true);
    for (const judul of ['Tanpa sinyal', 'Tanpa sinyal, lagi']) {
      await write(page, 'judul', judul);
      await save(page);
      await seen(page, judul);
      await settled(page);
    }
    await seen(page, 'Menunggu sinyal (2)');
    expect(budi.place.committed(fileOf('jalan'))).toContain('Soal jalan');
    await page.close({ runBeforeUnload: false });
    await budi.context.setOffline(false);
    await budi.open();
    await expect
      .poll(() => budi.place.committed(fileOf('jalan')), PATIENT)
      .toContain('judul: Tanpa sinyal, lagi');
    expect(
      budi.place.repository.git('log', '--format=%s', '--', fileOf('jalan')).trim().split('\n'),
    ).toHaveLength(3);
  });

  test('a foreign village does not open, by its address or by the protocol', async () => {
    const page = await budi.open();
    const api = (action: string, params: object) =>
      page.request.post(`${budi.place.origin}/admin/api`, {
        data: { branch: 'main', action, params },
        headers: { origin: budi.place.origin },
      });
    const path = 'content/dua/pengumuman/kabar.md';
    const answers = await Promise.all([
      page.request.get(`${budi.place.origin}/admin/desa/dua/`),
      page.request.get(`${budi.place.origin}/admin/desa/dua/config.json`),
      api('getEntry', { path: 'content/dua/pengumuman/kabar/index.md' }),
      api('persistEntry', {
        dataFiles: [{ path, slug: 'kabar', raw: pengumuman('Milik saya') }],
        assets: [],
        options: {},
      }),
      api('deleteFile', { path, options: {} }),
    ]);
    expect(answers.map((answer) => answer.status())).toEqual([403, 403, 403, 403, 403]);
    expect((await Promise.all(answers.map((answer) => answer.text()))).join()).not.toContain('Kabar dua');
    expect(budi.place.committed(path)).toBe(pengumuman('Kabar dua'));
  });

  test('what waits in a lent phone is neither shown nor sent by the next person, and stays there for its own', async () => {
    await using lent = await phone(budi.browser);
    const page = await budi.enter('Tuti Herawati', lent);
    await openForm(page, PENGUMUMAN, formOf('lomba'));
    await write(page, 'judul', 'Rahasia Tuti');
    await page.waitForTimeout(800);
    await budi.enter('Umar Said', lent);
    await save(page);
    await seen(page, 'sudah keluar');
    const next = await lent.newPage();
    await next.goto(`${budi.place.origin}/admin/desa/satu/`);
    await openForm(next, PENGUMUMAN, formOf('lomba'));
    expect(await field(next, 'judul').inputValue()).toBe('Soal lomba');
    await next.locator('.balai-menu summary').click();
    await next.getByRole('button', { name: 'Keluar' }).click();
    await next.getByRole('heading', { name: 'Anda belum masuk' }).waitFor();
    expect(budi.place.committed(fileOf('lomba'))).toContain('Soal lomba');
    // Her text waits in the phone, for her alone.
    expect(await next.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
      'balai',
    );
  });

  test('whose rights are taken while they type is refused, and keeps the text', async () => {
    await using lost = await phone(budi.browser);
    const page = await budi.enter('Hilang Ponsel', lost);
    await openForm(page, PENGUMUMAN, formOf('posyandu'));
    await write(page, 'judul', 'Dari ponsel yang hilang');
    await budi.place.revoke('hilang-ponsel');
    await save(page);
    await seen(page, 'Perangkat ini sudah keluar');
    expect(await field(page, 'judul').inputValue()).toBe('Dari ponsel yang hilang');
    expect(budi.place.committed(fileOf('posyandu'))).toContain('Soal posyandu');
  });
});
