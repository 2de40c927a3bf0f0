/** Small corrections of single rows, made in the form: pure. */
import { SUMBER_DANA } from '../../../theme/model/anggaran.ts';
import { parseUang, type Sen } from '../../../theme/model/uang.ts';
import type { Axis } from '../../import/axis.ts';
import { accountCode, activityCode, readCode } from '../../import/code.ts';
import type { Fund } from '../../import/fund.ts';
import type { SheetRow, Unread } from '../../import/rows.ts';
import { type Carried, MAX_NAME } from './carried.ts';

/** A row as its fields were sent. */
export interface RowEdit {
  kode: string;
  uraian: string;
  anggaran: string;
  realisasi: string;
  sumber_dana: string;
  /** Leave the row out. */
  buang: boolean;
}

/** A field that was not taken over, and why. */
export interface Problem {
  baris: number;
  pesan: string;
}

/** Applies corrections by number of row. What cannot be read stays as it was and is told. */
export function correct(
  carried: Carried,
  edits: ReadonlyMap<number, RowEdit>,
): { carried: Carried; problems: Problem[] } {
  const problems: Problem[] = [];
  const tell = (baris: number) => (pesan: string) => void problems.push({ baris, pesan });
  const { rows, totals, unread } = carried.sheet;
  const known = new Set(rows.map(({ baris }) => baris));
  const corrected = rows.map((row) => {
    const edit = edits.get(row.baris);
    return edit ? correctRow(row, edit, tell(row.baris)) : row;
  });
  const added = unread.flatMap(({ baris }) => {
    const edit = edits.get(baris);
    const row = edit && edit.kode.trim() !== '' && !known.has(baris) && newRow(baris, edit, tell(baris));
    return row ? [row] : [];
  });
  const wrong = new Set(problems.map(({ baris }) => baris));
  const read = new Set(added.map(({ baris }) => baris));
  return {
    carried: {
      sheet: {
        rows: [...corrected, ...added].toSorted((a, b) => a.baris - b.baris),
        totals,
        unread: unread.filter(
          (one) => !read.has(one.baris) && (wrong.has(one.baris) || !isWritten(one, edits.get(one.baris))),
        ),
      },
      left: leftOut(carried.left, edits),
    },
    problems,
  };
}

/** An amount that could not be read is read when somebody wrote it down. */
function isWritten({ sebab, kolom }: Unread, edit: RowEdit | undefined): boolean {
  if (!edit || sebab !== 'jumlah') return false;
  return kolom === 'anggaran' || kolom === 'realisasi' ? edit[kolom].trim() !== '' : true;
}

function leftOut(left: readonly number[], edits: ReadonlyMap<number, RowEdit>): number[] {
  const out = new Set(left);
  for (const [baris, { buang }] of edits)
    if (buang) out.add(baris);
    else out.delete(baris);
  return [...out];
}

function correctRow(row: SheetRow, edit: RowEdit, tell: (pesan: string) => void): SheetRow {
  const axis = axisOf(edit.kode, row);
  if (!axis) tell(`"${edit.kode}" bukan kode. Contoh: 4.2.1 atau 02.03.10.`);
  const anggaran = amount(edit.anggaran, row.anggaran, tell);
  const realisasi = amount(edit.realisasi, row.realisasi, tell);
  const isSame = anggaran === row.anggaran && realisasi === row.realisasi;
  return {
    ...(axis ?? axisIn(row)),
    baris: row.baris,
    // The column of the report was computed from what it says, and not from what is written here.
    selisih: isSame ? row.selisih : undefined,
    uraian: edit.uraian.trim().slice(0, MAX_NAME),
    anggaran,
    realisasi,
    sumber_dana: fund(edit.sumber_dana),
  };
}

/** A row of the sheet that could not be read, as somebody wrote it down. */
function newRow(baris: number, edit: RowEdit, tell: (pesan: string) => void): SheetRow | undefined {
  const axis = axisOf(edit.kode, undefined);
  if (!axis) {
    tell(`"${edit.kode}" bukan kode. Contoh: 4.2.1 atau 02.03.10.`);
    return undefined;
  }
  let failed = false;
  const hear = (pesan: string): void => {
    failed = true;
    tell(pesan);
  };
  const row: SheetRow = {
    ...axis,
    baris,
    selisih: undefined,
    uraian: edit.uraian.trim().slice(0, MAX_NAME),
    anggaran: amount(edit.anggaran, undefined, hear),
    realisasi: amount(edit.realisasi, undefined, hear),
    sumber_dana: fund(edit.sumber_dana),
  };
  return failed ? undefined : row;
}

/** What a written code means: the two kinds are told apart as everywhere, two digits first or one. */
function axisOf(text: string, before: SheetRow | undefined): Axis | undefined {
  const code = readCode([text]);
  if (!code) return undefined;
  const plain = code.parts.join('.');
  if (before && plain === before.kode) return axisIn(before);
  if (/^\d{2}(?:\.|$)/.test(plain)) {
    const kode = code.parts.length <= 3 ? activityCode(code.parts) : undefined;
    return kode === undefined ? undefined : { axis: 'kegiatan', kode };
  }
  const kode = code.parts.length <= 4 ? accountCode(code.parts) : undefined;
  if (kode === undefined) return undefined;
  return before?.axis === 'dalam' && kode.startsWith('5')
    ? { axis: 'dalam', kode, kegiatan: before.kegiatan }
    : { axis: 'akun', kode };
}

function axisIn(row: SheetRow): Axis {
  const { kode } = row;
  if (row.axis === 'dalam') return { axis: 'dalam', kode, kegiatan: row.kegiatan };
  return { axis: row.axis, kode };
}

function amount(text: string, before: Sen | undefined, tell: (pesan: string) => void): Sen | undefined {
  if (text.trim() === '') return undefined;
  const value = parseUang(text);
  if (value === undefined) tell(`"${text}" bukan jumlah uang. Contoh: 96.400.000 atau 96.400.000,50.`);
  return value ?? before;
}

function fund(text: string): Fund | undefined {
  return Object.hasOwn(SUMBER_DANA, text) ? (text as Fund) : undefined;
}
