/**
 * Stage 2, part one: reads the entries of one folder of content and checks each against its schema. A
 * bad entry is left out and reported; it never takes the others with it.
 */

import { isTerpakai } from '../../theme/model/alamat.ts';
import type { Entri } from '../../theme/model/entri.ts';
import { type Finding, finding, type Place } from '../../theme/model/finding.ts';
import { nearest } from '../../theme/model/jarak.ts';
import { KOLEKSI, type Koleksi, koleksiBernama, type NamaKoleksi } from '../../theme/model/koleksi.ts';
import { periksaSlug } from '../../theme/model/periksa.ts';
import { ekstensi, FOTO_EXTENSIONS, isSlug, LAMPIRAN_EXTENSIONS, slugify } from '../../theme/model/teks.ts';
import type { FileRef } from './discover.ts';
import type { EntryMemory } from './entry-memory.ts';
import { readText } from './read.ts';

export type AnyEntry = Entri<unknown>;

export interface Entries {
  byCollection: Map<NamaKoleksi, AnyEntry[]>;
  findings: Finding[];
}

const ASSETS = new Set<string>([...FOTO_EXTENSIONS, ...LAMPIRAN_EXTENSIONS]);

/**
 * Reads all entries among `files`, which lie below `content/<owner>/`.
 * @param owner `desa` for a village, `kabupaten` for the regency's folder
 * @param memory what reading them gave the last time
 */
export function readEntries(
  root: string,
  base: string,
  files: readonly FileRef[],
  owner: Entri<unknown>['asal'],
  site: string,
  memory: EntryMemory,
): Entries {
  const entries: Entries = { byCollection: new Map(), findings: [] };
  const taken = new Set<string>();
  for (const file of files) {
    const place: Place = { site, file: file.path };
    const parts = file.path.slice(base.length + 1).split('/');
    const koleksi = koleksiBernama(parts[0] ?? '');
    const extension = ekstensi(file.path);
    if (!koleksi?.penulis.includes(owner) || parts.length < 2 || parts.length > 3) {
      if (extension === 'mdx' && owner === 'desa') entries.findings.push(finding(place, 'mdx_refused'));
      else entries.findings.push(koleksi || parts.length < 2 ? unused(place) : astray(place, parts, owner));
      continue;
    }
    if (extension === koleksi.format && isEntryFile(parts)) {
      const entry = readEntry(root, file, koleksi, parts, owner, place, taken, entries.findings, memory);
      if (entry) push(entries.byCollection, koleksi.nama, entry);
    } else if (extension === 'mdx') entries.findings.push(finding(place, 'mdx_refused'));
    else if (!ASSETS.has(extension)) entries.findings.push(unused(place));
  }
  memory.save();
  return entries;
}

function unused(place: Place): Finding {
  return finding(place, 'unknown_file', {}, { severity: 'warning' });
}

/** A file in a folder that is no kind of content, such as `beritaa`. */
function astray(place: Place, [folder = '']: readonly string[], owner: Entri<unknown>['asal']): Finding {
  const known = KOLEKSI.filter(({ penulis }) => penulis.includes(owner)).map(({ nama }) => nama);
  const near = nearest(folder.toLowerCase(), known);
  const params = { folder, suggestion: near ? ` (did you mean "${near}"?)` : '' };
  return finding(place, 'unknown_folder', params, { severity: 'warning' });
}

/** `slug.md` in the collection, or `index.md` in a folder of the slug's name. */
function isEntryFile(parts: string[]): boolean {
  return parts.length === 2 || /^index\.mdx?$/.test(parts[2] ?? '');
}

function readEntry(
  root: string,
  file: FileRef,
  koleksi: Koleksi,
  parts: string[],
  asal: Entri<unknown>['asal'],
  place: Place,
  taken: Set<string>,
  findings: Finding[],
  memory: EntryMemory,
): AnyEntry | undefined {
  const slug = parts.length === 3 ? (parts[1] ?? '') : (parts[1] ?? '').slice(0, -koleksi.format.length - 1);
  if (!isSlug(slug)) {
    findings.push(finding(place, 'bad_slug', { name: slug, suggestion: slugify(slug) || koleksi.satuan }));
    return undefined;
  }
  if (isTerpakai(koleksi.nama, slug)) {
    findings.push(finding(place, 'reserved_slug', { slug }));
    return undefined;
  }
  const forbidden = periksaSlug(slug, place);
  if (forbidden.length > 0) {
    findings.push(...forbidden);
    return undefined;
  }
  const address = `${koleksi.nama}/${slug}`;
  if (taken.has(address)) {
    findings.push(finding(place, 'duplicate_slug', { slug }));
    return undefined;
  }
  taken.add(address);
  const read = readText(root, place);
  if ('finding' in read) {
    findings.push(read.finding);
    return undefined;
  }
  const { data, isi, barisIsi, findings: found } = memory.read(read.text, koleksi, place);
  findings.push(...found);
  if (data === undefined) return undefined;
  return {
    slug,
    data,
    isi,
    barisIsi,
    berkas: file.path,
    folder: file.path.slice(0, file.path.lastIndexOf('/')),
    asal,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
