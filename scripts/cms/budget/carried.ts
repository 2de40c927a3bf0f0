/**
 * What an upload was read to, as it travels in the form from one step to the next. The server remembers
 * nothing of it, so a restart or another device loses nothing; and nothing of it is believed: each step checks it.
 */
import { z } from 'zod';
import { SUMBER_DANA } from '../../../theme/model/anggaran.ts';
import type { Fund } from '../../import/fund.ts';
import type { SheetRow, SheetRows } from '../../import/rows.ts';
import { Refusal } from '../refusal.ts';

export interface Carried {
  sheet: SheetRows;
  /** Rows of the sheet that the operator leaves out, by their number. */
  left: readonly number[];
}

/** A hundred times the largest budget, in sen; sums of thousands of rows stay exact. */
const MAX_SEN = 1e15;
const MAX_ROWS = 5000;
export const MAX_NAME = 240;

const sen = z.number().int().min(-MAX_SEN).max(MAX_SEN).optional();
const baris = z.number().int().min(1).max(2_000_000);
const akun = z.string().regex(/^[456](?:\.\d{1,2}){0,3}$/);
const kegiatan = z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/);
const line = { baris, uraian: z.string().max(MAX_NAME), anggaran: sen, realisasi: sen };
const amounts = { ...line, selisih: sen, sumber_dana: z.enum(Object.keys(SUMBER_DANA) as Fund[]).optional() };

const carried = z.object({
  rows: z
    .array(
      z.discriminatedUnion('axis', [
        z.object({ axis: z.literal('akun'), kode: akun, ...amounts }),
        z.object({ axis: z.literal('kegiatan'), kode: kegiatan, ...amounts }),
        z.object({ axis: z.literal('dalam'), kode: akun, kegiatan, ...amounts }),
      ]),
    )
    .max(MAX_ROWS),
  totals: z
    .array(
      z.object({
        jenis: z.enum(['pendapatan', 'belanja', 'surplus', 'penerimaan', 'pengeluaran', 'netto', 'silpa']),
        ...line,
      }),
    )
    .max(MAX_ROWS),
  unread: z
    .array(
      z.object({
        baris,
        teks: z.string().max(MAX_NAME),
        sebab: z.enum(['kode', 'jumlah', 'tanpa-kode']),
        kolom: z.enum(['anggaran', 'realisasi', 'selisih']).optional(),
      }),
    )
    .max(MAX_ROWS),
  left: z.array(baris).max(MAX_ROWS),
});

/** The text of the hidden field. */
export function pack({ sheet, left }: Carried): string {
  return JSON.stringify({ ...sheet, left });
}

/** What the hidden field holds. Throws a Refusal when it is not what {@link pack} wrote. */
export function unpack(text: string): Carried {
  const found = carried.safeParse(parse(text));
  if (!found.success) throw new Refusal(400, 'Kiriman ini tidak utuh. Unggah berkasnya sekali lagi.');
  const { rows, totals, unread, left } = found.data;
  return {
    sheet: {
      rows: rows.map(({ anggaran, realisasi, selisih, sumber_dana, ...row }): SheetRow => {
        return { ...row, anggaran, realisasi, selisih, sumber_dana };
      }),
      totals: totals.map(({ anggaran, realisasi, ...row }) => ({ ...row, anggaran, realisasi })),
      unread: unread.map(({ kolom, ...one }) => (kolom ? { ...one, kolom } : one)),
    },
    left,
  };
}

/** A report as it was read, cut to what a form carries. Throws a Refusal for one that is far too long. */
export function carry({ rows, totals, unread }: SheetRows): Carried {
  if (Math.max(rows.length, totals.length, unread.length) > MAX_ROWS)
    throw new Refusal(422, `Tabel ini lebih dari ${MAX_ROWS} baris. Unggah lembar laporannya saja.`);
  const cut = <Row extends { uraian: string }>(row: Row): Row => ({
    ...row,
    uraian: row.uraian.slice(0, MAX_NAME),
  });
  return {
    sheet: {
      rows: rows.map(cut),
      totals: totals.map(cut),
      unread: unread.map((one) => ({ ...one, teks: one.teks.slice(0, MAX_NAME) })),
    },
    left: [],
  };
}

/** The rows that count: all but those that are left out. */
export function counted({ sheet, left }: Carried): SheetRows {
  const out = new Set(left);
  const kept = <Row extends { baris: number }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => !out.has(row.baris));
  return { rows: kept(sheet.rows), totals: kept(sheet.totals), unread: kept(sheet.unread) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
