/**
 * Reads and writes fields that are one line each, as nearly all entries of long lists have them, without a YAML
 * library: five times as fast. What it is not sure of, it leaves to the library; both say the same.
 */
import { z } from 'zod';
import { menerimaTeks, shapeOf, unwrap } from '../../../../theme/model/skema.ts';
import type { Data } from './data.ts';

/** No control characters, no line ends of other alphabets. */
const SAFE = /^[\x20-\x7e\u00a1-\u2027\u202a-\ud7ff\uf900-\ufdcf]*$/;
const FIELD = /^([a-z][a-z_]*): (.*)$/;
/** Begins with a letter or digit, so it is no list, quote, tag, comment or anchor. */
const PLAIN = /^[A-Za-z0-9](?:.*[^\s:])?$/;
/** What ends a plain word, or makes a field of it. */
const ENDS = /: | #/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** What YAML takes for something else than text. */
const NULL = /^null$/i;
const SWITCH = /^(?:true|false)$/;

/**
 * The same as the YAML library reads, where the schema takes text or a switch on each line.
 * @returns undefined for everything else
 */
export function readPlain(yaml: string, schema: z.ZodType): Record<string, string | boolean> | undefined {
  const shape = shapeOf(schema);
  if (!shape || !yaml) return undefined;
  const fields: Record<string, string | boolean> = {};
  for (const line of yaml.split('\n')) {
    const [, name = '', written = ''] = (SAFE.test(line) && FIELD.exec(line)) || [];
    if (!Object.hasOwn(shape, name) || Object.hasOwn(fields, name)) return undefined;
    const value = readValue(written, shape[name] as z.ZodType);
    if (value === undefined) return undefined;
    fields[name] = value;
  }
  return fields;
}

/** The same as the YAML library writes, all text in quotes; undefined for groups, lists and special characters. */
export function writePlain(data: Record<string, Data>): string | undefined {
  let yaml = '';
  for (const [name, value] of Object.entries(data)) {
    const isText = typeof value === 'string' && SAFE.test(value) && !/["\\]/.test(value);
    if (!isText && typeof value !== 'boolean') return undefined;
    yaml += `${name}: ${isText ? `"${value}"` : value}\n`;
  }
  return yaml || undefined;
}

function readValue(written: string, schema: z.ZodType): string | boolean | undefined {
  const quoted = QUOTED.exec(written);
  const isText = menerimaTeks(schema);
  if (quoted) return isText ? (quoted[1] ?? quoted[2]) : undefined;
  if (!PLAIN.test(written) || ENDS.test(written) || NULL.test(written)) return undefined;
  if (isText) return written;
  if (unwrap(schema) instanceof z.ZodBoolean && SWITCH.test(written)) return written === 'true';
  return undefined;
}
