/** Writes the report: pages, tables and the document, into a folder of its own that is switched as a whole. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import writeExcel, { type Row } from 'write-excel-file/node';
import { bukanRumus } from '../../theme/model/csv.ts';
import type { DasarLaporan, LaporanDesa } from '../../theme/model/laporan/laporan.ts';
import { menurutKecamatan } from '../../theme/model/laporan/rekap.ts';
import { csvTabel, type Tabel, tabelLaporan } from '../../theme/model/laporan/tabel.ts';
import { type Layout, reportFolder } from '../build/layout.ts';
import { CannotError } from '../lib/errors.ts';
import { districtPage } from './pages/district-page.ts';
import { regencyPage } from './pages/regency-page.ts';
import { villagePage } from './pages/village-page.ts';

/** The document that programs read; its presence says that a folder holds a report and may be replaced. */
export const DOCUMENT = 'laporan.json';
const WORKBOOK = 'laporan.xlsx';

export interface Report {
  dasar: DasarLaporan;
  /** The most urgent first. */
  desa: LaporanDesa[];
}

/**
 * Throws a CannotError for a folder that is public, belongs to the content, or holds something else. What lies in
 * the repository would be committed with the next change, and counts as part of the program.
 */
export function refuseFolder(folder: string, layout: Layout): void {
  const { root, project, out, cache } = layout;
  const below = (parent: string) => {
    const path = relative(parent, folder);
    return path === '' || !(path === '..' || path.startsWith(`..${sep}`));
  };
  if (below(out))
    throw new CannotError(
      `${folder} lies in ${out}, which is public.`,
      'The report is not: name another folder.',
    );
  if ((below(root) || below(project)) && !(below(cache) && folder !== cache))
    throw new CannotError(
      `${folder} lies in the repository; the report would be committed with it.`,
      `Name a folder outside of it, or leave --out away for ${reportFolder(layout)}.`,
    );
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, DOCUMENT)))
    throw new CannotError(
      `${folder} holds something that is no report.`,
      'A report replaces its whole folder: name an empty or a new one.',
    );
}

/** Writes everything, then puts it where the last report was. */
export async function writeReport(folder: string, report: Report): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = `${folder}.${process.pid}`;
  const old = `${draft}.lama`;
  try {
    for (const [name, content] of Object.entries(await reportFiles(report))) {
      const file = join(draft, name);
      // Names of operators are nobody else's business on a shared machine.
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, content);
    }
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(draft, folder);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(old)) renameSync(old, folder);
  }
}

async function reportFiles({ dasar, desa }: Report): Promise<Record<string, string | Buffer>> {
  const files: Record<string, string | Buffer> = {};
  const tables = tabelLaporan(desa);
  for (const table of tables) files[`${table.nama}.csv`] = csvTabel(table);
  files[WORKBOOK] = await workbook(tables);
  const downloads = [...Object.keys(files).sort(), DOCUMENT];
  const districts = menurutKecamatan(desa);
  for (const district of districts) {
    files[`kecamatan/${district.slug}.html`] = await districtPage(district, dasar);
    for (const one of district.desa) files[`desa/${one.id}.html`] = await villagePage(one, district, dasar);
  }
  files['index.html'] = await regencyPage(desa, districts, dasar, downloads);
  files[DOCUMENT] = `${JSON.stringify({ dasar, desa }, null, 1)}\n`;
  return files;
}

const WIDTHS: Readonly<Record<string, number>> = {
  Nama: 28,
  Kecamatan: 24,
  Informasi: 48,
  Dasar: 40,
  Kalimat: 90,
};

/** One sheet a table; text is never a formula, a number is one that can be added up. */
function workbook(tables: readonly Tabel[]): Promise<Buffer> {
  const sheets = tables.map(({ nama, judul, baris }) => {
    const head: Row = judul.map((value) => ({ value, fontWeight: 'bold', backgroundColor: '#E6EFEC' }));
    const rows = baris.map(
      (row): Row =>
        row.map((value) => (typeof value === 'string' ? { value: bukanRumus(value), type: String } : value)),
    );
    return {
      sheet: nama.charAt(0).toUpperCase() + nama.slice(1),
      data: [head, ...rows],
      columns: judul.map((name) => ({ width: WIDTHS[name] ?? 16 })),
      stickyRowsCount: 1,
    };
  });
  return writeExcel(sheets).toBuffer();
}
