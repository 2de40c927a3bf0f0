/** `balai import apbdes`: from a finance report to an entry. Reads and writes files; the rest is pure. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Versi } from '../../theme/model/anggaran.ts';
import { isSlug } from '../../theme/model/teks.ts';
import { CannotError, firstLine } from '../lib/errors.ts';
import { writeWhole } from '../lib/write.ts';
import { type EntryHead, entryPath, entryText } from './entry.ts';
import { readSheets, type Sheet } from './read-sheet.ts';
import type { CheckName, Difference } from './sums.ts';
import { type Refusal, type Understanding, understand } from './understand.ts';

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
  const understood = bestSheet(
    await readSheets(basename(options.file), readReport(options.file)),
    head.versi,
  );
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

function readReport(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CannotError(`${file} cannot be read: ${firstLine(error)}`, 'Write the path of the report.');
  }
}

/** Of the sheets of a workbook, the one that says most; covers and signatures say nothing. */
function bestSheet(sheets: readonly Sheet[], versi: Versi): Understanding {
  const all = sheets.map(({ grid }) => understand(grid, versi));
  const best = all.filter(isUnderstood).toSorted((a, b) => b.lines - a.lines)[0];
  if (best) return best;
  const headless = all.every((one) => !isUnderstood(one) && one.refused === 'no_head');
  throw headless
    ? new CannotError(
        'No row names the columns of the table.',
        'The head needs at least the words Kode, Uraian and Anggaran, each above its column.',
      )
    : new CannotError(
        'Below the head there is no row with a code of an account or an activity.',
        'Codes look like 4.2.1 (account) or 02.03.10 (activity).',
      );
}

function isUnderstood(one: Understanding | Refusal): one is Understanding {
  return 'rows' in one;
}
