/** What an address of the history stands for: an entry, or the village's own file. */
import type { z } from 'zod';
import { pisahNaskah, teksUnix } from '../../../theme/model/naskah.ts';
import { situs } from '../../../theme/model/situs.ts';
import { SHARED } from '../../build/discover.ts';
import { targetOf } from '../access/target.ts';
import { SITE_LABEL } from '../forms/site.ts';
import type { Owner } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { EntryRef } from '../save/entry-files.ts';
import { parseFields } from '../save/yaml/front-matter.ts';
import type { RepoPath } from '../store/store.ts';
import { bodyLines, fieldLines, type Line } from './lines.ts';

export interface Place {
  /** Last part of the address: `berita/panen`, `situs/situs`. */
  address: string;
  /** Where its versions are asked for; the store finds those of the other form of the same entry. */
  path: RepoPath;
  /** Name of the kind for headings. */
  label: string;
  schema: z.ZodType;
  /** Undefined for `situs.yaml`. */
  entry: EntryRef | undefined;
}

/** The address of the village's own file. */
const SITE = 'situs/situs';

/** @throws Refusal when there can be no such entry */
export function placeOf(owner: Owner, koleksi: string, slug: string): Place {
  const address = `${koleksi}/${slug}`;
  if (address === SITE && owner !== SHARED)
    return {
      address,
      path: `sites/${owner}/situs.yaml`,
      label: SITE_LABEL,
      schema: situs,
      entry: undefined,
    };
  const target = ['md', 'mdx']
    .map((format) => targetOf(`content/${owner}/${address}/index.${format}`))
    .find((each) => each?.kind === 'entry' && each.slug === slug);
  if (target?.kind !== 'entry') throw new Refusal(404, 'Isian ini tidak ada.');
  const { koleksi: kind } = target;
  return {
    address,
    path: `content/${owner}/${address}/index.${kind.format}`,
    label: kind.label,
    schema: kind.schema,
    entry: { owner, koleksi: kind, slug },
  };
}

/** The place of a file of the repository; undefined for photos and other files. */
export function placeOfFile(owner: Owner, path: RepoPath): Place | undefined {
  if (path === `sites/${owner}/situs.yaml`) return placeOf(owner, 'situs', 'situs');
  const [, , koleksi, slug] = /^content\/([^/]+)\/([^/]+)\/([^/]+?)(?:\/index)?\.mdx?$/.exec(path) ?? [];
  if (koleksi === undefined || slug === undefined) return undefined;
  try {
    return placeOf(owner, koleksi, slug);
  } catch {
    return undefined;
  }
}

/** A version as lines; a file that cannot be read as it should is shown as it stands. */
export function linesOf({ schema, entry }: Place, content: Buffer | undefined): Line[] {
  if (!content) return [];
  const text = content.toString('utf8');
  const parts = entry ? pisahNaskah(text) : { yaml: teksUnix(text), isi: '' };
  if (!parts) return bodyLines(text);
  const { data, sound } = parseFields(parts.yaml, schema);
  return sound ? [...fieldLines(data, schema), ...bodyLines(parts.isi)] : bodyLines(text);
}
