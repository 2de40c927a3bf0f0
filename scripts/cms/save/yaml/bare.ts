/**
 * Data without what the schema says by itself. Forms fill defaults in and send them back; a file that somebody
 * wrote without them must not gain them by being opened.
 */
import { z } from 'zod';
import { shapeOf, unwrap } from '../../../../theme/model/skema.ts';
import { defaultOf } from '../../forms/limits.ts';
import { type Data, formValue, type Group, isGroup, sameData } from './data.ts';

/** The same without fields that equal their default, also in groups and rows; undefined when nothing is left. */
export function bare(value: Data | undefined, schema: z.ZodType): Data | undefined {
  const inner = unwrap(schema);
  if (Array.isArray(value) && inner instanceof z.ZodArray) {
    const item = inner.element as z.ZodType;
    // A row that was added and not filled in holds nothing but defaults.
    const rows = value.map((each) => (isGroup(each) ? bareGroup(each as Group, item) : each));
    const kept = rows.filter((each) => each !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (isGroup(value)) return bareGroup(value as Group, inner);
  return sameData(value, known(schema)) ? undefined : value;
}

/** {@link bare} of all fields at the top. */
export function bareData(data: Group, schema: z.ZodType): Group {
  return bareGroup(data, schema) ?? {};
}

function bareGroup(group: Group, schema: z.ZodType): Group | undefined {
  const shape = shapeOf(schema) ?? {};
  const fields = Object.entries(group).flatMap(([name, value]): [string, Data][] => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const kept = field ? bare(value, field) : value;
    return kept === undefined ? [] : [[name, kept]];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

const defaults = new WeakMap<z.ZodType, { value: Data | undefined }>();

/** Asking a schema for its default is a parse; a budget of 300 rows would ask 1,500 times. */
function known(schema: z.ZodType): Data | undefined {
  const found = defaults.get(schema) ?? { value: formValue(defaultOf(schema), schema) };
  defaults.set(schema, found);
  return found.value;
}
