/** What budgets cost: importing a long report, and a village that keeps ten years of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { URUTAN_VERSI } from '../../theme/model/anggaran.ts';
import { KEGIATAN } from '../../theme/model/kegiatan.ts';
import { HARI_INI } from './days.ts';
import { run } from './run.ts';

export interface BudgetTimes {
  /** `balai import apbdes` of a Penjabaran of 800 rows, start-up included; best of three. */
  importMs: number;
  /** A village with ten years of four versions of 150 rows, less the same village without; best of three. */
  tenYearsMs: number;
}

const YEARS = 10;
const VERSIONS = URUTAN_VERSI.filter((versi) => !/^perubahan-/.test(versi));
const ROWS = 150;
const ROUNDS = 3;

/** Measures with the project's own commands, in folders below `work`. */
export async function measureBudgets(project: string, work: string): Promise<BudgetTimes> {
  const report = join(work, 'penjabaran.csv');
  const root = join(work, 'one');
  writeVillage(root, false);
  writeFileSync(report, penjabaran());
  const balai = (...args: string[]) =>
    run(process.execPath, [join(project, 'scripts/balai.ts'), ...args], { cwd: project, accept: [0, 1] });
  const importing = [
    'import',
    'apbdes',
    report,
    '--root',
    root,
    '--site',
    'satu',
    '--tahun',
    '2026',
    '--versi',
    'awal',
  ];
  const importMs = await best(() => balai(...importing, '--accept', 'berimbang', '--dry-run'));
  const many = join(work, 'many');
  writeVillage(many, true);
  const building = (from: string) => () =>
    balai('build', '--root', from, '--out', `${from}-dist`, '--force', '--json', '--date', HARI_INI);
  const without = await best(building(root));
  const withAll = await best(building(many));
  return { importMs, tenYearsMs: Math.max(0, withAll - without) };
}

async function best(measure: () => Promise<{ ms: number }>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= ROUNDS; round++) {
    const { ms } = await measure();
    // The first run also fills caches: the compiled theme, the banner.
    if (round > 0) least = Math.min(least, ms);
  }
  return least;
}

function writeVillage(root: string, withBudgets: boolean): void {
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('sites/kabupaten.yaml', 'nama: Kabupaten Ukur\ndomain: ukur.example\n');
  put(
    'sites/satu/situs.yaml',
    'kode: "99.01.01.2001"\ncontoh: true\nnama: Satu\nkecamatan: Ukur\nkabupaten: Kabupaten Ukur\nprovinsi: Ukur\n',
  );
  if (!withBudgets) return;
  for (let year = 0; year < YEARS; year++) {
    for (const versi of VERSIONS) {
      const rows = activities().map(
        ([kode, uraian], index) =>
          `  - { kode: "${kode}", uraian: ${JSON.stringify(uraian)}, anggaran: ${(index + 1) * 1_000_000}, realisasi: ${(index + 1) * 900_000}, sumber_dana: DDS }`,
      );
      const head = `tahun: ${2026 - year}\nversi: ${versi}\ntanggal: ${2026 - year}-01-05\ndokumen: Perdes`;
      put(
        `content/satu/anggaran/${2026 - year}-${versi}.md`,
        `---\n${head}\nrincian:\n${rows.join('\n')}\n---\n`,
      );
    }
  }
}

/** National kegiatan, the deepest level alone, and regional ones until there are enough. */
function activities(): [kode: string, uraian: string][] {
  const all = Object.entries(KEGIATAN).filter(([kode]) => kode.length === 8);
  for (let free = 90; all.length < ROWS; free++) all.push([`02.03.${free}`, `Kegiatan daerah ${free}`]);
  return all.slice(0, ROWS);
}

/** 800 rows: activities, each with its accounts and funds. */
function penjabaran(): string {
  const lines = [
    'Kode;Uraian;Volume;Satuan;Anggaran;Sumber Dana',
    '4;PENDAPATAN;;;800.000.000,00;',
    '4.2;Pendapatan Transfer;;;800.000.000,00;',
    '5;BELANJA;;;;',
  ];
  for (const [kode, uraian] of activities()) {
    if (lines.length >= 795) break;
    lines.push(
      `${kode};${uraian};;;5.000.000,00;`,
      '5.2;Belanja Barang dan Jasa;;;5.000.000,00;',
      '5.2.1;Belanja Barang Perlengkapan;;;5.000.000,00;',
    );
    for (let part = 1; part <= 5; part++)
      lines.push(`5.2.1.0${part};Belanja bagian ${part};1;paket;1.000.000,00;DDS`);
  }
  return lines.join('\r\n');
}
