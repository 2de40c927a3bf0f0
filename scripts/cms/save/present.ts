/**
 * What the editor gets to read of a stored file. Decap parses it with a YAML library of its own; so every
 * text stands in quotes, and `02.03`, `2026-11-24` and `ya` stay the words that they are.
 */
import { isUtf8 } from 'node:buffer';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { MAX_NASKAH_BYTES, pisahNaskah, teksUnix } from '../../../theme/model/naskah.ts';
import { shapeOf } from '../../../theme/model/skema.ts';
import { withDefaults } from '../forms/fill.ts';
import { type Data, formData, type Group } from './yaml/data.ts';
import { parseFields } from './yaml/front-matter.ts';
import { readPlain, writePlain } from './yaml/plain-fields.ts';

/** What stands before the title of an entry whose file cannot be read as it should. */
export const BROKEN = '(rusak)';

/** An entry as the editor reads it. One that is broken is shown as far as it can be read. */
export function presentEntry(content: Buffer, schema: z.ZodType, slug: string): string {
  const text = readable(content);
  const parts = pisahNaskah(text ?? '');
  const { data, sound } = fieldsOf(parts?.yaml ?? '', schema);
  const isBroken = !parts || !sound;
  const fields = withDefaults(isBroken ? marked(data, schema, slug) : data, schema);
  return `---\n${writePlain(fields) ?? quoted(fields)}---\n${parts?.isi ?? text ?? ''}`;
}

function fieldsOf(yaml: string, schema: z.ZodType): { data: Group; sound: boolean } {
  const plain = readPlain(yaml, schema);
  return plain ? { data: formData(plain, schema), sound: true } : parseFields(yaml, schema);
}

/** The fields of `situs.yaml` that may be edited, as the editor reads them. */
export function presentSite(content: Buffer, schema: z.ZodType, editable: readonly string[]): string {
  const { data } = parseFields(teksUnix(readable(content) ?? ''), schema);
  const fields = Object.entries(withDefaults(data, schema));
  return quoted(Object.fromEntries(fields.filter(([name]) => editable.includes(name))));
}

/** The field that names an entry in lists, or undefined where the schema has none. */
export function titleField(schema: z.ZodType): string | undefined {
  const shape = shapeOf(schema) ?? {};
  return ['judul', 'nama'].find((name) => name in shape);
}

function marked(data: Group, schema: z.ZodType, slug: string): Group {
  const field = titleField(schema);
  return field ? { ...data, [field]: `${BROKEN} ${data[field] ?? slug}` } : data;
}

function quoted(data: Record<string, Data>): string {
  return stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}

function readable(content: Buffer): string | undefined {
  if (content.length > MAX_NASKAH_BYTES) return undefined;
  return isUtf8(content) ? content.toString() : undefined;
}
