/** The portal's comparison of budgets, its open data and its measure of openness, on a built fleet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, KABUPATEN, Root, situs } from './fleet.ts';

type Row = [kode: string, anggaran: number, realisasi?: number];

const anggaran = (tahun: number, versi: string, tanggal: string, rows: Row[], extra = ''): string => {
  const list = rows.map(
    ([kode, plan, used]) =>
      `  - { kode: "${kode}", uraian: "=Pos ${kode}", anggaran: ${plan}${used === undefined ? '' : `, realisasi: ${used}`} }`,
  );
  return `---\ntahun: ${tahun}\nversi: ${versi}\ntanggal: ${tanggal}\ndokumen: Perdes\n${extra}rincian:\n${list.join('\n')}\n---\n`;
};
const penduduk = (people: number) =>
  `---\ntanggal: 2026-06-30\nsumber: Buku induk\nlaki_laki: ${people}\nperempuan: 0\n---\n`;
const rows = (juta: number, used?: number): Row[] => {
  const row = (kode: string, share: number): Row =>
    used === undefined ? [kode, juta * share * 1e6] : [kode, juta * share * 1e6, used * share * 1e6];
  return [row('4', 1), row('4.2', 1), row('4.2.1', 0.75), row('4.2.3', 0.25), row('02', 0.6), row('01', 0.4)];
};

let root: Root;
const read = (path: string) => readFileSync(join(root.path, 'dist', path), 'utf8');
const page = (path: string) => read(`_kabupaten/${path}/index.html`);
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1');
const section = (html: string, name: string) =>
  new RegExp(`data-bagian="${name}".*?</section>`, 's').exec(html)?.[0] ?? '';

beforeAll(async () => {
  root = new Root({
    'sites/kabupaten.yaml': `${KABUPATEN}pengelola: Dinas Kominfo\ntelepon_pengelola: 0812-0000-0001\n`,
    'sites/wana/situs.yaml': situs(1).replace('Uji 1', 'Wana'),
    'sites/asri/situs.yaml': situs(2).replace('Uji 2', 'Asri'),
    'sites/baru/situs.yaml': situs(3).replace('Uji 3', 'Baru'),
    'sites/lain/situs.yaml': situs(4).replace('Uji 4', 'Lain').replace('kecamatan: Uji', 'kecamatan: Jauh'),
    'sites/kota/situs.yaml': situs(5).replace('.2005', '.1005').replace('Uji 5', 'Kota'),
    'content/wana/anggaran/awal.md': anggaran(2026, 'awal', '2026-01-08', rows(1000)),
    'content/wana/anggaran/tengah.md': anggaran(2026, 'realisasi-semester-1', '2026-07-08', rows(1000, 300)),
    'content/wana/anggaran/ubah.md': anggaran(2026, 'perubahan', '2026-09-08', rows(1200)),
    'content/wana/anggaran/lalu.md': anggaran(2025, 'realisasi-akhir', '2026-01-20', rows(900, 890.00001)),
    'content/wana/penduduk/p.md': penduduk(2000),
    'content/asri/anggaran/awal.md': anggaran(2026, 'awal', '2026-01-09', [
      ['5', 500_000_000],
      ['02', 100_000_000],
    ]),
    'content/baru/anggaran/awal.md': anggaran(2026, 'awal', '2026-01-10', rows(7777), 'terbit: false\n'),
    'content/lain/anggaran/awal.md': anggaran(2026, 'awal', '2026-01-11', rows(300)),
    'content/lain/penduduk/p.md': penduduk(1000),
  });
  await build(root);
});
afterAll(() => root[Symbol.dispose]());

describe('the budgets of a year', () => {
  test('come to one sum, which says of how many villages it is and who is missing', () => {
    const said = text(page('anggaran/2026'));
    expect(said).toContain('Rp2 miliar');
    expect(said).toContain('3 desa untuk tahun 2026');
    expect(said).toContain('1 desa belum menerbitkan');
    expect(said).toContain('1 kelurahan tidak mempunyai anggaran sendiri');
    expect(said).not.toMatch(/7,78 miliar|7\.777/);
    expect(page('anggaran')).toContain('<link rel="canonical" href="https://uji.example/anggaran/2026/">');
  });

  test('are told by what they are for and where they come from, with what no table divides', () => {
    const html = page('anggaran/2026');
    // 0.6 of 1200 and 300, and 100 of the village whose table divides only a part.
    expect(text(section(html, 'belanja'))).toMatch(
      /Pembangunan 1 miliar \(50%\).*Pemerintahan 600 juta.*Tidak dirinci 400 juta/,
    );
    expect(text(section(html, 'pendapatan'))).toMatch(
      /Dana Desa 1,13 miliar \(75%\).*Alokasi Dana Desa 375 juta/,
    );
  });

  test('stand beside each other in their kecamatan, by name, with the version that each is read from', () => {
    const list = section(page('anggaran/2026/kecamatan-uji'), 'desa');
    expect([...list.matchAll(/href="(https:[^"]+)"/g)].map(([, href]) => href)).toEqual([
      'https://asri.uji.example/anggaran/2026/awal/',
      'https://wana.uji.example/anggaran/2026/perubahan/',
    ]);
    expect(text(list)).toMatch(/Desa Asri Rp500 juta Jumlah penduduk belum ada/);
    expect(text(list)).toMatch(/9 Januari 2026\. 2 pemeriksaan tidak cocok/);
    expect(text(list)).toMatch(/Rp600\.000 untuk setiap warga \(2\.000 orang, 30 Juni 2026\)/);
    expect(text(list)).toMatch(/APBDes perubahan, 8 September 2026, laporan semester 1: dipakai 30%/);
  });

  test('name the villages that have published none, a draft among them, and kelurahan apart', () => {
    const rest = text(section(page('anggaran/2026/kecamatan-uji'), 'belum'));
    expect(rest).toMatch(/Belum menerbitkan anggaran 2026.*Desa Baru.*Kelurahan Kota: kelurahan dibiayai/);
    expect(text(page('anggaran/2025/kecamatan-jauh'))).toContain('Belum ada desa di kecamatan ini');
  });
});

describe('the open data', () => {
  const table = (path: string) =>
    Papa.parse<Record<string, string>>(read(path), { header: true, skipEmptyLines: true }).data;
  const sen = (amounts: (string | undefined)[]) =>
    amounts.reduce((sum, amount) => sum + BigInt(Math.round(Number(amount) * 100)), 0n);

  test('has every row of every version that a village publishes, and comes to the same', () => {
    for (const year of [2025, 2026]) {
      const own = ['wana', 'asri', 'lain'].flatMap((id) =>
        (JSON.parse(read(`${id}/data/anggaran.json`)) as { tahun: number; versi: string }[])
          .filter(({ tahun }) => tahun === year)
          .flatMap(({ versi }) => table(`${id}/anggaran/${year}/${versi}.csv`)),
      );
      const all = table(`_kabupaten/data/anggaran-${year}.csv`);
      expect(all.length).toBe(own.length);
      for (const column of ['anggaran', 'realisasi']) {
        expect(sen(all.map((row) => row[column]))).toBe(sen(own.map((row) => row[column])));
      }
      const json = JSON.parse(read(`_kabupaten/data/anggaran-${year}.json`)) as { rincian: object[] }[];
      expect(json.flatMap(({ rincian }) => rincian).length).toBe(own.length);
    }
    expect(read('_kabupaten/data/anggaran-2026.csv')).toContain(",'=Pos 02,");
  });

  test('is offered on the page with its size, and described', () => {
    const links = [...section(page('anggaran/2026'), 'data-terbuka').matchAll(/href="(\.[^"]+)"/g)].map(
      ([, href]) => href,
    );
    expect(links).toEqual([
      '../../data/anggaran-2026.csv',
      '../../data/anggaran-2026.json',
      '../../data/anggaran-2025.csv',
      '../../data/anggaran-2025.json',
      '../../data/datapackage.json',
    ]);
    const { licenses, resources } = JSON.parse(read('_kabupaten/data/datapackage.json'));
    expect(licenses[0].name).toBe('CC-BY-4.0');
    expect(resources[0].bytes).toBe(Buffer.byteLength(read('_kabupaten/data/anggaran-2026.csv')));
  });
});

describe('openness', () => {
  test('is told with what is measured, how much it weighs, the day, and where to object', () => {
    const said = text(page('keterbukaan'));
    expect(said).toContain('dihitung 21 November 2026');
    expect(said).toMatch(/Informasi wajib bobot 70.*Anggaran bobot 10.*Layanan bobot 10.*Pengaduan bobot 10/);
    expect(said).toMatch(/Ada yang keliru\?.*Dinas Kominfo: 0812-0000-0001/);
    const counts = [...section(page('keterbukaan'), 'kelompok').matchAll(/class="nilai">(\d+)</g)];
    expect(counts.map(([, villages]) => Number(villages))).toEqual([0, 0, 5]);
  });

  test('counts of a village what applies to it, and leads to its own list', () => {
    const html = page('keterbukaan/kecamatan-uji');
    const of = (id: string) =>
      text(new RegExp(`https://${id}\\.uji\\.example/ppid/.*?</li>`, 's').exec(html)?.[0] ?? '');
    expect(of('wana')).toMatch(/\d+% Informasi wajib \d+ dari \d+, anggaran (\d) dari \1, layanan 0 dari 1/);
    expect(of('baru')).toContain('anggaran 0 dari 1');
    expect(of('kota')).not.toContain('anggaran');
    // All of them need help, and nobody there has a place.
    expect(html).not.toContain('Peringkat');
  });
});
