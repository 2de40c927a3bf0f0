/** Findings as an operator reads them, and what a commit says was done. */
import type { z } from 'zod';
import type { Finding } from '../../../theme/model/finding.ts';
import { describe } from '../../../theme/model/messages.ts';
import { fieldInfo } from '../../../theme/model/skema.ts';

/** Of a long list of faults people read the first few. */
const MOST = 3;

/** A finding for the editor's script: which field, in which words. */
export interface Told {
  /** Dotted path, `syarat.2.nama`; '' for the whole entry. */
  field: string;
  message: string;
  hint: string;
}

export function tell(found: Finding, schema: z.ZodType): Told {
  const label = fieldInfo(schema, found.field.split('.')).label;
  const { message, hint } = describe(found.code, { label, ...found.params }, 'id');
  return { field: found.field, message: `${place(found, message, schema)}${message}`, hint };
}

/** One text of several faults: the first few whole, the number of the others. */
export function sentences(told: readonly Told[]): string {
  const shown = told.slice(0, MOST).map(({ message, hint }) => `${message} ${hint}`.trim());
  const rest = told.length - shown.length;
  return [...shown, ...(rest > 0 ? [`dan ${rest} lainnya.`] : [])].join('\n');
}

export type Deed = 'baru' | 'ubah' | 'hapus';

/** `Pengumuman: Posyandu balita (baru)`; one line of at most 100 characters. */
export function commitMessage(label: string, title: string, deed: Deed): string {
  const line = title.replace(/[\p{C}\s]+/gu, ' ').trim();
  const short = line.length > 80 ? `${[...line].slice(0, 79).join('')}…` : line;
  return `${label}: ${short} (${deed})`;
}

/** Where in the form it is: the labels above the field, unless the message itself names the only one. */
function place({ field }: Finding, message: string, schema: z.ZodType): string {
  if (field === '') return '';
  if (field === 'isi') return message.includes('"Isi"') ? '' : 'Isi: ';
  const steps = field.split('.');
  const labels = steps.flatMap((step, index) =>
    /^\d+$/.test(step)
      ? []
      : [`${fieldInfo(schema, steps.slice(0, index + 1)).label}${numberAfter(steps, index)}`],
  );
  const last = labels.at(-1) ?? '';
  const named = message.includes(`"${last}"`) ? labels.slice(0, -1) : labels;
  return named.length > 0 ? `${named.join(', ')}: ` : '';
}

/** ` ke-2` where the next step is a place in a list. */
function numberAfter(steps: readonly string[], index: number): string {
  const next = steps[index + 1];
  return next !== undefined && /^\d+$/.test(next) ? ` ke-${Number(next) + 1}` : '';
}
