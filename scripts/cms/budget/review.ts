/** What is shown of an upload before anything is saved, and what keeps it from being saved: pure. */

import type { SheetRow } from '../../import/rows.ts';
import { type Difference, keyOf } from '../../import/sums.ts';
import { type Judgement, judge } from '../../import/understand.ts';
import { type Carried, counted } from './carried.ts';
import { correct, type Problem } from './corrections.ts';
import type { Sent } from './sent.ts';

export interface Review {
  carried: Carried;
  judgement: Judgement;
  problems: Problem[];
  /** Rows that are shown with fields: those in question, and those that were asked for. */
  editable: SheetRow[];
  /** Differences that no tick lets through. */
  refused: Difference[];
  accepted: Difference[];
}

/** Rows in question that are shown with fields at once; a report that is all wrong is better read again. */
const MAX_EDITABLE = 60;
/** A sum with more parts than this is corrected by opening the part that is wrong. */
const FEW_PARTS = 12;

/** Applies the corrections and judges what comes of them. */
export function reviewOf(carried: Carried, { edits, open, accept, head }: Sent): Review {
  const corrected = correct(carried, edits);
  const judgement = judge(counted(corrected.carried), head.versi);
  return {
    ...corrected,
    judgement,
    editable: editableRows(corrected.carried, judgement, corrected.problems, open),
    refused: judgement.differences.filter(({ check }) => !accept.includes(check)),
    accepted: judgement.differences.filter(({ check }) => accept.includes(check)),
  };
}

function editableRows(
  { sheet, left }: Carried,
  { differences }: Judgement,
  problems: readonly Problem[],
  open: readonly string[],
): SheetRow[] {
  const asked = new Set(open);
  const certain = new Set([
    ...left,
    ...problems.map(({ baris }) => baris),
    ...sheet.unread.map(({ baris }) => baris),
  ]);
  const wanted = sheet.rows.filter((row) => certain.has(row.baris) || asked.has(rootOf(row)));
  const inQuestion = differences.flatMap(({ check, apa, baris }) => {
    const parts = check === 'jumlah' ? sheet.rows.filter((row) => parentOf(keyOf(row)) === apa) : [];
    return [
      ...sheet.rows.filter((row) => row.baris === baris && check !== 'berimbang'),
      ...(parts.length <= FEW_PARTS ? parts : []),
    ];
  });
  return [...new Set([...wanted, ...inQuestion.slice(0, MAX_EDITABLE)])].toSorted(
    (a, b) => a.baris - b.baris,
  );
}

/** The code under which a row stands in the entry: that of its activity for an account inside one. */
function rootOf(row: SheetRow): string {
  return row.axis === 'dalam' ? row.kegiatan : row.kode;
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('.'), key.lastIndexOf('/'), 0));
}
