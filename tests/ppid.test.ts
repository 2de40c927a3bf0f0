/** Public information: what is there, what is missing, the list with its columns, and the regency's own list. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { PAGE_BYTES } from '../scripts/build/portal/page-budget.ts';
import { csv } from '../theme/model/csv.ts';
import { build, type Files, Root, smallFleet } from './fleet.ts';

const contoh = inject('contoh');
const read = (path: string, id = 'sukamaju') => readFileSync(join(contoh, id, path), 'utf8');
const state = (page: string, kode: string) =>
  new RegExp(`<li data-butir="${kode}" data-status="([a-z]+)">.*?</li>`, 's').exec(page);

describe('what must be published', () => {
  const page = read('ppid/berkala/index.html');

  test('links where it is, or says plainly that it is not here', () => {
    const [budget, present] = state(page, 'apb-desa') ?? [];
    expect(present).toBe('ada');
    expect(budget).toContain('href="../../anggaran/2026/');
    const [works, running] = state(page, 'program-berjalan') ?? [];
    expect(running).toBe('ada');
    expect(works).toContain('href="../../kegiatan/"');
    const [report, missing] = state(page, 'laporan-pemerintahan') ?? [];
    expect(missing).toBe('terlambat');
    expect(report).toContain('Belum tersedia di situs ini');
    expect(report).toContain('href="../../ppid/#tanya"');
  });

  test('is said in the village’s words, and a kelurahan is asked for no budget', () => {
    expect(read('ppid/berkala/index.html', 'nagari-koto-baru')).toContain('>APB Nagari<');
    const kelurahan = read('ppid/berkala/index.html', 'kelurahan-karang-asri');
    expect(state(kelurahan, 'apb-desa')).toBeNull();
    expect(state(kelurahan, 'rencana-kerja')?.[1]).toBe('ada');
  });

  test('can be asked for by WhatsApp and mail that are already begun', () => {
    const overview = read('ppid/index.html').replaceAll('&amp;', '&');
    expect(overview).toMatch(/https:\/\/wa\.me\/6281200000101\?text=Kepada%20PPID%20Desa%20Sukamaju/);
    expect(overview).toMatch(/mailto:ppid@sukamaju\.contoh\.example\?subject=Permohonan[^"]*%0D%0A/);
    for (const time of ['10 hari kerja', '7 hari kerja', '30 hari kerja', '14 hari kerja'])
      expect(overview).toContain(time);
  });
});

describe('the list of public information', () => {
  test('has every document and budget once, as page and as table', () => {
    const rows = read('ppid/daftar-informasi/index.html').match(/<th scope="row">/g)?.length;
    const lines = read('ppid/daftar-informasi.csv').trim().split('\r\n');
    expect(lines.length - 1).toBe(rows);
    expect(lines[0]).toContain('Pejabat yang menguasai,Penanggung jawab');
    expect(lines.find((line) => line.includes('APBDes Tahun Anggaran 2026'))).toContain(
      'Kaur Keuangan,Sekretaris Desa',
    );
  });

  test('as table runs no formula, and keeps commas, quotes and lines together', () => {
    expect(csv([['=1+1', '+62', '-5', '@a', '\tx', 'a=b', 'satu, "dua"\ntiga']])).toBe(
      '\'=1+1,\'+62,\'-5,\'@a,\'\tx,a=b,"satu, ""dua""\ntiga"\r\n',
    );
  });
});

describe('the regency’s own list', () => {
  const LIST = 'sites/keterbukaan.yaml';
  const own =
    'hapus: [aset]\nbutir:\n  - kode: peta-rawan\n    nama: Peta rawan bencana\n    golongan: setiap-saat\n    dasar: [Perbup 12/2025]\n    bukti:\n      - dokumen: [lainnya]\n        kata: [peta rawan]\n';
  const document = (extra = '') =>
    `---\njudul: Peta rawan longsor\njenis: lainnya\ntanggal: 2026-01-02\n${extra}---\n`;
  const fleet = (files: Files = {}) =>
    new Root({ ...smallFleet(['satu', 'dua']), 'content/satu/dokumen/peta.md': document(), ...files });
  const list = (root: Root, id = 'satu') =>
    readFileSync(join(root.path, 'dist', id, 'ppid/setiap-saat/index.html'), 'utf8');

  test('changes the pages of all villages, and only a change of it builds them again', async () => {
    using root = fleet({ [LIST]: own });
    expect((await build(root)).code).toBe(0);
    expect(state(list(root), 'peta-rawan')?.[1]).toBe('ada');
    expect(state(list(root, 'dua'), 'peta-rawan')?.[1]).toBe('belum');
    expect(state(list(root), 'aset')).toBeNull();
    const statuses = async () => (await build(root)).sites.map(({ status }) => status);
    expect(await statuses()).toEqual(['unchanged', 'unchanged']);
    root.write({ [LIST]: own.replace('Perbup 12/2025', 'Perbup 9/2026') });
    expect(await statuses()).toEqual(['published', 'published']);
    expect(list(root)).toContain('Perbup 9/2026');
  });

  test('is checked: mistakes are named, and the theme’s list holds meanwhile', async () => {
    using root = fleet({
      [LIST]:
        'butir:\n  - kode: x\n    nama: X\n    golongan: kadang-kadang\n    dasar: [UU]\n    batas: "13-01"\n',
    });
    const { findings, sites } = await build(root);
    expect(findings.map(({ file, field, code }) => [file, field, code])).toEqual([
      [LIST, 'butir.0.golongan', 'not_in_list'],
      [LIST, 'butir.0.batas', 'bad_format'],
    ]);
    expect(sites.map(({ status }) => status)).toEqual(['published', 'published']);
    expect(state(list(root), 'aset')?.[1]).toBe('belum');
  });

  test('names codes that nobody knows, in the list and in documents', async () => {
    using root = fleet({
      [LIST]: 'hapus: [tidak-ada]\n',
      'content/satu/dokumen/peta.md': document('dip:\n  butir: entah\n'),
    });
    const { findings, sites } = await build(root);
    expect(findings.map(({ file, code }) => [file, code])).toEqual([[LIST, 'unknown_duty']]);
    expect(sites[1]?.findings.map(({ file, code, field }) => [file, code, field])).toEqual([
      ['content/satu/dokumen/peta.md', 'unknown_duty', 'dip.butir'],
    ]);
  });
});

test('three hundred documents stay usable: short lists, a page for each, and every year within reach', async () => {
  const files: Files = smallFleet(['satu']);
  for (let index = 0; index < 300; index++) {
    const year = 2026 - (index % 12);
    files[`content/satu/dokumen/perdes-${index}.md`] =
      `---\njudul: Peraturan Desa tentang urusan nomor ${index} dan pelaksanaannya\njenis: perdes\nnomor: ${index} Tahun ${year}\ntanggal: ${year}-03-04\n---\n`;
  }
  using root = new Root(files);
  expect((await build(root)).code).toBe(0);
  const file = (path: string) => join(root.path, 'dist/satu', path, 'index.html');
  const bytes = (path: string) => gzipSync(readFileSync(file(path)), { level: 9 }).length;
  for (const path of ['dokumen', 'dokumen/kelompok/produk-hukum', 'dokumen/kelompok/produk-hukum/2015'])
    expect(bytes(path), path).toBeLessThanOrEqual(PAGE_BYTES);
  expect(existsSync(file('dokumen/perdes-299'))).toBe(true);
  expect(bytes('ppid/daftar-informasi')).toBeLessThanOrEqual(20_000);
});
