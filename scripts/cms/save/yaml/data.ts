/**
 * The fields of an entry as plain data, as the editor's forms hold them: text, numbers, switches, lists and
 * groups. What is stored and what was sent are compared in this form.
 */
import { z } from 'zod';
import { childOf, menerimaTeks, shapeOf, unwrap } from '../../../../theme/model/skema.ts';
import { tanpaTakTampak } from '../../../../theme/model/teks.ts';

export type Data = string | number | boolean | Data[] | Group;
export interface Group {
  [name: string]: Data;
}

/**
 * Parsed YAML in the shape that its schema asks for, so that a form can show it: fields that the schema does
 * not know are left out, blanks too, text is clean, and what has the wrong shape altogether becomes the text
 * that it is, or goes.
 * @returns undefined for what is blank
 */
export function formValue(value: unknown, schema: z.ZodType): Data | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) {
    const items = isBlank(value) || Array.isArray(value) ? (value ?? []) : [value];
    return filled((items as unknown[]).map((item) => formValue(item, inner.element as z.ZodType)));
  }
  const shape = shapeOf(inner);
  if (shape) return isGroup(value) ? formGroup(value, shape) : undefined;
  if (inner instanceof z.ZodBoolean) return typeof value === 'boolean' ? value : undefined;
  if (menerimaTeks(schema) || inner instanceof z.ZodEnum) return text(value);
  // Zero has two signs in the program, and one in a form.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  const written = text(value);
  return written !== undefined && /^-?\d{1,15}(?:\.\d+)?$/.test(written) ? Number(written) : written;
}

/** {@link formValue} of all fields at the top. */
export function formData(value: unknown, schema: z.ZodType): Group {
  return (isGroup(value) && formGroup(value, shapeOf(schema) ?? {})) || {};
}

/** True when both say the same; the order of fields does not matter. */
export function sameData(a: Data | undefined, b: Data | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameData(item, b[index]));
  if (!isGroup(a) || !isGroup(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameData(a[name], b[name]))
  );
}

/** The schema of a field, for lookups by name. */
export function fieldOf(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  return schema && childOf(schema, name);
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function formGroup(value: Record<string, unknown>, shape: Record<string, z.ZodType>): Group | undefined {
  const fields = Object.entries(shape)
    .map(
      ([name, schema]) =>
        [name, Object.hasOwn(value, name) ? formValue(value[name], schema) : undefined] as const,
    )
    .filter((field): field is [string, Data] => field[1] !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

function filled(items: (Data | undefined)[]): Data[] | undefined {
  const kept = items.filter((item) => item !== undefined);
  return kept.length > 0 ? kept : undefined;
}

/** Lines end as on Unix; several lines end with a line end, as a block of YAML does. */
function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const written = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const clean = tanpaTakTampak(written.replace(/\r\n?/g, '\n')).trim();
  if (clean === '') return undefined;
  return clean.includes('\n') ? `${clean}\n` : clean;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
