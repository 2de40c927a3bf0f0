/** What saving one entry means: which files are written, moved and deleted, and what the build would say of it. */

import type { Tanggal } from '../../../theme/model/tanggal.ts';
import type { Change, RepoPath, Store } from '../store/store.ts';
import { checkText, checkVersion } from './checks.ts';
import type { Plan } from './commit.ts';
import { type EntryFiles, type EntryRef, flatPath, folderOf, readEntryFiles } from './entry-files.ts';
import { namedFiles, renameFiles } from './files/named-files.ts';
import { type SentFile, takeUploads } from './files/uploads.ts';
import { besideFlat, movedFiles } from './flat-entry.ts';
import { titleField } from './present.ts';
import { isBrokenTitle, refuseTooLarge, unreadable, unsound } from './refusals.ts';
import { tell } from './words.ts';
import { canonicalEntry, readSent, type Sent } from './yaml/canonical.ts';

export interface EntryOrder {
  ref: EntryRef;
  /** The file as the editor writes it. */
  raw: string;
  uploads: readonly SentFile[];
}

/** Works out what a save of this entry writes. Reads the store, writes nothing. */
export async function planEntry(
  store: Store,
  { ref, raw, uploads }: EntryOrder,
  day: Tanggal,
): Promise<Plan> {
  const { koleksi } = ref;
  const { schema } = koleksi;
  refuseTooLarge(raw, { site: ref.owner, file: folderOf(ref) }, schema);
  const sent = readSent(raw, schema);
  if (!sent) throw unreadable();
  const files = await readEntryFiles(store, ref);
  const stored = files.file?.content.toString('utf8');
  const before = namesIn(stored, ref);
  const named = namedFiles(sent, schema);
  const isFlat = files.path !== files.shown;
  const flat = isFlat && before.size + named.length > 0 ? await besideFlat(store, ref) : new Map();
  const beside = new Map([...files.assets, ...flat]);
  const taken = await takeUploads(store, uploads, named, schema, beside, before);
  const renamed = renameFiles(sent, schema, taken.names);
  const text = canonicalEntry(stored, renamed, schema);
  const kept = new Set(namedFiles(renamed, schema).map(({ name }) => name));
  const moves = isFlat && [...kept].some((name) => beside.has(name) || taken.files.has(name));
  const path = moves || !isFlat ? files.shown : files.path;
  const changes = [
    ...entryChanges(files, path, text),
    ...[...taken.files].map(
      ([name, content]): Change => ({ path: `${files.folder}/${name}`, content, base: null }),
    ),
    ...(moves ? await movedFiles(store, ref, flat, kept) : []),
    ...unused(files, before, kept),
  ];
  const checked = checkText(text, ref, path, new Set([...beside.keys(), ...taken.files.keys()]), day);
  const clash = checked.entry ? await checkVersion(store, ref, checked.entry) : [];
  const title = titleOf(renamed, ref);
  return {
    before: files.file && { path: files.path, id: files.file.id },
    path,
    places: [files.shown, flatPath(ref)],
    changes,
    label: koleksi.label,
    title,
    deed: files.file ? 'ubah' : 'baru',
    warnings: [
      ...checked.warnings.map((found) => tell(found, schema)),
      ...(files.twin ? [unsound(files.twin.path)] : []),
    ],
    faults: [
      ...taken.faults,
      ...isBrokenTitle(title, schema),
      ...[...checked.errors, ...clash].map((found) => tell(found, schema)),
    ],
    names: taken.names,
  };
}

/** The entry's own file: in its place, or from the flat form into the folder; none when it says that already. */
function entryChanges({ file, path: from }: EntryFiles, to: RepoPath, text: string): Change[] {
  const content = Buffer.from(text);
  if (!file) return [{ path: to, content, base: null }];
  if (from === to) return file.content.equals(content) ? [] : [{ path: to, content, base: file.id }];
  return [
    { path: from, content: null, base: file.id },
    { path: to, content, base: null },
  ];
}

/** Files that the entry named before and does not name any more go with the same commit. */
function unused({ assets }: EntryFiles, before: ReadonlySet<string>, kept: ReadonlySet<string>): Change[] {
  return [...assets]
    .filter(([name]) => before.has(name) && !kept.has(name))
    .map(([, { path, id }]) => ({ path, content: null, base: id }));
}

function namesIn(stored: string | undefined, { koleksi }: EntryRef): Set<string> {
  const sent = stored === undefined ? undefined : readSent(stored, koleksi.schema);
  return new Set(sent && namedFiles(sent, koleksi.schema).map(({ name }) => name));
}

function titleOf({ data }: Sent, { koleksi, slug }: EntryRef): string {
  const field = titleField(koleksi.schema);
  const title = field && data[field];
  return typeof title === 'string' ? title : slug;
}
