/** The value of one field as people say it, for pages that show an entry outside its form. */
import type { z } from 'zod';
import { childOf, collectMeta } from '../../theme/model/skema.ts';
import { formatTanggal, isTanggal } from '../../theme/model/tanggal.ts';

/** `ya`, `Penting`, `20 November 2026`; what is none of these as it stands, trimmed. */
export function wordsOf(value: string | number | boolean, schema: z.ZodType | undefined): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  const text = String(value).trim();
  const meta = schema && collectMeta(schema);
  if (meta?.widget === 'date' && isTanggal(text)) return formatTanggal(text);
  return meta?.choices?.[text] ?? text;
}

/** The schema of a field below; undefined for a name that the schema does not know. */
export function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((inner, key) => inner && childOf(inner, key), schema);
}
