/** `balai import apbdes`: from a finance report to an entry. Reads and writes files; the rest is pure. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isSlug } from '../../theme/model/teks.ts';
import { CannotError, firstLine } from '../lib/errors.ts';
import { writeWhole } from '../lib/write.ts';
import { type EntryHead, entryPath, entryText } from './entry.ts';
import { readSheets } from './read-sheet.ts';
import { bestReport } from './report.ts';
import type { CheckName, Difference } from './sums.ts';
import { judge, type Understanding } from './understand.ts';

export interface ImportOptions {
  root: string;
  file: string;
  site: string;
  head: EntryHead;
  /** Checks whose differences are let through and told on the page. */
  accept: readonly CheckName[];
  /** Write over an entry of the same year and version. */
  replace: boolean;
  dryRun: boolean;
}

export interface ImportResult {
  understood: Understanding;
  /** Differences that stop the import. */
  refused: Difference[];
  accepted: Difference[];
  /** Path of the entry from the root; undefined when nothing was written. */
  written: string | undefined;
}

/** Reads the workbook and writes the entry of that village, year and version, unless its sums refuse it. */
export async function importApbdes(options: ImportOptions): Promise<ImportResult> {
  const { root, site, head } = options;
  // A name and not a way: `..` is a folder, too.
  if (!isSlug(site) || !existsSync(join(root, 'sites', site)))
    throw new CannotError(
      `There is no village "${site}" in ${root}.`,
      'Write --site with the name of a folder in sites/.',
    );
  const path = entryPath(site, head);
  const target = join(root, path);
  const report = bestReport(await readSheets(basename(options.file), readContent(options.file)), head.versi);
  const understood = { columns: report.columns, ...judge(report.sheet, head.versi) };
  const accepted = understood.differences.filter(({ check }) => options.accept.includes(check));
  const refused = understood.differences.filter(({ check }) => !options.accept.includes(check));
  const unreadable = understood.unread.some(({ sebab }) => sebab === 'jumlah');
  const result = { understood, refused, accepted };
  if (options.dryRun || refused.length > 0 || unreadable) return { ...result, written: undefined };
  if (existsSync(target) && !options.replace)
    throw new CannotError(
      `${path} exists already.`,
      'Add --replace to write over it; git keeps the earlier one.',
    );
  writeWhole(target, entryText(head, understood, accepted));
  return { ...result, written: path };
}

function readContent(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CannotError(`${file} cannot be read: ${firstLine(error)}`, 'Write the path of the report.');
  }
}
