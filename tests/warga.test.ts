/** Aid, helpers, health, emergency numbers, jobs and what is sold: what citizens find, built from small fleets. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Files, KABUPATEN, Root, situs } from './fleet.ts';

const bantuan = (judul: string, extra = '') =>
  `---\njudul: ${judul}\nringkasan: Ringkasan ${judul}.\njenis: uang\nsumber: desa\nbesaran: Rp300.000\npenerima: [Keluarga miskin]\ndiperbarui: 2026-10-01\n${extra}---\n`;
const jadwal = (judul: string, extra = '') =>
  `---\njudul: ${judul}\njenis: posyandu\njadwal: Selasa minggu kedua\ntempat: Balai\n${extra}---\n`;
const pendamping = (nama: string, extra = '') =>
  `---\nnama: ${nama}\nperan: kepala_dusun\nmembantu: [Mengantar berkas]\n${extra}---\n`;

const loker = (judul: string, ditutup: string) =>
  `---\njudul: ${judul}\npemberi_kerja: Konveksi\ntempat: Krajan\njenis: tetap\nringkasan: Menjahit.\ncara_melamar: Datang ke bengkel.\ntanggal: 2026-11-01\nditutup: ${ditutup}\n---\n`;
const lapak = (judul: string, extra = '') =>
  `---\njudul: ${judul}\nusaha: Dapur Melati\nkategori: makanan\nringkasan: Enak.\n${extra}---\n`;

const FILES: Files = {
  'sites/kabupaten.yaml': `${KABUPATEN}nomor_darurat:\n  - nama: Posko BPBD\n    nomor: 0812-0000-0014\n`,
  'sites/satu/situs.yaml': situs(1, 'nomor_darurat:\n  - nama: Bidan desa\n    nomor: 0812-0000-0102\n'),
  'sites/dua/situs.yaml': situs(2, 'sebutan:\n  desa: Nagari\n  dusun: Jorong\n'),
  'content/_kabupaten/bantuan/pkh.md': bantuan('PKH', 'keberatan: Telepon 171.\n'),
  'content/_kabupaten/bantuan/blt.md': bantuan('BLT umum'),
  'content/satu/bantuan/blt.md': bantuan('BLT Satu', 'dibuka: 2026-11-01\nditutup: 2026-11-30\n'),
  'content/dua/bantuan/blt.md': bantuan('BLT tidak ada', 'terbit: false\n'),
  'content/satu/kesehatan/mawar.md': jadwal(
    'Posyandu Mawar',
    'tanggal: [2026-11-20, 2026-11-24, 2026-12-22]\nwhatsapp: 0812-0000-0102\n',
  ),
  'content/satu/kesehatan/melati.md': jadwal('Posyandu Melati', 'tanggal: [2026-11-23]\n'),
  'content/dua/pendamping/a.md': pendamping('Jon', 'dusun: Bukit\nwhatsapp: 0812-0000-0211\n'),
  'content/dua/pendamping/b.md': pendamping('Eri', 'dusun: Jorong Bukit\n'),
  'content/dua/pendamping/c.md': pendamping('Ani'),
  'content/_kabupaten/loker/magang.md': loker('Magang', '2026-12-18'),
  'content/satu/loker/penjahit.md': loker('Penjahit', '2026-11-22'),
  'content/satu/loker/penjaga.md': loker('Penjaga toko', '2026-11-20'),
  'content/satu/lapak/keripik.md': lapak(
    'Keripik pisang',
    'harga: 15.000\nsatuan: bungkus\nwhatsapp: 0812-0000-0121\n',
  ),
  'content/satu/lapak/jahit.md': lapak('Jahit baju').replace('makanan', 'jasa'),
  'content/dua/lapak/kopi.md': lapak('Kopi'),
};

let root: Root;
const text = (site: string, path: string) =>
  readFileSync(join(root.path, 'dist', site, path, 'index.html'), 'utf8');
const has = (site: string, path: string) => existsSync(join(root.path, 'dist', site, path, 'index.html'));
/** What stands in the page itself, without menus, styles and structured data. */
const main = (site: string, path: string) =>
  /<main.*<\/main>/s.exec(text(site, path))?.[0].replace(/<[^>]+>/g, ' ') ?? '';

beforeAll(async () => {
  root = new Root(FILES);
  const { findings, sites } = await build(root);
  expect([...findings, ...sites.flatMap((site) => site.findings)]).toEqual([]);
}, 120_000);
afterAll(() => root[Symbol.dispose]());

describe('aid programmes', () => {
  test('of the regency appear in every village, unless it writes its own or hides them', () => {
    expect(main('satu', 'bantuan')).toMatch(/BLT Satu/);
    expect(main('satu', 'bantuan')).not.toMatch(/BLT umum/);
    expect(main('dua', 'bantuan')).toMatch(/PKH/);
    expect(main('dua', 'bantuan')).not.toMatch(/BLT/);
    expect(has('dua', 'bantuan/blt')).toBe(false);
  });

  test('say who gets them, until when to apply, where to object, and that they are free', () => {
    const own = main('satu', 'bantuan/blt');
    expect(own).toMatch(/Keluarga miskin/);
    expect(own).toMatch(/Sampai Senin, 30 November 2026/);
    expect(own).toMatch(/Tidak ada biaya/);
    expect(main('satu', 'bantuan/pkh')).toMatch(/Telepon 171/);
  });

  test('close by themselves after their last day', async () => {
    const { sites } = await build(root, { date: '2026-12-01' });
    expect(sites.find(({ id }) => id === 'satu')?.status).toBe('published');
    expect(main('satu', 'bantuan')).toMatch(/Sudah ditutup \(1\).*BLT Satu/s);
    expect(main('satu', 'bantuan/blt')).toMatch(/Pendaftaran sudah ditutup/);
    await build(root);
  });

  test('have no place for the names of recipients', async () => {
    using other = new Root({
      'sites/kabupaten.yaml': KABUPATEN,
      'sites/satu/situs.yaml': situs(1),
      'content/satu/bantuan/blt.md': bantuan('BLT', 'nama_penerima: [Seseorang]\n'),
    });
    const { sites } = await build(other);
    expect(sites[0]?.findings).toMatchObject([{ code: 'unknown_field', field: 'nama_penerima' }]);
    expect(readFileSync(join(other.path, 'dist/satu/bantuan/blt/index.html'), 'utf8')).not.toMatch(
      /Seseorang/,
    );
  });

  test('that close before they open are refused', async () => {
    using other = new Root({
      'sites/kabupaten.yaml': KABUPATEN,
      'sites/satu/situs.yaml': situs(1),
      'content/satu/bantuan/blt.md': bantuan('BLT', 'dibuka: 2026-12-01\nditutup: 2026-11-01\n'),
    });
    const { sites } = await build(other);
    expect(sites[0]?.findings).toMatchObject([{ code: 'ends_before_start', field: 'ditutup' }]);
  });
});

describe('health services', () => {
  test('show the coming days first, and none that has passed', () => {
    const page = main('satu', 'kesehatan');
    expect(page.indexOf('Posyandu Melati')).toBeLessThan(page.indexOf('Posyandu Mawar'));
    const days = [...text('satu', 'kesehatan').matchAll(/<time class="tgl" datetime="([^"]*)"/g)];
    expect(days.map(([, day]) => day)).toEqual(['2026-11-23', '2026-11-24', '2026-12-22']);
  });

  test('are events to search engines, and hide where there are none', () => {
    expect(text('satu', 'kesehatan')).toMatch(/"@type":"Event"[^}]*"startDate":"2026-11-24"/);
    expect(has('dua', 'kesehatan')).toBe(false);
    expect(text('dua', '.')).not.toMatch(/>Kesehatan</);
  });
});

describe('helpers of citizens', () => {
  test('stand by hamlet in the village’s own words, whole-village ones last', () => {
    const page = main('dua', 'pendamping');
    expect(page).toMatch(/Jorong Bukit.*Jon.*Eri.*Seluruh Nagari Uji 2.*Ani/s);
    expect(page.match(/Jorong Bukit/g)?.length).toBe(2); // the way to it, and its heading
    expect(page).toMatch(/Kepala jorong/);
    expect(page).not.toMatch(/dusun|desa/i);
  });

  test('are reached by a message that says where one lives', () => {
    const [, message = ''] = /wa\.me\/6281200000211\?text=([^"]*)"/.exec(text('dua', 'pendamping')) ?? [];
    expect(decodeURIComponent(message)).toMatch(/^Halo, saya warga Jorong Bukit\./);
  });
});

describe('emergency numbers', () => {
  test('of village, regency and country are there, the nearest first, one press away', () => {
    const page = text('satu', 'darurat');
    const calls = [...page.matchAll(/href="tel:([^"]*)"/g)].map(([, number]) => number);
    expect(calls.slice(0, 3)).toEqual(['+6281200000102', '+6281200000014', '112']);
    expect(calls).toEqual(expect.arrayContaining(['110', '113', '119', '115']));
  });

  test('are on every site, and linked from the menu and the foot of every page', () => {
    for (const site of ['satu', 'dua']) {
      expect(text(site, 'darurat')).toMatch(/href="tel:112"/);
      for (const path of ['.', 'kontak', 'bantuan/pkh'])
        expect(text(site, path).match(/href="[./]*darurat\/"/g)?.length, path).toBeGreaterThanOrEqual(2);
    }
  });

  test('that nobody can dial are refused', async () => {
    using other = new Root({
      'sites/kabupaten.yaml': KABUPATEN,
      'sites/satu/situs.yaml': situs(1, 'nomor_darurat:\n  - nama: Polisi\n    nomor: "polsek"\n'),
    });
    const { sites } = await build(other);
    expect(sites[0]?.findings).toMatchObject([{ code: 'bad_phone', field: 'nomor_darurat.0.nomor' }]);
  });
});

describe('job notices', () => {
  test('of village and regency stand together, the first to close first', () => {
    expect(main('satu', 'loker')).toMatch(/Penjahit.*Magang.*Sudah ditutup \(1\).*Penjaga toko/s);
    expect(main('dua', 'loker')).toMatch(/Magang/);
  });

  test('warn against those who ask for money', () => {
    for (const path of ['loker', 'loker/penjahit']) expect(main('satu', path)).toMatch(/gratis.*penipuan/s);
  });

  test('say when they have closed, and are no job to search engines then', () => {
    const open = text('satu', 'loker/penjahit');
    expect(open).toMatch(/"@type":"JobPosting"[^}]*"validThrough":"2026-11-22T23:59"/);
    expect(open).toContain('data-pagefind-body');
    const closed = text('satu', 'loker/penjaga');
    expect(closed).toMatch(/sudah ditutup pada Jumat, 20 November 2026/);
    expect(closed).not.toMatch(/JobPosting|data-pagefind-body|Datang ke bengkel/);
  });

  test('leave the list by themselves on the day after their last', async () => {
    const { sites } = await build(root, { date: '2026-11-23' });
    expect(sites.find(({ id }) => id === 'satu')?.status).toBe('published');
    expect(main('satu', 'loker')).toMatch(/Magang.*Sudah ditutup \(2\).*Penjahit/s);
    await build(root);
  });
});

describe('what is sold', () => {
  test('says its price, and is ordered from the seller with a message that already names it', () => {
    const page = text('satu', 'lapak/keripik');
    expect(page).toContain('Rp15.000 per bungkus');
    expect(page).toMatch(/"@type":"Offer","price":15000,"priceCurrency":"IDR"/);
    const [, message = ''] = /wa\.me\/6281200000121\?text=([^"]*)"/.exec(page) ?? [];
    expect(decodeURIComponent(message)).toBe('Halo Dapur Melati, saya ingin memesan Keripik pisang. ');
    expect(main('satu', 'lapak/keripik')).toMatch(/tidak menerima uang apa pun/);
  });

  test('can be looked at by kind without a script, where there is more than one', () => {
    expect(main('satu', 'lapak/kategori/jasa')).toMatch(/Jahit baju/);
    expect(main('satu', 'lapak/kategori/jasa')).not.toMatch(/Keripik/);
    expect(has('satu', 'lapak/kategori/wisata')).toBe(false);
    expect(has('dua', 'lapak/kopi')).toBe(true);
    expect(has('dua', 'lapak/kategori/makanan')).toBe(false);
  });

  test('is hidden with all its links where the section is switched off', async () => {
    using other = new Root({
      'sites/kabupaten.yaml': KABUPATEN,
      'sites/satu/situs.yaml': situs(1, 'modul:\n  lapak: false\n'),
      'content/satu/lapak/kopi.md': lapak('Kopi'),
    });
    await build(other);
    expect(existsSync(join(other.path, 'dist/satu/lapak'))).toBe(false);
    expect(readFileSync(join(other.path, 'dist/satu/index.html'), 'utf8')).not.toMatch(/lapak/i);
  });
});
