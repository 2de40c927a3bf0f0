/** `balai import apbdes` as Kominfo runs it: a real file in, an entry out, and a page that shows it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { Cell } from '../../scripts/import/grid.ts';
import { balai, build, Root, smallFleet } from '../fleet.ts';
import { lembarOds, ods } from './ods.ts';
import { TATA_LETAK } from './tata-letak.ts';

let root: Root;
const SISKEUDES = TATA_LETAK[0]?.grid as Cell[][];
const file = (name: string) => join(root.path, name);
const entry = (name: string) => join(root.path, 'content/satu/anggaran', name);
const run = (name: string, ...args: string[]) =>
  balai(['import', 'apbdes', file(name), '--root', root.path, '--site', 'satu', '--tahun', '2025', ...args]);
const csv = (grid: Cell[][]) => grid.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n');

beforeAll(async () => {
  root = new Root(smallFleet(['satu']));
  const sheet = SISKEUDES.map((row) => row.map((cell) => (cell ? { value: String(cell) } : null)));
  await writeExcel([
    { sheet: 'Sampul', data: [[{ value: 'Sampul' }]] },
    { sheet: 'LRA', data: sheet },
  ]).toFile(file('lra.xlsx'));
  writeFileSync(file('lra.csv'), csv(SISKEUDES));
  const wrong = SISKEUDES.map((row) => (row[0] === '4.2.' ? [row[0], row[1], '1,00', ...row.slice(3)] : row));
  writeFileSync(file('salah.csv'), csv(wrong));
});
afterAll(() => root[Symbol.dispose]());

test('reads the right sheet of a workbook and writes an entry that the build takes', async () => {
  const { code, stdout } = await run('lra.xlsx', '--versi', 'realisasi-akhir', '--dokumen', 'Perdes 3/2026');
  expect(code).toBe(0);
  expect(stdout).toContain('Rp1.488.000.000');
  expect(stdout).toContain('Written to content/satu/anggaran/2025-realisasi-akhir.md.');
  const report = await build(root);
  expect(report.sites.flatMap(({ findings }) => findings)).toEqual([]);
  const html = readFileSync(join(root.path, 'dist/satu/anggaran/2025/realisasi-akhir/index.html'), 'utf8');
  expect(html).toContain('semua jumlah cocok');
  expect(html).toContain('Perdes 3/2026');
  expect(html.match(/data-hasil="cocok"/g)?.length).toBeGreaterThanOrEqual(5);
  // What is left of the report is compared with what its last row states.
  expect(html).toContain('Realisasi: Rp108.724.865,25 − Rp12.000.000 = Rp96.724.865,25');
});

test('never writes over an entry, unless told so', async () => {
  const before = readFileSync(entry('2025-realisasi-akhir.md'), 'utf8');
  const { code, stderr } = await run('lra.csv', '--versi', 'realisasi-akhir');
  expect(code).toBe(2);
  expect(stderr).toContain('--replace');
  expect(readFileSync(entry('2025-realisasi-akhir.md'), 'utf8')).toBe(before);
  expect((await run('lra.csv', '--versi', 'realisasi-akhir', '--replace')).code).toBe(0);
});

test('writes nothing where the report contradicts itself, and names row, sums and the way out', async () => {
  const { code, stdout } = await run('salah.csv', '--versi', 'realisasi-semester-1');
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /row \d+, anggaran of 4\.2: is not the sum of its parts; written Rp1, computed Rp1\.450\.000\.000/,
  );
  expect(stdout).toContain('--accept jumlah');
  expect(existsSync(entry('2025-realisasi-semester-1.md'))).toBe(false);
});

test('lets through what is named, and the page tells it', async () => {
  const { code } = await run(
    'salah.csv',
    '--versi',
    'realisasi-semester-1',
    '--accept',
    'jumlah,total,selisih',
  );
  expect(code).toBe(0);
  await build(root);
  const html = readFileSync(
    join(root.path, 'dist/satu/anggaran/2025/realisasi-semester-1/index.html'),
    'utf8',
  );
  const told = 'tertulis Rp1 (rencana), jumlah rinciannya Rp1.450.000.000, selisih Rp1.449.999.999';
  expect(html).toContain(`4.2 Pendapatan Transfer: ${told}`);
  // The rows show it themselves: it is told once.
  expect(html).not.toContain('4.2 tidak sama dengan jumlah rinciannya');
  expect(html).toContain('Kolom lebih/kurang pada 4.2');
  expect(html).not.toContain('semua jumlah cocok');
});

test('only says what it would write with --dry-run, as JSON with --json', async () => {
  const { code, stdout } = await run('lra.csv', '--versi', 'awal', '--dry-run', '--json');
  expect(code).toBe(0);
  const { understood, written } = JSON.parse(stdout);
  expect(written).toBeUndefined();
  expect(understood.totals.anggaran).toMatchObject({ pendapatan: 150_000_000_000, silpa: 0 });
  expect(existsSync(entry('2025-awal.md'))).toBe(false);
});

test('what the page offers as CSV imports again without a difference', async () => {
  const offered = join(root.path, 'dist/satu/anggaran/2025/realisasi-akhir.csv');
  const before = readFileSync(entry('2025-realisasi-akhir.md'), 'utf8');
  const { code } = await balai([
    'import',
    'apbdes',
    offered,
    '--root',
    root.path,
    '--site',
    'satu',
    '--tahun',
    '2025',
    '--versi',
    'realisasi-akhir',
    '--replace',
  ]);
  expect(code).toBe(0);
  const rows = (text: string) => text.split('\n').filter((line) => line.includes('kode:'));
  expect(rows(readFileSync(entry('2025-realisasi-akhir.md'), 'utf8'))).toEqual(rows(before));
});

test.each([
  ['--versi', 'akhir', 'Choose one of'],
  ['--accept', 'semua', 'Choose one of'],
])('%s %s is refused with the list', async (option, value, message) => {
  const { code, stderr } = await run(
    'lra.csv',
    ...(option === '--versi' ? [] : ['--versi', 'awal']),
    option,
    value,
  );
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('a cell far beside the table ends in words and not in all memory of the machine', async () => {
  const empty = Array.from({ length: 16_000 }, () => null);
  const rows = Array.from({ length: 8_000 }, (_, index) =>
    index === 7_999 ? [...empty, { value: 'x' }] : [],
  );
  await writeExcel([{ sheet: 'LRA', data: rows }]).toFile(file('jauh.xlsx'));
  const { code, stderr } = await run('jauh.xlsx', '--versi', 'awal');
  expect(code).toBe(2);
  expect(stderr).toContain('jauh.xlsx has far more cells than a report.');
}, 60_000);

test('a description of nothing but stars is read at once', async () => {
  writeFileSync(file('bintang.csv'), `Kode;Uraian;Anggaran\n4;${'*'.repeat(300_000)}x;0\n`);
  expect((await run('bintang.csv', '--versi', 'awal', '--dry-run')).code).toBe(0);
}, 20_000);

test.each(['..', '../sites/satu', '', 'satu/../satu'])(
  'writes nowhere for the village "%s"',
  async (site) => {
    const { code, stderr } = await run('lra.csv', '--versi', 'awal', '--accept', 'berimbang', '--site', site);
    expect(code).toBe(2);
    expect(stderr).toContain(`There is no village "${site}"`);
  },
);

test.each(['tiada.csv', '.'])('says that "%s" cannot be read', async (name) => {
  const { code, stderr } = await run(name, '--versi', 'awal');
  expect(code).toBe(2);
  expect(stderr).toMatch(/cannot be read: E(?:NOENT|ISDIR)/);
  expect(stderr).not.toContain('    at ');
});

test('a sheet of LibreOffice is read as it was saved', async () => {
  writeFileSync(file('lra.ods'), await ods(lembarOds('Sampul', [['Sampul']]) + lembarOds('LRA', SISKEUDES)));
  const { code, stdout } = await run('lra.ods', '--versi', 'realisasi-akhir', '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toContain('Rp1.488.000.000');
});

test('a letter of LibreOffice is named as such, with what to save it as', async () => {
  writeFileSync(file('surat.ods'), await ods('', 'text'));
  const { code, stderr } = await run('surat.ods', '--versi', 'awal');
  expect(code).toBe(2);
  expect(stderr).toContain('surat.ods is a text or a presentation of LibreOffice');
  expect(stderr).toContain('.xlsx');
});

test('a plan that was let through unbalanced is told once: by the check of the page', async () => {
  writeFileSync(file('timpang.csv'), 'Kode;Uraian;Anggaran\r\n4;Pendapatan;200\r\n02.03.10;Jalan;100\r\n');
  const { code } = await run('timpang.csv', '--versi', 'perubahan-5', '--accept', 'berimbang');
  expect(code).toBe(0);
  expect(readFileSync(entry('2025-perubahan-5.md'), 'utf8')).not.toContain('selisih');
  await build(root);
  const html = readFileSync(join(root.path, 'dist/satu/anggaran/2025/perubahan-5/index.html'), 'utf8');
  expect(html).toContain('1 pemeriksaan tidak cocok');
});
