/** One catalogue for the regency: every village shows it with its own additions, at the size of a service mall. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_BYTES } from '../scripts/build/portal/page-budget.ts';
import { KATEGORI_LAYANAN, PERISTIWA } from '../theme/model/layanan.ts';
import { type BuildJson, build, layanan, Root, smallFleet } from './fleet.ts';

const SERVICES = 156;
const AGENCIES = 20;

const categories = Object.keys(KATEGORI_LAYANAN);
const events = Object.keys(PERISTIWA);
const nama = (n: number) => `Perizinan dan surat keterangan nomor ${n}`;

function service(n: number): string {
  return layanan(
    nama(n),
    [
      `instansi: Dinas Pelayanan Bidang ${n % AGENCIES}`,
      `peristiwa: [${events[n % events.length]}]`,
      'akses:\n  tempat: Mal Pelayanan Publik\n  jam: Senin–Jumat 08.00–14.00',
      'kontak:\n  nama: Loket kabupaten\n  whatsapp: 0812-0000-0010\n',
    ].join('\n'),
  ).replace('kategori: umum', `kategori: ${categories[n % categories.length]}`);
}

const addition = (extra: string, isi = '') => `---\ndiperbarui: 2026-11-01\n${extra}---\n${isi}`;

let root: Root;
let report: BuildJson;
const page = (id: string, path: string) =>
  readFileSync(join(root.path, 'dist', id, path, 'index.html'), 'utf8');
const exists = (id: string, path: string) => existsSync(join(root.path, 'dist', id, path, 'index.html'));

beforeAll(async () => {
  root = new Root(smallFleet(['satu', 'dua']));
  for (let n = 1; n <= SERVICES; n++) {
    root.write({ [`content/_kabupaten/layanan/izin-${n}.md`]: service(n) });
  }
  root.write({
    'content/satu/tambahan/izin-1.md': addition(
      'akses:\n  kantor_desa: true\n  tempat: Balai dusun\nkontak:\n  whatsapp: 0812-0000-0077\n',
      'Titipkan berkas sebelum **Jumat**.\n',
    ),
    'content/satu/tambahan/izin-2.md': addition('sembunyikan: true\n'),
    'content/satu/tambahan/tidak-ada.md': addition('', 'Catatan.\n'),
    'content/satu/layanan/izin-3.md': layanan('Izin versi kami'),
  });
  report = await build(root);
});
afterAll(() => root[Symbol.dispose]());

describe('an addition of a village', () => {
  test('puts its own contact, place and note on the regency’s service, and keeps the rest', () => {
    const html = page('satu', 'layanan/izin-1');
    expect(html).toContain('Balai dusun');
    expect(html).toContain('wa.me/6281200000077');
    expect(html).not.toContain('6281200000010');
    expect(html).not.toContain('Loket kabupaten');
    expect(html).toMatch(/data-bagian="setempat".*Titipkan berkas sebelum <strong>Jumat<\/strong>/s);
    expect(html).toContain('Senin–Jumat 08.00–14.00');
    expect(html).toContain('1 November 2026');
  });

  test('does not reach another village', () => {
    const html = page('dua', 'layanan/izin-1');
    expect(html).toContain('Mal Pelayanan Publik');
    expect(html).toContain('wa.me/6281200000010');
    expect(html).not.toContain('data-bagian="setempat"');
  });

  test('hides a service in every list of that village, and only there', () => {
    expect(exists('satu', 'layanan/izin-2')).toBe(false);
    expect(page('satu', 'layanan/semua')).not.toContain(`${nama(2)}<`);
    expect(exists('dua', 'layanan/izin-2')).toBe(true);
  });

  test('to a service that does not exist is reported, not lost in silence', () => {
    const findings = report.sites.find(({ id }) => id === 'satu')?.findings ?? [];
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['addition_unused', 'content/satu/tambahan/tidak-ada.md'],
    ]);
  });

  test('is not needed where the village writes a service of its own under the same name', () => {
    expect(page('satu', 'layanan/izin-3')).toContain('Izin versi kami');
    expect(page('dua', 'layanan/izin-3')).toContain(nama(3));
  });
});

describe(`${SERVICES} services of ${AGENCIES} agencies`, () => {
  test('stay one link away by subject, life event, agency and name', () => {
    const html = page('dua', 'layanan');
    for (const category of categories) expect(html).toContain(`href="../layanan/kategori/${category}/"`);
    for (const event of events) expect(html).toContain(`href="../layanan/peristiwa/${event}/"`);
    for (let n = 0; n < AGENCIES; n++) {
      expect(html).toContain(`href="../layanan/instansi/dinas-pelayanan-bidang-${n}/"`);
    }
    expect(html).toContain('href="../layanan/semua/"');
    const all = page('dua', 'layanan/semua');
    expect(all.match(/href="\.\.\/\.\.\/layanan\/izin-\d+\/"/g)).toHaveLength(SERVICES);
  });

  test.each([
    'layanan',
    'layanan/semua',
    'layanan/kategori/kependudukan',
    'layanan/instansi/dinas-pelayanan-bidang-1',
    'layanan/izin-1',
    'cari',
    '',
  ])('/%s stays within one round trip', (path) => {
    expect(gzipSync(page('dua', path), { level: 9 }).length).toBeLessThanOrEqual(PAGE_BYTES);
  });
});

test('a rule that the regency changes reaches every village, additions stay', async () => {
  root.write({ 'content/_kabupaten/layanan/izin-1.md': service(1).replace('Gratis', 'Rp25.000') });
  await build(root);
  expect(page('satu', 'layanan/izin-1')).toContain('Rp25.000');
  expect(page('satu', 'layanan/izin-1')).toContain('Titipkan berkas');
  expect(page('dua', 'layanan/izin-1')).toContain('Rp25.000');
});
