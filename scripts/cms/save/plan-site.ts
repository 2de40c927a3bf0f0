/** What saving `situs.yaml` means: only the fields that this person may change, and the photos that they name. */
import { finding } from '../../../theme/model/finding.ts';
import { bacaYaml, teksUnix } from '../../../theme/model/naskah.ts';
import { situs as schema } from '../../../theme/model/situs.ts';
import { EDITABLE_SITUS } from '../forms/situs-fields.ts';
import type { Owner, Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Change, Store } from '../store/store.ts';
import type { Plan } from './commit.ts';
import { namedFiles, renameFiles } from './files/named-files.ts';
import { type SentFile, takeUploads } from './files/uploads.ts';
import { refuseTooLarge, unreadable } from './refusals.ts';
import { tell } from './words.ts';
import { canonicalYaml, readSentYaml } from './yaml/canonical.ts';
import { type Group, sameData } from './yaml/data.ts';
import { parseFields } from './yaml/front-matter.ts';

export async function planSite(
  store: Store,
  person: Person,
  owner: Owner,
  raw: string,
  uploads: readonly SentFile[],
): Promise<Plan> {
  const editable = EDITABLE_SITUS[person.peran];
  const folder = `sites/${owner}`;
  const path = `${folder}/situs.yaml`;
  refuseTooLarge(raw, { site: owner, file: path }, schema);
  const sent = readSentYaml(raw, schema);
  if (!sent) throw unreadable();
  const [file, listed] = await Promise.all([store.read(path), store.list(folder)]);
  const stored = file?.content.toString('utf8') ?? '';
  const { data: old, sound } = parseFields(teksUnix(stored), schema);
  if (!file || !sound) throw new Refusal(409, 'Berkas situs desa ini rusak. Hubungi Kominfo.');
  const beside = new Map(listed.map((each) => [each.path.slice(folder.length + 1), each]));
  const chosen = only(sent, editable);
  const named = namesIn(chosen);
  const before = new Set(namesIn(old).map(({ name }) => name));
  const taken = await takeUploads(store, uploads, named, schema, beside, before);
  const { data } = renameFiles({ data: chosen, isi: '' }, schema, taken.names);
  const text = canonicalYaml(stored, data, schema, editable);
  const after = parseFields(text, schema).data;
  const kept = new Set(namesIn(after).map(({ name }) => name));
  const there = new Set([...beside.keys(), ...taken.files.keys()]);
  const found = checked(text, owner, path, kept, there).filter(({ field }) =>
    // What was wrong before in a field that is locked is no fault of this save.
    editable.some((name) => name === field.split('.')[0]),
  );
  const content = Buffer.from(text);
  const changes: Change[] = [
    ...(file.content.equals(content) ? [] : [{ path, content, base: file.id }]),
    ...[...taken.files].map(([name, bytes]) => ({ path: `${folder}/${name}`, content: bytes, base: null })),
    ...[...beside]
      .filter(([name]) => before.has(name) && !kept.has(name))
      .map(([, { path, id }]) => ({ path, content: null, base: id })),
  ];
  return {
    before: { path, id: file.id },
    path,
    places: [path],
    changes,
    label: 'Situs',
    title: changedFields(old, after).join(', '),
    deed: 'ubah',
    warnings: found.filter(({ severity }) => severity === 'warning').map((each) => tell(each, schema)),
    faults: [
      ...taken.faults,
      ...found.filter(({ severity }) => severity === 'error').map((each) => tell(each, schema)),
    ],
    names: taken.names,
  };
}

function checked(
  text: string,
  site: Owner,
  file: string,
  kept: ReadonlySet<string>,
  there: ReadonlySet<string>,
) {
  const { findings } = bacaYaml(text, schema, { site, file });
  const missing = namesIn(parseFields(text, schema).data)
    .filter(({ name }) => kept.has(name) && !there.has(name))
    .map(({ name, field }) =>
      finding({ site, file }, 'missing_file', { name }, { field, severity: 'warning' }),
    );
  return [...findings, ...missing];
}

function namesIn(data: Group) {
  return namedFiles({ data, isi: '' }, schema);
}

function only(data: Group, names: readonly string[]): Group {
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));
}

function changedFields(before: Group, after: Group): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameData(before[name], after[name]));
}
