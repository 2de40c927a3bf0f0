/** The log of complaints, as a village writes it and as a citizen sees it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGE_BYTES } from '../scripts/build/portal/page-budget.ts';
import { launch } from '../scripts/lib/browser.ts';
import { type Listening, listen } from '../scripts/serve/listen.ts';
import { staticHandler } from '../scripts/serve/server.ts';
import { build, type Files, Root, smallFleet } from './fleet.ts';

const aduan = (judul: string, diterima: string, extra = '') =>
  `---\njudul: ${judul}\nkategori: jalan\nsaluran: kantor\nditerima: ${diterima}\n${extra}---\n`;

describe('a village', () => {
  test('that keeps a long log shows the newest and keeps every page small', async () => {
    const files: Files = smallFleet(['satu']);
    for (let index = 0; index < 130; index++) {
      const month = String(1 + (index % 12)).padStart(2, '0');
      const year = 2024 + (index % 3);
      files[`content/satu/pengaduan/laporan-${index}.md`] = aduan(
        `Jalan rusak nomor ${index} di dekat jembatan kayu`,
        `${year}-${month}-15`,
        `status: selesai\nselesai: ${year}-${month}-2${index % 9}\njawaban: Sudah diperbaiki bersama warga, giliran ke-${index}, dengan batu dan pasir.\n`,
      );
    }
    using root = new Root(files);
    const { sites } = await build(root);
    expect(sites[0]?.findings).toEqual([]);
    const page = (path: string) => readFileSync(join(root.path, 'dist/satu/pengaduan', path, 'index.html'));
    expect(
      page('')
        .toString()
        .match(/<h3 dir="auto">/g),
    ).toHaveLength(20);
    for (const path of ['', '2026', '2025', '2024'])
      expect(gzipSync(page(path)).length, path).toBeLessThanOrEqual(PAGE_BYTES);
    const listed = ['2026', '2025', '2024'].flatMap((path) => [
      ...page(path)
        .toString()
        .matchAll(/<h3 dir="auto">Jalan rusak nomor (\d+) /g),
    ]);
    expect(new Set(listed.map(([, number]) => number)).size).toBe(130);
  });

  test('without any complaint still says how to complain; switched off, it says so nowhere', async () => {
    const files = smallFleet(['satu', 'dua']);
    using root = new Root({
      ...files,
      'sites/dua/situs.yaml': `${files['sites/dua/situs.yaml']}modul:\n  pengaduan: false\n`,
    });
    await build(root);
    const html = readFileSync(join(root.path, 'dist/satu/pengaduan/index.html'), 'utf8');
    expect(html).toContain('lapor.go.id');
    expect(html).toContain('paling lama 14 hari');
    expect(html).not.toContain('Lapor lewat WhatsApp');
    expect(existsSync(join(root.path, 'dist/dua/pengaduan'))).toBe(false);
    expect(readFileSync(join(root.path, 'dist/dua/layanan/surat/index.html'), 'utf8')).not.toContain(
      '/pengaduan/',
    );
  });

  test('is told what a closed complaint lacks, and its others are shown', async () => {
    using root = new Root({
      ...smallFleet(['satu']),
      'content/satu/pengaduan/baik.md': aduan('Jalan becek', '2026-11-01'),
      'content/satu/pengaduan/buruk.md': aduan('Jembatan', '2026-11-01', 'status: selesai\n'),
      'content/satu/pengaduan/bernama.md': aduan('Lampu', '2026-11-02', 'pelapor: Budi\n'),
    });
    const { sites } = await build(root);
    expect(sites[0]?.findings.map(({ code, field }) => [code, field])).toEqual([
      ['unknown_field', 'pelapor'],
      ['missing', 'selesai'],
    ]);
    const html = readFileSync(join(root.path, 'dist/satu/pengaduan/index.html'), 'utf8');
    expect(html).toContain('Jalan becek');
    expect(html).not.toContain('Budi');
  });
});

describe('a citizen without JavaScript', () => {
  let server: Listening;
  let browser: Browser;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), listen(staticHandler(inject('contoh')), { port: 0 })]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('sees what is still open by one tap, is told so, and comes back to all', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(`http://sukamaju.localhost:${server.port}/pengaduan/`);
    const shown = () => page.locator('.catatan ol > li:visible').count();
    expect(await shown()).toBe(20);
    await page.getByRole('link', { name: /^Sedang diproses/ }).click();
    expect(await shown()).toBe(2);
    expect(await page.locator('.saring:visible').innerText()).toMatch(/^Sedang diproses: 2 laporan/);
    await page.getByRole('link', { name: 'Tampilkan semua' }).click();
    expect(await shown()).toBe(20);
    await context.close();
  });

  test('starts a WhatsApp message that asks what, where and since when', async () => {
    const html = readFileSync(join(inject('contoh'), 'sukamaju/pengaduan/index.html'), 'utf8');
    const message = new URL(/href="(https:\/\/wa\.me\/[^"]+)"/.exec(html)?.[1] ?? '').searchParams.get(
      'text',
    );
    expect(message).toMatch(
      /^Halo Desa Sukamaju, saya ingin melapor\.\n\nMasalah: \nTempat .*: \nSejak kapan: $/,
    );
  });
});
