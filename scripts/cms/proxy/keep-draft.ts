/** What is refused is kept: its writer finds it under "Naskah tersimpan". */
import type { Target } from '../access/target.ts';
import { SITE_LABEL } from '../forms/site.ts';
import type { Gateway } from '../gateway.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { titleField } from '../save/present.ts';
import { readSent } from '../save/yaml/canonical.ts';
import type { Params } from './protocol.ts';

/** The same refusal with the id of the draft that holds what was sent. */
export function keepRefused(
  gateway: Gateway,
  person: Person,
  target: Target,
  { dataFiles: [file], assets, options }: Params<'persistEntry'>,
  refusal: Refusal,
): Refusal {
  if (!file || (refusal.status !== 409 && refusal.status !== 422)) return refusal;
  const naskah = gateway.drafts.keep(person, {
    desa: target.owner,
    koleksi: 'koleksi' in target ? target.koleksi.nama : 'situs',
    slug: 'slug' in target ? target.slug : '',
    kunci: options.kunci || undefined,
    judul: titleOf(target, file.raw),
    raw: file.raw,
    assets: assets.map((asset) => ({ ...asset, content: asset.content.toString('base64') })),
    base: options.newEntry ? null : options.base[file.path],
    sebab: refusal.status === 409 ? 'bentrok' : 'ditolak',
  });
  return new Refusal(refusal.status, refusal.message, { ...refusal.details, naskah });
}

function titleOf(target: Target, raw: string): string {
  if (!('koleksi' in target)) return SITE_LABEL;
  const { schema, satuan } = target.koleksi;
  const title = readSent(raw, schema)?.data[titleField(schema) ?? ''];
  return typeof title === 'string' ? title : satuan;
}
