/** What the build would say of an entry, said before it is saved: by the build's own readers and rules. */
import { isTerpakai } from '../../../theme/model/alamat.ts';
import type { Entri } from '../../../theme/model/entri.ts';
import { type Finding, finding, type Place } from '../../../theme/model/finding.ts';
import { bacaNaskah, MAX_NASKAH_BYTES } from '../../../theme/model/naskah.ts';
import { periksaSlug } from '../../../theme/model/periksa.ts';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import { SHARED } from '../../build/discover.ts';
import { emergencies } from '../../build/duties.ts';
import type { AnyEntry } from '../../build/entries.ts';
import { referencesOf } from '../../build/references.ts';
import { formatBytes } from '../../lib/format.ts';
import type { Store } from '../store/store.ts';
import { type EntryRef, folderOf, listEntries } from './entry-files.ts';
import { topLevel } from './yaml/front-matter.ts';

export interface Checked {
  /** One of them is enough to refuse the save. */
  errors: Finding[];
  warnings: Finding[];
  /** Undefined when there are errors. */
  entry: AnyEntry | undefined;
}

/**
 * Checks the text of an entry as the build does. A draft (`terbit: false`) is checked like any other: the
 * build does not let it through either, and an error that shows only on the day of publishing helps nobody.
 * @param beside names of the files that will lie beside it
 */
export function checkText(
  text: string,
  ref: EntryRef,
  path: string,
  beside: ReadonlySet<string>,
  day: Tanggal,
): Checked {
  const { owner, koleksi, slug } = ref;
  const place: Place = { site: owner, file: path };
  const { data, isi, barisIsi, findings } = bacaNaskah(text, koleksi.schema, place, koleksi.format);
  findings.push(...tooLarge(text, place), ...periksaSlug(slug, place));
  if (isTerpakai(koleksi.nama, slug)) findings.unshift(finding(place, 'reserved_slug', { slug }));
  const asal: Entri<unknown>['asal'] = owner === SHARED ? 'kabupaten' : 'desa';
  const entry: AnyEntry | undefined =
    data === undefined ? undefined : { slug, data, isi, barisIsi, berkas: path, folder: folderOf(ref), asal };
  if (entry) {
    findings.push(...missingFiles(entry, beside));
    findings.push(
      ...emergencies({ byCollection: new Map([[koleksi.nama, [entry]]]), findings: [] }, owner, day),
    );
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  // A field that the form does not show is the business of those who wrote it into the file.
  const warnings = findings.filter(
    ({ severity, code }) => severity === 'warning' && code !== 'unknown_field',
  );
  return { errors, warnings, entry: errors.length === 0 ? entry : undefined };
}

/** Why a build would not read a text of that length. A parser of YAML or Markdown would be busy for long, too. */
export function tooLarge(text: string, place: Place): Finding[] {
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_NASKAH_BYTES) return [];
  return [finding(place, 'too_large', { size: formatBytes(bytes), limit: formatBytes(MAX_NASKAH_BYTES) })];
}

/** A year has each version of its budget once; the build would leave the later file out. */
export async function checkVersion(
  store: Store,
  ref: EntryRef,
  { data, berkas }: AnyEntry,
): Promise<Finding[]> {
  if (ref.koleksi.nama !== 'anggaran') return [];
  const { tahun, versi, terbit } = data as { tahun: number; versi: string; terbit: boolean };
  const others = (await listEntries(store, ref.owner, ref.koleksi)).filter(({ slug }) => slug !== ref.slug);
  const texts = await store.readAll(others.map(({ stored }) => stored.path));
  const isTaken = texts.some((file) => {
    const field = (name: string) => topLevel(file?.content.toString('utf8') ?? '', name);
    return field('tahun') === String(tahun) && field('versi') === versi && field('terbit') !== 'false';
  });
  return terbit && isTaken
    ? [finding({ site: ref.owner, file: berkas }, 'duplicate_version', { tahun, versi })]
    : [];
}

function missingFiles(entry: AnyEntry, beside: ReadonlySet<string>): Finding[] {
  const place = { site: entry.berkas.split('/')[1] ?? '', file: entry.berkas };
  return [...referencesOf(entry, 'photo'), ...referencesOf(entry, 'file')]
    .filter(({ name }) => !beside.has(name))
    .map(({ name, field }) => finding(place, 'missing_file', { name }, { field, severity: 'warning' }));
}
