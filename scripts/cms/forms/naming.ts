/** How an entry is called in lists and in its address. */
import { z } from 'zod';
import { collectMeta, shapeOf, unwrap } from '../../../theme/model/skema.ts';
import type { FormOptions } from './field.ts';

/** Fields that name an entry, in the order in which they are looked for. */
const TITLES = ['judul', 'nama'];

/** As much of a title as an address holds (80) leaves room for, with a number against doubles. */
const SLUG_LENGTH = 70;

export interface Naming {
  identifier_field: string;
  /** Template of the address of a new entry. */
  slug: string;
  /** Template of the line in the list. */
  summary: string;
}

/**
 * Named by its title. Where it has none, by the choices and numbers that come first (`2026-perubahan`), else
 * by its first date (`2026-11-24`).
 */
export function namingOf(schema: z.ZodType, { filled }: FormOptions = { filled: true }): Naming {
  const fields = Object.entries(shapeOf(schema) ?? {});
  const title = titleOf(fields);
  // Without defaults, an entry that says nothing of it would pass for a draft.
  const draft = filled ? `{{fields.terbit | ternary('', ' (naskah)')}}` : '';
  const date = dateField(schema);
  if (title) {
    const at = date ? ` · {{fields.${date}}}` : '';
    return {
      identifier_field: title,
      slug: `{{slug | truncate(${SLUG_LENGTH})}}`,
      summary: `{{fields.${title}}}${at}${draft}`,
    };
  }
  const keys = keyFields(schema);
  const parts = keys.length > 0 ? keys : [fields[0]?.[0] ?? ''];
  const words = parts.map((name) => `{{fields.${name}}}`);
  return {
    identifier_field: parts[0] ?? '',
    slug: words.join('-'),
    summary: `${words.join(' · ')}${draft}`,
  };
}

/** The fields that tell entries apart where people read them; none where a schema has neither title, choice nor date. */
export function keyFields(schema: z.ZodType): string[] {
  const fields = Object.entries(shapeOf(schema) ?? {});
  const title = titleOf(fields);
  if (title) return [title];
  const keys = leadingKeys(fields);
  const date = dateField(schema);
  return keys.length > 0 || !date ? keys : [date];
}

function titleOf(fields: [string, z.ZodType][]): string | undefined {
  return TITLES.find((name) => fields.some(([field]) => field === name));
}

/** The first date that every entry has: by it lists are sorted. */
export function dateField(schema: z.ZodType): string | undefined {
  const found = Object.entries(shapeOf(schema) ?? {}).find(
    ([, field]) => collectMeta(field)?.widget === 'date' && !field.safeParse(undefined).success,
  );
  return found?.[0];
}

function leadingKeys(fields: [string, z.ZodType][]): string[] {
  const end = fields.findIndex(([, field]) => {
    const inner = unwrap(field);
    const isKey = inner instanceof z.ZodNumber || inner instanceof z.ZodEnum;
    return !isKey || field.safeParse(undefined).success;
  });
  return fields.slice(0, end < 0 ? undefined : end).map(([name]) => name);
}
