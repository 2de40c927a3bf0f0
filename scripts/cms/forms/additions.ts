/**
 * What a village adds to services of the regency. Its file has the service's name, so there is nothing to
 * create and to name: the form lists the services, and the operator opens one.
 */
import type { CmsCollection } from 'decap-cms-core';
import type { Owner } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';
import { BESIDE, collectionName, entryFields, type FormSource } from './collection.ts';
import type { FormOptions } from './field.ts';

/** A service of the regency's catalogue. */
export interface Service {
  slug: string;
  judul: string;
}

/** The collection of that name holds additions to services. */
export const ADDITIONS = 'tambahan';

/** @param flat entries that lie in no folder of their own, where nobody else sees to that */
export function additionsCollection(
  source: FormSource,
  owner: Owner,
  services: readonly Service[],
  options: FormOptions,
  flat: ReadonlySet<RepoPath> = new Set(),
): CmsCollection {
  const folder = `content/${owner}/${source.nama}`;
  const fileOf = (slug: string) => {
    const alone = `${folder}/${slug}.${source.format}`;
    return flat.has(alone) ? alone : `${folder}/${slug}/index.${source.format}`;
  };
  const fields = entryFields(source, options);
  const sorted = services.toSorted((a, b) => a.judul.localeCompare(b.judul, 'id'));
  return {
    name: collectionName(owner, source.nama),
    label: source.label,
    label_singular: source.satuan,
    description: source.tentang,
    ...BESIDE,
    files: sorted.map(({ slug, judul }) => ({
      name: slug,
      label: judul,
      file: fileOf(slug),
      fields,
    })),
  };
}
