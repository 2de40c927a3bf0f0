/** The budgets of all villages as files: what the villages publish, no more, no less. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import frictionless from 'datapackage';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type BudgetSite, writeOpenData } from '../scripts/build/portal/budgets/open-data.ts';
import type { Versi } from '../theme/model/anggaran.ts';
import { barisData } from '../theme/model/data-anggaran.ts';
import { Root } from './fleet.ts';
import { budget, type Row } from './model/tabel.ts';

const PAKET = {
  nama: 'uji',
  judul: 'Kabupaten Uji',
  halaman: 'https://uji.example/anggaran/',
  lisensi: 'cc-by-4.0',
} as const;

/** A file as a village publishes it. */
function published(tahun: number, versi: Versi, rows: Row[], extra: object = {}): string {
  return JSON.stringify({
    url: `https://satu.example/anggaran/${tahun}/${versi}/`,
    kode_wilayah: '99.01.01.2001',
    desa: 'Desa Satu',
    tahun,
    versi,
    tanggal: `${tahun}-01-08`,
    dokumen: 'Perdes 1',
    rincian: barisData(budget(rows)),
    ...extra,
  });
}

function site(root: Root, id: string, kode: string, years: number[]): BudgetSite {
  return {
    site: join(root.path, id),
    kode,
    kecamatan: 'Kecamatan Uji',
    namaLengkap: `Desa ${id}`,
    domain: `${id}.example`,
    banding: years.map((tahun) => ({ tahun, sidik: `${kode} ${tahun}` })),
  };
}

const write = (root: Root, sites: BudgetSite[]) => writeOpenData(join(root.path, 'data'), sites, PAKET);
const table = (root: Root, name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(root.path, name), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

function fleet(): { root: Root; sites: BudgetSite[] } {
  const root = new Root({
    'satu/anggaran/2026/awal.json': published(2026, 'awal', [
      ['4', 1000.5],
      ['4.2.1', 1000.5, undefined, 'DDS'],
    ]),
    'satu/anggaran/2026/realisasi-semester-1.json': published(2026, 'realisasi-semester-1', [
      ['4', '1.000,50', 0.07],
    ]),
    'satu/anggaran/2025/awal.json': published(2025, 'awal', [['5', -3]]),
    'dua/anggaran/2026/awal.json': published(2026, 'awal', [['5', 9_999_999_999_999.99]]),
  });
  const sites = [
    site(root, 'dua', '99.01.01.2002', [2026]),
    site(root, 'satu', '99.01.01.2001', [2026, 2025]),
    site(root, 'tiga', '99.01.01.2003', []),
  ];
  return { root, sites };
}

describe('the open data of all villages', () => {
  test('has a CSV and a JSON for each year, every row once, exact to the sen', async () => {
    const { root, sites } = fleet();
    using _ = root;
    const years = await write(root, sites);
    expect(years.map(({ tahun, desa, baris }) => [tahun, desa, baris])).toEqual([
      [2026, 2, 4],
      [2025, 1, 1],
    ]);
    const rows = table(root, 'data/anggaran-2026.csv');
    expect(
      rows.map((row) => [
        row.kode_wilayah,
        row.versi,
        row.kode,
        row.anggaran,
        row.realisasi,
        row.sumber_dana,
      ]),
    ).toEqual([
      ['99.01.01.2001', 'awal', '4', '1000.50', '', ''],
      ['99.01.01.2001', 'awal', '4.2.1', '1000.50', '', 'DDS'],
      ['99.01.01.2001', 'realisasi-semester-1', '4', '1000.50', '0.07', ''],
      ['99.01.01.2002', 'awal', '5', '9999999999999.99', '', ''],
    ]);
    const json = JSON.parse(readFileSync(join(root.path, 'data/anggaran-2026.json'), 'utf8'));
    expect(json.map((one: { desa: string; rincian: object[] }) => [one.desa, one.rincian.length])).toEqual([
      ['Desa satu', 2],
      ['Desa satu', 1],
      ['Desa dua', 1],
    ]);
  });

  test('is described by a data package that its own library reads', async () => {
    const { root, sites } = fleet();
    using _ = root;
    await write(root, sites);
    const descriptor = JSON.parse(readFileSync(join(root.path, 'data/datapackage.json'), 'utf8'));
    const whole = await frictionless.Package.load(descriptor, {
      basePath: join(root.path, 'data'),
      strict: false,
    });
    expect(whole.errors).toEqual([]);
    const rows = await whole.resources[0]?.read({ keyed: true });
    expect(rows?.[0]).toMatchObject({ kode_wilayah: '99.01.01.2001', tahun: 2026, kode: '4' });
    for (const { path, bytes } of descriptor.resources)
      expect(statSync(join(root.path, 'data', path)).size).toBe(bytes);
  });

  test('keeps text that looks like a formula text, and takes no row that is none', async () => {
    using root = new Root({
      'satu/anggaran/2026/awal.json': published(2026, 'awal', [['4', 1]], {
        rincian: [
          { kode: '4', uraian: '=HYPERLINK("https://jahat.example")', anggaran: 1, realisasi: null },
          { kode: '5', uraian: 'a\r\n=1+1,"x"', anggaran: -2, realisasi: null, sumber_dana: '=cmd' },
          { kode: '6', uraian: 'tanpa angka', anggaran: '=1' },
          null,
          'baris',
        ],
      }),
      'satu/anggaran/2026/perubahan.json': published(2025, 'awal', [['5', 7]]),
      'satu/anggaran/2026/lain.json': published(2026, 'awal', [['5', 7]]),
      'satu/anggaran/2026/perubahan-2.json': '{"tahun": 2026',
    });
    await write(root, [{ ...site(root, 'satu', '99.01.01.2001', [2026]), namaLengkap: '@Desa' }]);
    const rows = table(root, 'data/anggaran-2026.csv');
    expect(rows.map((row) => [row.desa, row.uraian, row.anggaran, row.sumber_dana])).toEqual([
      ["'@Desa", '\'=HYPERLINK("https://jahat.example")', '1', ''],
      ["'@Desa", 'a\r\n=1+1,"x"', '-2', ''],
    ]);
  });

  test('leaves a year in which nothing changed, and writes the others; what no village has any more goes', async () => {
    const { root, sites } = fleet();
    using _ = root;
    const before = await write(root, sites);
    const changed = sites.map((one) =>
      one.kode.endsWith('2') ? { ...one, banding: [{ tahun: 2026, sidik: 'lain' }] } : one,
    );
    root.write({
      'dua/anggaran/2026/awal.json': published(2026, 'awal', [['5', 1]]),
      // Not told of by a fingerprint: there is no reason to read this file again.
      'satu/anggaran/2025/awal.json': published(2025, 'awal', [['5', 1]]),
    });
    const after = await write(root, changed);
    expect(after[1]).toEqual(before[1]);
    expect(table(root, 'data/anggaran-2025.csv')[0]?.anggaran).toBe('-3');
    expect(table(root, 'data/anggaran-2026.csv').at(-1)?.anggaran).toBe('1');
    root.write({ 'data/anggaran-2026.csv.123.0': 'separuh' });
    await write(root, changed.slice(0, 1));
    expect(readdirSync(join(root.path, 'data')).sort()).toEqual([
      'anggaran-2026.csv',
      'anggaran-2026.json',
      'datapackage.json',
    ]);
  });

  test('leaves no draft where a file cannot be begun, and what was there stays', async () => {
    const { root, sites } = fleet();
    using _ = root;
    await write(root, sites);
    const before = readFileSync(join(root.path, 'data/anggaran-2026.csv'), 'utf8');
    const files = readdirSync(join(root.path, 'data'));
    const draft = `anggaran-2026.json.${process.pid}.${threadId}`;
    mkdirSync(join(root.path, 'data', draft));
    const changed = sites.map((one) => ({ ...one, domain: `baru.${one.domain}` }));
    await expect(write(root, changed)).rejects.toThrow('EISDIR');
    expect(readdirSync(join(root.path, 'data')).sort()).toEqual([...files, draft].sort());
    expect(readFileSync(join(root.path, 'data/anggaran-2026.csv'), 'utf8')).toBe(before);
  });

  test('is a package without files where no village has a budget, and where the one before is damaged', async () => {
    using root = new Root({ 'data/datapackage.json': '{"resources": [{"path": "../../etc/passwd"}]}' });
    expect(await write(root, [site(root, 'tiga', '99.01.01.2003', [])])).toEqual([]);
    expect(JSON.parse(readFileSync(join(root.path, 'data/datapackage.json'), 'utf8')).resources).toEqual([]);
  });
});
