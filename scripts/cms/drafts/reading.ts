/** A draft as somebody reads it: its fields in words, and how it differs from another version. Pure. */
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { MAX_NASKAH_BYTES, pisahNaskah } from '../../../theme/model/naskah.ts';
import { childOf, fieldInfo } from '../../../theme/model/skema.ts';
import { cariTerlarang } from '../../../theme/model/yaml.ts';
import { wordsOf } from '../field-words.ts';
import { withDefaults } from '../forms/fill.ts';

export interface ReadField {
  label: string;
  /** Lines of text; lists have one line a place. */
  lines: string[];
}

/**
 * The fields of a file with front matter (or of one that is YAML as a whole), in its order. What cannot be read
 * comes as one field with the text as it is: a draft is never hidden.
 * @param schema says how fields are called; undefined leaves their names
 */
export function readFields(raw: string, schema: z.ZodType | undefined, bodyLabel = 'Isi'): ReadField[] {
  const { yaml, isi } = pisahNaskah(raw) ?? { yaml: raw, isi: '' };
  const body = isi.trim();
  const data = dataOf(yaml);
  if (typeof data !== 'object' || data === null) return [{ label: 'Teks', lines: raw.split('\n') }];
  // A form says what a file leaves to its default: the two are no difference.
  const fields = Object.entries(schema ? withDefaults(data, schema) : data).map(([name, value]) => ({
    label: schema ? fieldInfo(schema, [name]).label : name,
    lines: linesOf(value, schema && childOf(schema, name)),
  }));
  const shown = fields.filter(({ lines }) => lines.length > 0);
  return body ? [...shown, { label: bodyLabel, lines: body.split('\n') }] : shown;
}

/** Undefined for what a build would not take either, and for what would keep the only thread busy for long. */
function dataOf(yaml: string): unknown {
  if (yaml.length > MAX_NASKAH_BYTES) return undefined;
  try {
    const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const isSound = document.errors.length === 0 && !cariTerlarang(document);
    return isSound ? document.toJS({ maxAliasCount: 0 }) : undefined;
  } catch {
    // Groups that lie thousands deep in each other.
    return undefined;
  }
}

function linesOf(value: unknown, schema: z.ZodType | undefined): string[] {
  if (value === null || value === undefined || value === '') return [];
  const below = (key: string) => schema && childOf(schema, key);
  if (Array.isArray(value))
    return value.map((item, index) => `• ${linesOf(item, below(String(index))).join(', ')}`);
  if (typeof value === 'object')
    return [
      Object.entries(value)
        .flatMap(([key, inner]) => linesOf(inner, below(key)))
        .join(' · '),
    ];
  return wordsOf(value as string | number | boolean, schema).split('\n');
}

export interface ComparedField {
  label: string;
  mine: ComparedLine[];
  theirs: ComparedLine[];
}

export interface ComparedLine {
  text: string;
  /** True when the other version does not have this line in this field. */
  only: boolean;
}

/** Both versions beside each other, fields of mine first; those that are the same in both come without lines. */
export function compareFields(mine: readonly ReadField[], theirs: readonly ReadField[]): ComparedField[] {
  const labels = [...new Set([...mine, ...theirs].map(({ label }) => label))];
  const linesIn = (fields: readonly ReadField[], label: string) =>
    fields.find((field) => field.label === label)?.lines ?? [];
  return labels.flatMap((label) => {
    const [a, b] = [linesIn(mine, label), linesIn(theirs, label)];
    if (a.join('\n') === b.join('\n')) return [];
    return [{ label, mine: mark(a, b), theirs: mark(b, a) }];
  });
}

function mark(lines: readonly string[], others: readonly string[]): ComparedLine[] {
  const known = new Set(others.map((line) => line.trim()));
  return lines.map((text) => ({ text, only: !known.has(text.trim()) }));
}
