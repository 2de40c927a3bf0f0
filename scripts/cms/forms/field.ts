/**
 * One field of a Decap form from one field of a schema. What the schema's type does not say, its meta does
 * (`theme/model/meta.ts`). A type that no form can edit is an error, found by the tests of the register.
 */
import type { CmsField } from 'decap-cms-core';
import { z } from 'zod';
import { collectMeta, shapeOf, unwrap } from '../../../theme/model/skema.ts';
import { hasDefault } from './fill.ts';
import { blankOr, defaultOf, limitsOf, patternOf } from './limits.ts';
import { listField } from './list.ts';
import { hintOf, isPicked, labelOf } from './words.ts';

/** What holds for a form as a whole. */
export interface FormOptions {
  /**
   * The server shows entries with their defaults filled in. Where it does not (a git host), a switch that is
   * not in the file must not be asked for.
   */
  filled: boolean;
  /** Whose form it is; with none, fields of every owner are there. */
  writer?: 'desa' | 'kabupaten';
  /** What a list of villages or kecamatan offers; without it, names are typed. */
  places?: Places;
}

export type Choice = { label: string; value: string };
export type Places = Record<'desa' | 'kecamatan', readonly Choice[]>;

/** Where a field stands. */
export interface FieldPlace extends FormOptions {
  /** False inside a group that may be left out: there a form must ask for nothing. */
  asked: boolean;
}

/** The fields of an object schema, in its order. */
export function fieldsOf(schema: z.ZodType, place: FieldPlace): CmsField[] {
  return Object.entries(shapeOf(schema) ?? {})
    .filter(([, field]) => isOf(field, place))
    .map(([name, field]) => fieldOf(name, field, place));
}

function isOf(field: z.ZodType, { writer }: FieldPlace): boolean {
  const owner = collectMeta(field)?.owner;
  return owner === undefined || writer === undefined || owner === writer;
}

/** @throws where the schema has a type that no form can edit */
export function fieldOf(name: string, schema: z.ZodType, place: FieldPlace): CmsField {
  const required = place.asked && !schema.safeParse(undefined).success;
  const hint = hintOf(schema);
  const words = { name, label: labelOf(name, schema), ...(hint && { hint }) };
  const field = { ...words, required, ...widgetOf(schema, { ...place, asked: required }) } as CmsField;
  return hasDefault(schema) ? { ...field, required: place.filled } : field;
}

function widgetOf(schema: z.ZodType, place: FieldPlace): Partial<CmsField> {
  const inner = unwrap(schema);
  const meta = collectMeta(schema);
  switch (meta?.widget) {
    case 'date':
      return {
        widget: 'datetime',
        ...DATE,
        ...(meta.today && { default: '{{now}}' }),
        ...check(schema, place),
      };
    case 'photo':
      return { widget: 'image', ...ONE_FILE, ...check(schema, place) };
    case 'file':
      return { widget: 'file', ...ONE_FILE, ...check(schema, place) };
    case 'colour':
      return { widget: 'color', allowInput: true, enableAlpha: false, ...check(schema, place) };
    case 'money':
      return { widget: 'string', ...check(schema, place) };
    case 'text':
      return { widget: 'text', ...check(schema, place) };
    default:
  }
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat)
    return { widget: 'string', ...check(schema, place) };
  if (inner instanceof z.ZodNumber) return numberWidget(schema);
  if (inner instanceof z.ZodBoolean) return { widget: 'boolean', ...withDefault(schema) };
  if (inner instanceof z.ZodEnum)
    return { widget: 'select', options: optionsOf(schema), ...withDefault(schema) } as Partial<CmsField>;
  if (inner instanceof z.ZodArray) return listField(schema, place);
  if (inner instanceof z.ZodObject)
    return { widget: 'object', collapsed: !place.asked, fields: fieldsOf(inner, place) };
  throw new Error(`No form can edit a ${inner.def.type}.`);
}

/** No clock and no zone: what is picked is what is saved. */
const DATE = {
  format: 'YYYY-MM-DD',
  date_format: 'YYYY-MM-DD',
  time_format: false,
  picker_utc: false,
} as const;

/** A file beside the entry, never an address. */
const ONE_FILE = { choose_url: false, media_library: { config: { multiple: false } } } as const;

/** Blanks in a field that may be empty are as good as nothing; what is picked has none. */
function check(schema: z.ZodType, { asked }: FieldPlace): { pattern?: [string, string] } {
  const found = patternOf(schema);
  if (!found) return {};
  const [pattern, message] = found;
  return { pattern: [asked || isPicked(schema) ? pattern : blankOr(pattern), message] };
}

function numberWidget(schema: z.ZodType): Partial<CmsField> {
  const { type, minimum, maximum } = limitsOf(schema);
  const bounds = {
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { min: minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    ...bounds,
    ...withDefault(schema),
  } as Partial<CmsField>;
}

function withDefault(schema: z.ZodType): { default?: unknown } {
  const value = defaultOf(schema);
  return value === undefined ? {} : { default: value };
}

/** The choices with the words that people read, in the order of the schema. */
export function optionsOf(schema: z.ZodType): Choice[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodEnum)) return [];
  const words = collectMeta(schema)?.choices ?? {};
  return inner.options.map((value) => ({
    label: words[String(value)] ?? String(value),
    value: String(value),
  }));
}
