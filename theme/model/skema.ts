/** Looks into a zod schema: which fields it has, and what each says of itself. */
import { z } from 'zod';
import './meta.ts';

export interface FieldInfo {
  label: string;
  hint: string;
  example: string;
}

/** The shape of an object schema, also behind default, optional, refine and transform; else undefined. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : undefined;
}

/** Names of the fields at the top, or undefined when the schema is no object. */
export function topLevelFields(schema: z.ZodType): string[] | undefined {
  const shape = shapeOf(schema);
  return shape && Object.keys(shape);
}

/** What the field at that path says of itself; numbers in the path are places in a list. */
export function fieldInfo(schema: z.ZodType, path: readonly PropertyKey[]): FieldInfo {
  let current: z.ZodType | undefined = schema;
  for (const key of path) current = current && childOf(current, key);
  const meta = current && collectMeta(current);
  return {
    label: meta?.label ?? path.map(String).join('.'),
    hint: meta?.hint ?? '',
    example: meta?.example ?? defaultExample(current),
  };
}

/** The schema of a field of an object, or of any place in a list; undefined when there is none. */
export function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (!(inner instanceof z.ZodObject)) return undefined;
  const shape = inner.shape as Record<PropertyKey, z.ZodType>;
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** True when the field takes text, alone or beside other types, as money does. */
export function menerimaTeks(schema: z.ZodType): boolean {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return inner.options.some((option) => menerimaTeks(option as z.ZodType));
  return inner instanceof z.ZodString || inner instanceof z.ZodStringFormat;
}

/** Meta of the schema itself, or of what it wraps. The outermost word wins. */
export function collectMeta(schema: z.ZodType): z.GlobalMeta | undefined {
  const layers: z.GlobalMeta[] = [];
  for (let current: z.ZodType | undefined = schema; current; current = next(current)) {
    const meta = z.globalRegistry.get(current);
    if (meta) layers.unshift(meta);
  }
  return layers.length ? Object.assign({}, ...layers) : undefined;
}

/** A way into data: field names, and `*` for every place of a list. */
export type FieldPath = readonly string[];

/** Where the fields with that widget stand, also inside groups and lists. */
export function fieldsWith(
  schema: z.ZodType,
  widget: z.GlobalMeta['widget'],
  at: FieldPath = [],
): FieldPath[] {
  if (collectMeta(schema)?.widget === widget) return [at];
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return fieldsWith(inner.element as z.ZodType, widget, [...at, '*']);
  const shape = Object.entries(shapeOf(inner) ?? {});
  return shape.flatMap(([name, field]) => fieldsWith(field, widget, [...at, name]));
}

/** The schema behind default, optional, nullable, pipe and transform. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  for (let inner = next(current); inner; inner = next(current)) current = inner;
  return current;
}

function next(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return schema.unwrap() as z.ZodType;
  }
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  return undefined;
}

function defaultExample(schema: z.ZodType | undefined): string {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodEnum) return String(inner.options[0]);
  if (inner instanceof z.ZodNumber) return '1';
  if (inner instanceof z.ZodBoolean) return 'true';
  return '...';
}
