/** The links that leave a village's site, from its own entries and its own file. */
import type { Desa } from '../../../theme/model/desa.ts';
import { KOLEKSI } from '../../../theme/model/koleksi.ts';
import { tautanDalam } from '../../../theme/model/markdown.ts';
import type { AnyEntry } from '../../build/entries.ts';

export interface OutwardLink {
  url: string;
  /** File that names it. */
  file: string;
}

const LINK = /^https?:\/\/\S{1,2000}$/i;

/** Each address once a village, by the first file that names it. */
export function outwardLinks(desa: Desa): OutwardLink[] {
  const entries = KOLEKSI.flatMap(({ nama }) => desa.koleksi[nama] as AnyEntry[]).filter(
    ({ asal }) => asal === 'desa',
  );
  const links = [
    ...linksIn(desa.situs).map((url) => ({ url, file: `sites/${desa.id}/situs.yaml` })),
    ...entries.flatMap(({ data, isi, berkas }) =>
      [...linksIn(data), ...tautanDalam(isi)].map((url) => ({ url, file: berkas })),
    ),
  ];
  const first = new Map<string, OutwardLink>();
  for (const link of links) if (URL.canParse(link.url) && !first.has(link.url)) first.set(link.url, link);
  return [...first.values()];
}

function linksIn(value: unknown): string[] {
  if (typeof value === 'string') return LINK.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linksIn) : [];
}
