/**
 * An entry as a form shows it: what is not in the file because its default says the same is filled in, or a
 * switch that is on by itself would look switched off. Saving leaves it out again.
 */
import { z } from 'zod';
import { shapeOf, unwrap } from '../../../theme/model/skema.ts';
import { isGroup } from '../save/yaml/data.ts';
import { defaultOf } from './limits.ts';

/** The same fields, and the defaults of switches and choices that are missing, also inside groups and lists. */
export function withDefaults<Data extends object>(data: Data, schema: z.ZodType): Data {
  const filled = { ...data } as Record<string, unknown>;
  for (const [name, field] of Object.entries(shapeOf(schema) ?? {})) {
    const value = filledIn(filled[name], field);
    if (value !== undefined) filled[name] = value;
  }
  return filled as Data;
}

/** True for what a form never shows empty: switches and choices with a default. */
export function hasDefault(schema: z.ZodType): boolean {
  const inner = unwrap(schema);
  return (inner instanceof z.ZodBoolean || inner instanceof z.ZodEnum) && defaultOf(schema) !== undefined;
}

function filledIn(value: unknown, schema: z.ZodType): unknown {
  if (hasDefault(schema)) return value ?? defaultOf(schema);
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => filledIn(item, inner.element as z.ZodType));
  if (!shapeOf(schema) || (value !== undefined && !isGroup(value))) return value;
  const group = withDefaults(value ?? {}, schema);
  return value === undefined && Object.keys(group).length === 0 ? undefined : group;
}
