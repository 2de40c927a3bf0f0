/**
 * YAML as operators write it. What looks like a number is often text (`kode: 02`, `telepon: 0812...`) and
 * money is written with dots (`96.400`); YAML alone would read 2, 812... and 96.4. So where the schema
 * takes text, the words count as they stand in the file.
 */
import {
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  visit,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { childOf, menerimaTeks } from './skema.ts';

const BUKAN_ISIAN = 'a line is no field: it wants a name, a colon and a space.';

/** What people do wrong, by what the library calls it. */
const SEBAB: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon stands inside of the text, or lines below it are indented differently.',
  MULTILINE_IMPLICIT_KEY: BUKAN_ISIAN,
  BAD_INDENT: 'lines that belong together begin in different columns, or a bracket is not closed.',
  TAB_AS_INDENT: 'a tab stands before the text, where only spaces may.',
  BAD_SCALAR_START: 'the text begins with a sign that wants quotes around it: @, ` or %.',
};

/** Why the library cannot read a file, in words for people who do not know YAML; else in its own. */
export function sebabGalat({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  if (code !== 'MISSING_CHAR') return SEBAB[code] ?? message;
  return /^Missing closing .quote$/.test(message) ? 'a quote is not closed.' : BUKAN_ISIAN;
}

/** Puts the written words in place of numbers and booleans wherever `schema` takes text. */
export function pakaiTulisan(node: unknown, schema: z.ZodType | undefined): void {
  if (!schema) return;
  if (isMap(node)) {
    for (const { key, value } of node.items) pakaiTulisan(value, childOf(schema, keyOf(key)));
  } else if (isSeq(node)) {
    for (const item of node.items) pakaiTulisan(item, childOf(schema, 0));
  } else if (isScalar(node) && node.source !== undefined && menerimaTeks(schema)) {
    if (typeof node.value === 'number' || typeof node.value === 'boolean') node.value = node.source;
  }
}

/**
 * The first thing in the file that is YAML but not accepted, and its offset: a field that stands twice in
 * one group, or an alias (`*name`), which nobody writes by hand and a few lines of which fill the memory.
 * The library can look for double fields too, but compares each with each: 50,000 would take a minute.
 */
export function cariTerlarang(document: Document): { reason: string; offset: number } | undefined {
  let found: { reason: string; offset: number } | undefined;
  visit(document, {
    Alias(_, alias) {
      found = { reason: `aliases (*${alias.source}) are not accepted.`, offset: offsetOf(alias) ?? 0 };
      return visit.BREAK;
    },
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = keyOf(key);
        if (seen.has(name)) {
          found = { reason: `"${name}" stands twice.`, offset: offsetOf(key) ?? 0 };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

/** Line of the field at that path, or of the nearest group around it that is there; 0 when none is. */
export function barisKolom(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyOf(key) === String(step));
      if (!pair) break;
      offset = offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = offsetOf(node) ?? offset;
    } else break;
  }
  return offset === undefined ? 0 : lines.linePos(offset).line;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
