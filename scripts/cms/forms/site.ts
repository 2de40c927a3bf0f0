/** The form of a village's own `situs.yaml`, with the fields that its editor may change. */
import type { CmsCollection } from 'decap-cms-core';
import { situs } from '../../../theme/model/situs.ts';
import type { Owner, Role } from '../people/person.ts';
import { BESIDE, collectionName } from './collection.ts';
import { type FormOptions, fieldOf } from './field.ts';
import { EDITABLE_SITUS } from './situs-fields.ts';

/** Name of the collection, and of its only file. */
export const SITE = 'situs';
/** What people read of it: who looks for the opening hours must find them here. */
export const SITE_LABEL = 'Kantor dan situs';

export function siteCollection(owner: Owner, role: Role, options: FormOptions): CmsCollection {
  const place = { ...options, asked: true };
  return {
    name: collectionName(owner, SITE),
    label: SITE_LABEL,
    label_singular: 'situs',
    description: 'Jam layanan, nomor telepon, foto sampul, dan bagian situs yang tampil.',
    files: [
      {
        name: SITE,
        label: 'Kantor dan tampilan situs',
        file: `sites/${owner}/situs.yaml`,
        ...BESIDE,
        fields: EDITABLE_SITUS[role].map((name) => fieldOf(name, situs.shape[name], place)),
      },
    ],
  };
}
