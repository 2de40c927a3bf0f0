/**
 * Puts new values into YAML that people wrote. Only what changed is written anew; comments, quotes, the order
 * of fields, rows in one line, and fields that the form does not show stay as they stand in the file.
 */
import { type Document, isMap } from 'yaml';
import type { z } from 'zod';
import { shapeOf } from '../../../../theme/model/skema.ts';
import { bareData } from './bare.ts';
import { type Data, fieldOf, type Group, sameData } from './data.ts';
import { parseFields } from './front-matter.ts';
import { Splice } from './splice.ts';
import { blockField, inSchemaOrder } from './write.ts';

/**
 * The YAML that holds `wanted` and all of `stored` that is no business of the form.
 * @param stored '' for a new file, or for one that cannot be read
 * @param editable names of the fields at the top that may change; all of the schema when left out
 */
export function mergeYaml(
  stored: string,
  wanted: Group,
  schema: z.ZodType,
  editable: readonly string[] = Object.keys(shapeOf(schema) ?? {}),
): string {
  const { document, sound, data } = parseFields(stored, schema);
  const others = Object.entries(data).filter(([name]) => !editable.includes(name));
  const chosen = Object.entries(wanted).filter(([name]) => editable.includes(name));
  const goal = bareData(Object.fromEntries([...others, ...chosen]), schema);
  const root = document.contents;
  if (!sound || !isMap(root) || root.items.length === 0) return freshYaml(goal, schema);
  const text = stored.endsWith('\n') ? stored : `${stored}\n`;
  const merged = root.flow ? undefined : new Splice(text, document).whole(root, goal, schema);
  // Whatever the file's style was, it must say what the form says; a style of its own is given up for that.
  const result = parseFields(merged ?? '', schema);
  if (merged !== undefined && result.sound && sameData(bareData(result.data, schema), goal)) return merged;
  return plainStyle(document, goal, schema);
}

/** The stored fields in the library's own style, with comments and fields that the form does not show. */
function plainStyle(document: Document, goal: Group, schema: z.ZodType): string {
  for (const name of Object.keys(shapeOf(schema) ?? {})) {
    if (goal[name] === undefined) document.delete(name);
    else document.set(name, document.createNode(goal[name]));
  }
  return document.toString({ lineWidth: 0 });
}

/** A file of these fields and no more, in the order of the schema. */
function freshYaml(data: Group, schema: z.ZodType): string {
  return inSchemaOrder(Object.keys(data), schema)
    .map((name) => `${blockField(name, data[name] as Data, fieldOf(schema, name), 0)}\n`)
    .join('');
}
