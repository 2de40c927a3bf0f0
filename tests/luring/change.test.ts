/** The offline copy after a build: what is new is shown, what was written stands as it was, and it can be switched off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, builtRoot, KABUPATEN, pengumuman, situs, smallFleet } from '../fleet.ts';
import { cacheNames, Host, newPhones, note, SOON, text, visit } from './host.ts';

const phone = newPhones();

describe('what was built', () => {
  test('titles stand in that list as they were written, whatever signs they hold', async () => {
    const judul = 'Beras $& gula $` <b>murah</b>';
    using root = await builtRoot(smallFleet(['satu']));
    root.write({ 'content/satu/pengumuman/pasar.md': pengumuman(`'${judul}'`) });
    await build(root);
    await using host = await Host.of(join(root.path, 'dist'));
    const page = await visit(phone.context, host.url('/', 'satu'));
    host.jaringan = 'putus';
    await page.goto(host.url('/tiada/', 'satu'));
    expect(await page.locator('.simpanan li a').allInnerTexts()).toContain(judul);
  });

  test('what is new is shown, though an older page is kept', async () => {
    using root = await builtRoot(smallFleet(['satu']));
    await using host = await Host.of(join(root.path, 'dist'));
    const page = await visit(phone.context, host.url('/', 'satu'));
    expect(await text(page)).toContain('Kabar satu');
    const before = readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8');
    root.write({ 'content/satu/pengumuman/kabar.md': pengumuman('Kabar Baru', 'tingkat: darurat\n') });
    await build(root);
    expect(readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8')).not.toBe(before);
    await page.goto(host.url('/', 'satu'));
    expect(await text(page)).toContain('Kabar Baru');
    expect(await note(page).count()).toBe(0);
    // The urgent notice stands on every page: the new worker brings it to those that nobody has opened since.
    await expect
      .poll(
        () =>
          page.evaluate(
            async (url) => (await caches.match(url))?.text(),
            host.url('/layanan/surat/', 'satu'),
          ),
        SOON,
      )
      .toContain('Kabar Baru');
    host.jaringan = 'putus';
    await page.goto(host.url('/kontak/', 'satu'));
    expect(await text(page)).toContain('Kabar Baru');

    // The same content again: the same worker, byte by byte.
    const after = readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8');
    await build(root, { force: true });
    expect(readFileSync(join(root.path, 'dist/satu/sw.js'), 'utf8')).toBe(after);
  });
});

describe('switched off', () => {
  test.each([
    ['for the fleet', { 'sites/kabupaten.yaml': `${KABUPATEN}luring: false\n` }],
    ['for one village', { 'sites/satu/situs.yaml': situs(1, 'luring: false\n') }],
  ])('%s, it clears itself away at the next visit, and nothing is kept again', async (_, off) => {
    using root = await builtRoot(smallFleet(['satu']));
    await using host = await Host.of(join(root.path, 'dist'));
    const page = await visit(phone.context, host.url('/', 'satu'));
    await page.evaluate(() => caches.open('milik program lain'));
    host.jaringan = 'putus';
    await page.goto(host.url('/layanan/surat/', 'satu'));
    expect(await text(page)).toContain('Surat satu');

    root.write(off);
    await build(root);
    host.jaringan = 'ada';
    await page.goto(host.url('/', 'satu'));
    expect(await page.content()).not.toContain('<script type="module"');
    const workers = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(workers, SOON).toBe(0);
    await expect.poll(() => cacheNames(page), SOON).toEqual(['milik program lain']);
    await page.goto(host.url('/kontak/', 'satu'));
    expect(await workers()).toBe(0);
    host.jaringan = 'putus';
    await expect(page.goto(host.url('/', 'satu'))).rejects.toThrow(/ERR_/);
  });
});
