/** What a schema asks of a value beside its type, in the terms of a form. */
import { z } from 'zod';
import { collectMeta, unwrap } from '../../../theme/model/skema.ts';

interface JsonLimits {
  type?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** Limits of a number or a list, as JSON Schema names them. Bounds that no form can have are an error. */
export function limitsOf(schema: z.ZodType): JsonLimits {
  const limits = z.toJSONSchema(unwrap(schema), { io: 'input', unrepresentable: 'any' }) as JsonLimits;
  const open = limits.exclusiveMinimum ?? limits.exclusiveMaximum;
  if (open !== undefined) throw new Error(`A form cannot say "more than ${open}"; use min() or max().`);
  return limits;
}

/**
 * Pattern of a text with what to write instead. A schema that only has a regular expression gets its
 * example as words; its pattern allows blanks around where the schema does.
 */
export function patternOf(schema: z.ZodType): [string, string] | undefined {
  const meta = collectMeta(schema);
  if (meta?.format) return [meta.format.pattern, meta.format.message];
  const { pattern } = limitsOf(schema);
  if (!pattern) return undefined;
  const example = meta?.example ?? '';
  const loose = schema.safeParse(` ${example} `).success;
  return [loose ? `^\\s*(?:${inner(pattern)})\\s*$` : pattern, `tulis seperti contoh: ${example}`];
}

/** Lets an optional field be left with nothing but blanks. */
export function blankOr(pattern: string): string {
  return `^\\s*$|${pattern}`;
}

function inner(pattern: string): string {
  return pattern.replace(/^\^/, '').replace(/\$$/, '');
}

/** The value that a field has when nobody says anything; undefined where it has none. */
export function defaultOf(schema: z.ZodType): unknown {
  const result = schema.safeParse(undefined);
  return result.success ? result.data : undefined;
}
