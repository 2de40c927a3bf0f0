/** `balai import` */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { URUTAN_VERSI, type Versi } from '../../theme/model/anggaran.ts';
import { tanggalDi } from '../../theme/model/tanggal.ts';
import { requireKabupaten } from '../build/regency.ts';
import { type ImportResult, importApbdes } from '../import/apbdes.ts';
import type { CheckName } from '../import/sums.ts';
import { CHECK_NAMES, differenceLine, totalLines, treeLines } from '../import/tree.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknownOptions } from '../lib/known-options.ts';
import { dateFrom, jsonOption, listFrom, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';
import { type Imported, importVillage } from '../move/import.ts';

const apbdes = defineCommand({
  meta: {
    name: 'apbdes',
    description: [
      "Read a village's budget from the report of its finance program (.xlsx, .ods, .csv or text).",
      '',
      'It prints what it understood as a tree with sums. A report that contradicts itself is not written,',
      'unless the check is named with --accept; the page then tells the difference. Examples:',
      '  npm run balai -- import apbdes laporan.xlsx --site sukamaju --tahun 2026 --versi awal',
      '  npm run balai -- import apbdes penjabaran.csv --site sukamaju --tahun 2026 --versi awal --dry-run',
      '  npm run balai -- import apbdes lra.csv --site sukamaju --tahun 2025 --versi realisasi-akhir --accept jumlah',
      '',
      'Exit codes: 0 written (or, with --dry-run, nothing is wrong); 1 sums that do not add up or amounts that cannot',
      'be read, and nothing was written, or rows without a known code, which were left out; 2 the file could not be',
      'read as a report.',
    ].join('\n'),
  },
  args: {
    file: { type: 'positional', description: 'The report', required: true },
    root: rootOption,
    site: { type: 'string', valueHint: 'a', required: true, description: 'The village, by folder name' },
    tahun: { type: 'string', valueHint: '2026', required: true, description: 'Budget year' },
    versi: { type: 'string', valueHint: 'awal', required: true, description: URUTAN_VERSI.join(', ') },
    tanggal: {
      type: 'string',
      valueHint: 'YYYY-MM-DD',
      description: 'Date of the source document (default: today)',
    },
    dokumen: {
      type: 'string',
      valueHint: 'TEXT',
      description: 'Source document, such as "Perdes Nomor 1 Tahun 2026"',
    },
    accept: {
      type: 'string',
      valueHint: 'a,b',
      description: `Checks to let through: ${CHECK_NAMES.join(', ')}`,
    },
    replace: { type: 'boolean', description: 'Write over the entry of that year and version' },
    'dry-run': { type: 'boolean', description: 'Only say what would be written' },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'import apbdes');
      const { root } = layoutToWorkOn(args);
      const versi = oneOf(args.versi, URUTAN_VERSI, '--versi') as Versi;
      const tahun = yearFrom(args.tahun);
      const today = () => tanggalDi(requireKabupaten(root).kabupaten.zona_waktu, new Date());
      const result = await importApbdes({
        root,
        file: args.file,
        site: args.site,
        head: {
          tahun,
          versi,
          tanggal: dateFrom(args.tanggal) ?? today(),
          dokumen: args.dokumen ?? `Laporan keuangan tahun ${tahun}`,
        },
        accept: listFrom(args.accept).map((name) => oneOf(name, CHECK_NAMES, '--accept') as CheckName),
        replace: args.replace ?? false,
        dryRun: args['dry-run'] ?? false,
      });
      process.stdout.write(
        `${args.json ? JSON.stringify(result) : lines(result, { dryRun: args['dry-run'] ?? false, dated: args.tanggal !== undefined }).join('\n')}\n`,
      );
      return result.refused.length > 0 || result.understood.unread.length > 0 ? EXIT.findings : EXIT.fine;
    }),
});

const desa = defineCommand({
  meta: {
    name: 'desa',
    description: [
      'Bring a village back from the .zip that `balai export` wrote, byte for byte.',
      '',
      'Every file is compared with the list in the archive before anything is written, and nothing that exists is',
      'written over. Examples:',
      '  npm run balai -- import desa sukamaju.zip',
      '  npm run balai -- import desa sukamaju.zip --site sukamaju-maliku --root ../isi',
      '',
      'Exit codes: 0 both folders are there; 2 nothing was written.',
    ].join('\n'),
  },
  args: {
    archive: { type: 'positional', description: 'The archive', required: true },
    root: rootOption,
    site: { type: 'string', valueHint: 'a', description: 'Another folder name than the one that it had' },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'import desa');
      const { root, cache } = layoutToWorkOn(args);
      const made = await importVillage({ archive: resolve(args.archive), root, cache, site: args.site });
      process.stdout.write(`${args.json ? JSON.stringify(made) : villageLines(made).join('\n')}\n`);
      return EXIT.fine;
    }),
});

export const importCommand = defineCommand({
  meta: {
    name: 'import',
    description: [
      'Bring in a village that was exported, or the report of a finance program.',
      '',
      'Examples:',
      '  npm run balai -- import apbdes laporan.xlsx --site sukamaju --tahun 2026 --versi awal',
      '  npm run balai -- import desa sukamaju.zip',
      '',
      'Exit codes: 0 written; 1 a report that must be looked at; 2 nothing was written.',
    ].join('\n'),
  },
  subCommands: { apbdes, desa },
});

function villageLines({ site, files, history }: Imported): string[] {
  return [
    `The village "${site}" is back: ${count(files, 'file')}, each as it was.`,
    `  → See what this regency says of it: npm run balai -- check --site ${site}`,
    ...(history ? ['  → Its history is in the archive; docs/pindah.md says how to take it over.'] : []),
  ];
}

function lines(
  { understood, refused, accepted, written }: ImportResult,
  { dryRun, dated }: { dryRun: boolean; dated: boolean },
): string[] {
  const { rows, lines: read, unread } = understood;
  const end = written
    ? `Written to ${written}.${dated ? '' : '\n  → Its source is dated today: write --tanggal as the document says.'}`
    : dryRun
      ? 'Nothing was written (--dry-run).'
      : 'Nothing was written.';
  const names = [...new Set(refused.map(({ check }) => check))].join(',');
  return [
    ...treeLines(rows),
    '',
    ...totalLines(understood),
    '',
    `${read} rows of the report became ${rows.length} rows of the entry.`,
    ...unread.map(({ baris, teks, sebab }) => `  ! row ${baris}: ${REASONS[sebab]}: ${teks}`),
    ...accepted.map((one) => `  ! ${differenceLine(one)}; accepted`),
    ...refused.map((one) => `  ✗ ${differenceLine(one)}`),
    ...(refused.length > 0
      ? [
          `    → Correct the report, or let it through with --accept ${names}; the page then tells the difference.`,
        ]
      : []),
    end,
  ];
}

const REASONS = {
  kode: 'this is no code of an account or an activity',
  jumlah: 'this is no amount of money',
  'tanpa-kode': 'an amount without a code, left out',
} as const;

function yearFrom(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 2015 && year <= 2099) return year;
  throw new CannotError(`"${text}" is not a budget year.`, 'Write --tahun 2026.');
}

function oneOf(text: string, allowed: readonly string[], option: string): string {
  if (allowed.includes(text)) return text;
  throw new CannotError(`${option} does not know "${text}".`, `Choose one of: ${allowed.join(', ')}.`);
}
