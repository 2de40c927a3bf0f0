/**
 * Which photos and files an entry names. The schemas say which fields hold file names (`widget`), so a new
 * content type needs nothing here.
 */
import type { z } from 'zod';
import { koleksiBernama } from '../../theme/model/koleksi.ts';
import { fotoDalam } from '../../theme/model/markdown.ts';
import { type SitusBerkas, situs as situsSchema } from '../../theme/model/situs.ts';
import { type FieldPath, fieldsWith } from '../../theme/model/skema.ts';
import type { AnyEntry } from './entries.ts';

/** A file that a field names: who names it, and which file it is. */
export interface Reference {
  /** File of the entry, from the root. */
  owner: string;
  field: string;
  name: string;
  /** The file that is meant, from the root. */
  path: string;
}

type Kind = 'photo' | 'file';

/** The files of that kind that an entry names in its fields and, photos, in its body. */
export function referencesOf(entry: AnyEntry, kind: Kind): Reference[] {
  const schema = koleksiBernama(entry.berkas.split('/')[2] ?? '')?.schema;
  const named = schema ? namedIn(schema, entry.data, kind) : [];
  const inBody = kind === 'photo' && !entry.berkas.endsWith('.mdx') ? fotoDalam(entry.isi) : [];
  return [...named, ...inBody.map((name) => ({ field: 'isi', name }))].map(({ field, name }) => ({
    owner: entry.berkas,
    field,
    name,
    path: `${entry.folder}/${name}`,
  }));
}

/** The photos that a village's `situs.yaml` names. */
export function referencesOfSite(id: string, situs: SitusBerkas): Reference[] {
  return namedIn(situsSchema, situs, 'photo').map(({ field, name }) => ({
    owner: `sites/${id}/situs.yaml`,
    field,
    name,
    path: `sites/${id}/${name}`,
  }));
}

const known = new Map<z.ZodType, Record<Kind, FieldPath[]>>();

function namedIn(schema: z.ZodType, data: unknown, kind: Kind): { field: string; name: string }[] {
  let fields = known.get(schema);
  if (!fields) {
    fields = { photo: fieldsWith(schema, 'photo'), file: fieldsWith(schema, 'file') };
    known.set(schema, fields);
  }
  return fields[kind].flatMap((path) => valuesAt(data, path));
}

function valuesAt(
  data: unknown,
  path: FieldPath,
  at: readonly string[] = [],
): { field: string; name: string }[] {
  const [key, ...rest] = path;
  if (key === undefined) return typeof data === 'string' ? [{ field: at.join('.'), name: data }] : [];
  if (key === '*') {
    const list = Array.isArray(data) ? data : [];
    return list.flatMap((item, index) => valuesAt(item, rest, [...at, String(index)]));
  }
  return valuesAt((data as Record<string, unknown> | undefined)?.[key], rest, [...at, key]);
}
