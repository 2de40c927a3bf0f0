/**
 * Decap's forms as functions: which values a field takes, read from the sources of its widgets (3.16). What
 * is written here is what a person can do with mouse and keyboard, and no more.
 */
import fc from 'fast-check';
import { mutated, uploadNames } from './form-texts.ts';

/** A field of the configuration, as far as it decides what can be saved. */
export interface FormField {
  name: string;
  label?: string;
  hint?: string;
  widget?: string;
  required?: boolean;
  pattern?: [string, string];
  value_type?: string;
  min?: number;
  max?: number;
  multiple?: boolean;
  options?: { label: string; value: string }[];
  field?: FormField;
  fields?: FormField[];
}

export type Values = Record<string, unknown>;

/** What a person can fill into these fields so that Decap lets it be saved. */
export function filledIn(fields: readonly FormField[]): fc.Arbitrary<Values> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, fillingOf(field)])));
}

function fillingOf(field: FormField): fc.Arbitrary<unknown> {
  const value = accepted(field);
  if (field.widget === 'object') return value;
  return required(field) ? value : fc.oneof({ weight: 3, arbitrary: value }, emptied(field));
}

/** A field that is left alone, or emptied again. */
function emptied(field: FormField): fc.Arbitrary<unknown> {
  if (field.widget === 'select') return fc.constantFrom(undefined, null);
  const typed = field.widget === 'string' || field.widget === 'text';
  return fc.constantFrom<unknown>(undefined, '', ...(typed && fits(field, '  ') ? ['  '] : []));
}

function accepted(field: FormField): fc.Arbitrary<unknown> {
  switch (field.widget) {
    case 'object':
      return filledIn(field.fields ?? []);
    case 'list':
      return fc.array(field.field ? accepted(field.field) : filledIn(field.fields ?? []), {
        minLength: field.min ?? 0,
        maxLength: Math.min(field.max ?? 3, 3),
      });
    case 'select': {
      const values = choices(field);
      return field.multiple ? fc.subarray(values) : fc.constantFrom(...values);
    }
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers(field.value_type === 'int', field.min, field.max);
    case 'datetime':
      return fc
        .date({ noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
        .filter((day) => fits(field, day));
    case 'image':
    case 'file':
      return uploadNames.filter((name) => fits(field, name));
    default:
      return mutated((text) => fits(field, text));
  }
}

function numbers(whole: boolean, min = -1_000_000, max = 1_000_000): fc.Arbitrary<number> {
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

/** The errors that Decap shows, one a field; none when it saves. */
export function complaints(fields: readonly FormField[], values: Values, path = ''): string[] {
  return fields.flatMap((field) => complaintsOf(field, values[field.name], `${path}${field.name}`));
}

function complaintsOf(field: FormField, value: unknown, path: string): string[] {
  if (field.widget === 'object') return complaints(field.fields ?? [], (value ?? {}) as Values, `${path}.`);
  if (isEmpty(value)) return required(field) ? [`${path}: required`] : [];
  if (!holds(field, value)) return [`${path}: cannot hold ${JSON.stringify(value)}`];
  if (field.widget === 'list') return listComplaints(field, value as unknown[], path);
  return fits(field, value) ? [] : [`${path}: ${JSON.stringify(value)} does not match`];
}

function listComplaints(field: FormField, items: unknown[], path: string): string[] {
  const size =
    items.length < (field.min ?? 0) || items.length > (field.max ?? Infinity) ? [`${path}: size`] : [];
  const inner = items.flatMap((item, index) =>
    field.field
      ? complaintsOf(field.field, item, `${path}.${index}`)
      : complaints(field.fields ?? [], item as Values, `${path}.${index}.`),
  );
  return [...size, ...inner];
}

/** True when the widget shows this value as it is, and gives the same back. */
function holds(field: FormField, value: unknown): boolean {
  switch (field.widget) {
    case 'list':
      return Array.isArray(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'number': {
      const read =
        field.value_type === 'int' ? Number.parseInt(String(value), 10) : Number.parseFloat(String(value));
      return typeof value === 'number' && read === value;
    }
    case 'select': {
      const values = choices(field);
      return (
        [value].flat().every((one) => values.includes(String(one))) &&
        Array.isArray(value) === Boolean(field.multiple)
      );
    }
    case 'datetime':
      return typeof value === 'string' && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
    default:
      return typeof value === 'string';
  }
}

/** Pattern or bounds; a pattern goes before bounds, as in Decap. */
function fits(field: FormField, value: unknown): boolean {
  if (field.pattern) return RegExp(field.pattern[0]).test(String(value));
  if (field.widget !== 'number') return true;
  return Number(value) >= (field.min ?? -Infinity) && Number(value) <= (field.max ?? Infinity);
}

function choices({ options = [] }: FormField): string[] {
  return options.map(({ value }) => value);
}

function required(field: FormField): boolean {
  return field.required !== false;
}

/** `isEmpty` of Decap's Widget.js. */
function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
