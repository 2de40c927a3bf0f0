/** Why a file cannot be read as a report at all: in English for staff; the CMS has its own words for each reason. */
import { CannotError } from '../lib/errors.ts';

const TEXTS = {
  too_large: ['{name} is larger than 20 MB.', 'Save only the sheet of the report, without pictures.'],
  old_workbook: [
    '{name} is a workbook of the old kind (.xls).',
    'Open it, save it as .xlsx, .ods or .csv, and import that.',
  ],
  no_sheet: [
    '{name} is a text or a presentation of LibreOffice and no sheet.',
    'Copy the table into a sheet, save it as .ods or .xlsx, and import that.',
  ],
  too_many_cells: [
    '{name} has far more cells than a report.',
    'Something may stand far below or beside the table. Copy the table alone into a new workbook.',
  ],
  broken_workbook: [
    '{name} cannot be read as a workbook{detail}.',
    'Open it in a spreadsheet program, save it as .xlsx, .ods or .csv, and import that.',
  ],
  no_head: [
    'No row names the columns of the table.',
    'The head needs at least the words Kode, Uraian and Anggaran, each above its column.',
  ],
  several_years: [
    'Several columns hold plans, each of another year.',
    'Leave the columns of one year, that of --tahun, and import the sheet again.',
  ],
  no_rows: [
    'Below the head there is no row with a code of an account or an activity.',
    'Codes look like 4.2.1 (account) or 02.03.10 (activity).',
  ],
} as const;

export type UnreadableReason = keyof typeof TEXTS;

export class UnreadableReport extends CannotError {
  readonly reason: UnreadableReason;

  /** @param detail what the reader of the file said */
  constructor(reason: UnreadableReason, name = 'The file', detail = '') {
    const [message, hint] = TEXTS[reason];
    super(
      message.replace('{name}', () => name).replace('{detail}', () => detail && `: ${detail}`),
      hint,
    );
    this.reason = reason;
  }
}
