/** New YAML for values that no file has yet, as a careful person would write them by hand. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import { z as zod } from 'zod';
import { childOf, shapeOf, unwrap } from '../../../../theme/model/skema.ts';
import { type Data, isGroup } from './data.ts';

const STYLE = { lineWidth: 0, blockQuote: 'literal' } as const;

/** Lines of `name: value`; all but the first are indented by `indent` columns. */
export function blockField(name: string, value: Data, schema: z.ZodType | undefined, indent: number): string {
  return indented(stringify({ [name]: typed(value, schema) }, STYLE), indent);
}

/** The same for an item of a list, without its dash. */
export function blockItem(value: Data, schema: z.ZodType | undefined, indent: number): string {
  return indented(stringify([typed(value, schema)], STYLE), indent).slice(2);
}

/** A value in one line, as it stands inside of `{ }` or `[ ]`. */
export function flow(value: Data, schema: z.ZodType | undefined): string {
  if (Array.isArray(value))
    return `[${value.map((item) => flow(item, schema && childOf(schema, 0))).join(', ')}]`;
  if (isGroup(value)) {
    const fields = Object.entries(value).map(
      ([name, inner]) => `${name}: ${flow(inner as Data, schema && childOf(schema, name))}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  const written = stringify([typed(value, schema)], { ...STYLE, collectionStyle: 'flow', blockQuote: false });
  return written.trim().slice(1, -1).trim();
}

/** Fields in the order in which the schema names them. */
export function inSchemaOrder(names: readonly string[], schema: z.ZodType): string[] {
  const order = Object.keys(shapeOf(schema) ?? {});
  return names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Money that came as digits is written as the number that it is; all other text stays text. */
function typed(value: Data, schema: z.ZodType | undefined): Data {
  if (Array.isArray(value)) return value.map((item) => typed(item, schema && childOf(schema, 0)));
  if (isGroup(value)) {
    const names = schema ? inSchemaOrder(Object.keys(value), schema) : Object.keys(value);
    const field = (name: string) => typed(value[name] as Data, schema && childOf(schema, name));
    return Object.fromEntries(names.map((name) => [name, field(name)]));
  }
  const takesNumbers = schema && unwrap(schema) instanceof zod.ZodUnion;
  return takesNumbers && typeof value === 'string' && /^-?(?:0|[1-9]\d{0,14})$/.test(value)
    ? Number(value)
    : value;
}

function indented(yaml: string, indent: number): string {
  return yaml.trimEnd().replace(/\n(?!\n|$)/g, `\n${' '.repeat(indent)}`);
}
