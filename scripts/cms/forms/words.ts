/** The words of a form's field, from what the schema says of it. */
import type { z } from 'zod';
import { collectMeta } from '../../../theme/model/skema.ts';

const PICKED = new Set(['date', 'photo', 'file', 'colour']);

/** True for what is picked and not typed: an example of what it holds helps nobody. */
export function isPicked(schema: z.ZodType): boolean {
  const meta = collectMeta(schema);
  return meta?.choices !== undefined || PICKED.has(meta?.widget ?? '');
}

/** Name of the field as an operator reads it; the field's own name where the schema has no words for it. */
export function labelOf(name: string, schema: z.ZodType): string {
  return collectMeta(schema)?.label ?? name;
}

/** What helps to fill the field in: `Nomor dinas. Contoh: 0812-3456-7890.`; undefined when there is nothing. */
export function hintOf(schema: z.ZodType): string | undefined {
  const meta = collectMeta(schema);
  const typed = meta?.example && !isPicked(schema);
  const words = [meta?.hint, typed ? `Contoh: ${withoutStop(meta.example ?? '')}.` : ''];
  return words.filter(Boolean).join(' ') || undefined;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
