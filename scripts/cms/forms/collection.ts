/** One collection of the register as Decap edits it, for one owner. */
import type { CmsCollection } from 'decap-cms-core';
import type { Koleksi } from '../../../theme/model/koleksi.ts';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import type { Owner } from '../people/person.ts';
import { bodyFields } from './body.ts';
import { browsingOf } from './browse.ts';
import { type FormOptions, fieldsOf } from './field.ts';
import { namingOf } from './naming.ts';

/** What the forms need of a collection: any entry of the register has it. */
export type FormSource = Omit<Koleksi, 'nama'> & { nama: string };

/** Name of a collection in Decap. It holds the owner, for browsers keep drafts by this name alone. */
export function collectionName(owner: Owner, collection: string): string {
  return `${owner}--${collection}`;
}

/** Files beside their entry, and nowhere else. */
export const BESIDE = { media_folder: '', public_folder: '' } as const;

/** The entries of a folder, each in a folder of its own together with its photos. */
export function folderCollection(
  source: FormSource,
  owner: Owner,
  today: Tanggal,
  options: FormOptions,
): CmsCollection {
  const { nama, label, satuan, tentang, schema, format } = source;
  return {
    name: collectionName(owner, nama),
    label,
    label_singular: satuan,
    description: tentang,
    folder: `content/${owner}/${nama}`,
    path: '{{slug}}/index',
    extension: format,
    format: 'frontmatter',
    create: true,
    delete: true,
    ...BESIDE,
    ...namingOf(schema, options),
    ...browsingOf(schema, today),
    fields: entryFields(source, options),
  };
}

/** The schema's fields, and the text below them before the last one, which says whether it is published. */
export function entryFields(source: FormSource, options: FormOptions): NonNullable<CmsCollection['fields']> {
  const fields = fieldsOf(source.schema, { ...options, asked: true });
  const last = fields.at(-1)?.name === 'terbit' ? fields.slice(-1) : [];
  return [...fields.slice(0, fields.length - last.length), ...bodyFields(source), ...last];
}
