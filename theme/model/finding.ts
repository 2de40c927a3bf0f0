/**
 * A finding says what is wrong with one piece of content, so exactly that its author can mend it.
 * The checks record a code and its parameters; the words come from `messages.ts`, in English for staff
 * and in Indonesian for operators.
 */
import type { MessageCode, MessageParams } from './messages.ts';

export type Severity = 'error' | 'warning';

export interface Finding {
  /** The village's id, or `_kabupaten` for what the regency shares. */
  site: string;
  /** Path from the root, with forward slashes: `content/sukamaju/layanan/ktp.md`. */
  file: string;
  /** 1-based line in that file, or 0 where no line can be named. */
  line: number;
  /** Dotted path of the field (`syarat.2.nama`), or '' for the whole file. */
  field: string;
  code: MessageCode;
  params: MessageParams;
  /** `error`: the entry (or village) is left out; `warning`: it is published as far as it is sound. */
  severity: Severity;
}

/** The place of a finding, before anything is known to be wrong there. */
export interface Place {
  site: string;
  file: string;
}

/** Builds a finding; `line` 0 and `field` '' stand for the whole file. */
export function finding(
  place: Place,
  code: MessageCode,
  params: MessageParams = {},
  at: { line?: number; field?: string; severity?: Severity } = {},
): Finding {
  return {
    site: place.site,
    file: place.file,
    line: at.line ?? 0,
    field: at.field ?? '',
    code,
    params,
    severity: at.severity ?? 'error',
  };
}

/** Stable order for reports: by file, line, field, code. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.field, b.field) || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
