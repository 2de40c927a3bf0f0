/** What a form of the upload holds: its fields, by name, from the body of a request. */
import { URUTAN_VERSI, type Versi } from '../../../theme/model/anggaran.ts';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import type { EntryHead } from '../../import/entry.ts';
import type { CheckName } from '../../import/sums.ts';
import { CHECK_NAMES } from '../../import/tree.ts';
import { type Carried, unpack } from './carried.ts';
import type { RowEdit } from './corrections.ts';

/** What `parseBody({ all: true })` answers. */
export type Body = Record<string, string | File | (string | File)[]>;

export interface Sent {
  /** As it was typed; the schema judges it when it is saved. */
  head: EntryHead;
  /** A new report; undefined in the later steps. */
  report: { name: string; content: () => Promise<Uint8Array> } | undefined;
  carried: Carried | undefined;
  edits: Map<number, RowEdit>;
  /** Codes whose rows are shown with fields. */
  open: string[];
  /** Checks whose differences are let through. */
  accept: CheckName[];
  /** Rows that could not be read may be missing. */
  withoutUnread: boolean;
  /** The existing entry that may be replaced, by the name of its content. */
  replace: string | undefined;
  deed: 'periksa' | 'naskah' | 'terbit';
}

const FIELDS = ['kode', 'uraian', 'anggaran', 'realisasi', 'sumber_dana'] as const;

/** Reads the fields. Throws a Refusal for a form that is damaged. */
export function readSent(body: Body, today: Tanggal): Sent {
  const one = (name: string): string => texts(body[name])[0] ?? '';
  const data = one('data');
  const deed = one('aksi');
  return {
    head: {
      tahun: Number(one('tahun')),
      versi: versiOf(one('versi')),
      tanggal: one('tanggal') || today,
      dokumen: one('dokumen').trim(),
    },
    report: reportIn(body),
    carried: data === '' ? undefined : unpack(data),
    edits: editsIn(body),
    open: [...new Set([...texts(body.terbuka), ...texts(body.buka)])],
    accept: CHECK_NAMES.filter((name) => texts(body.terima).includes(name)),
    withoutUnread: one('tinggalkan') !== '',
    replace: one('ganti') || undefined,
    deed: deed === 'naskah' || deed === 'terbit' ? deed : 'periksa',
  };
}

function versiOf(text: string): Versi {
  return URUTAN_VERSI.find((versi) => versi === text) ?? 'awal';
}

function reportIn(body: Body): Sent['report'] {
  const [file] = [body.berkas].flat().filter((part): part is File => part instanceof File && part.size > 0);
  if (file) return { name: file.name, content: async () => new Uint8Array(await file.arrayBuffer()) };
  const pasted = texts(body.teks)[0]?.trim() ?? '';
  return pasted === ''
    ? undefined
    : { name: 'tempelan.csv', content: async () => new TextEncoder().encode(pasted) };
}

/** Fields are named `baris.12.anggaran`. */
function editsIn(body: Body): Map<number, RowEdit> {
  const rows = Object.keys(body).flatMap((name) => /^baris\.(\d{1,7})\.kode$/.exec(name)?.[1] ?? []);
  return new Map(
    rows.map((row) => {
      const field = (name: string) => texts(body[`baris.${row}.${name}`])[0] ?? '';
      const [kode, uraian, anggaran, realisasi, sumber_dana] = FIELDS.map(field) as [
        string,
        string,
        string,
        string,
        string,
      ];
      return [Number(row), { kode, uraian, anggaran, realisasi, sumber_dana, buang: field('buang') !== '' }];
    }),
  );
}

function texts(value: Body[string] | undefined): string[] {
  return [value ?? []].flat().filter((part): part is string => typeof part === 'string');
}
