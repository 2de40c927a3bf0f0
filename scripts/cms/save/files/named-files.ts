/** Which photos and files an entry names in its fields and its body, and how to name them otherwise. */
import { z } from 'zod';
import { fotoDalam } from '../../../../theme/model/markdown.ts';
import { collectMeta, shapeOf, unwrap } from '../../../../theme/model/skema.ts';
import type { Sent } from '../yaml/canonical.ts';
import { type Data, fieldOf, type Group, isGroup } from '../yaml/data.ts';

export interface NamedFile {
  name: string;
  kind: 'photo' | 'file';
  /** Dotted path of the field, `isi` for the body. */
  field: string;
}

export function namedFiles({ data, isi }: Sent, schema: z.ZodType): NamedFile[] {
  const found: NamedFile[] = [];
  mapNames(data, schema, [], (file) => {
    found.push(file);
    return file.name;
  });
  return [...found, ...fotoDalam(isi).map((name) => ({ name, kind: 'photo' as const, field: 'isi' }))];
}

/** The same entry, with other names for some of its files. */
export function renameFiles(sent: Sent, schema: z.ZodType, names: ReadonlyMap<string, string>): Sent {
  const other = (name: string) => names.get(name) ?? name;
  const isi = sent.isi.replace(
    /(!\[[^\]]*\]\()(<[^>\n]*>|[^\s)]+)/g,
    (_, before: string, target: string) => before + renamedTarget(target, other),
  );
  return { data: mapNames(sent.data, schema, [], ({ name }) => other(name)) as Group, isi };
}

function renamedTarget(target: string, other: (name: string) => string): string {
  const written = target.replace(/^<|>$/g, '');
  const name = decoded(written);
  const renamed = other(name);
  return renamed === name ? target : encodeURI(renamed);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function mapNames(value: Data, schema: z.ZodType, path: string[], rename: (file: NamedFile) => string): Data {
  const widget = collectMeta(schema)?.widget;
  if ((widget === 'photo' || widget === 'file') && typeof value === 'string')
    return rename({ name: value, kind: widget, field: path.join('.') });
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, index) =>
      mapNames(item, inner.element as z.ZodType, [...path, String(index)], rename),
    );
  if (!shapeOf(inner) || !isGroup(value)) return value;
  const fields = Object.entries(value as Group).map(([name, field]) => {
    const known = fieldOf(inner, name);
    return [name, known ? mapNames(field, known, [...path, name], rename) : field] as const;
  });
  return Object.fromEntries(fields);
}
