/**
 * The photos and files that come with a save: checked by content, given names that are safe in an address, and
 * found again where the very same file is there already.
 */
import type { z } from 'zod';
import { fieldInfo } from '../../../../theme/model/skema.ts';
import { ekstensi, FOTO_EXTENSIONS, isNamaPerangkatKeras, slugify } from '../../../../theme/model/teks.ts';
import type { Store, StoredFile } from '../../store/store.ts';
import type { Told } from '../words.ts';
import { checkDocument } from './document.ts';
import type { NamedFile } from './named-files.ts';
import { cleanPhoto } from './photo.ts';

/** A file that may be kept, or why it may not: Indonesian, what is wrong and what to do. */
export type Upload = { extension: string; content: Buffer } | { fault: string };

export interface SentFile {
  /** Bare name, as the fields of the same save have it. */
  name: string;
  content: Buffer;
}

export interface Uploads {
  /** To be written beside the entry; what lies there already is not among them. */
  files: ReadonlyMap<string, Buffer>;
  /** From the name in the save to the name in the repository. */
  names: ReadonlyMap<string, string>;
  faults: Told[];
}

const PICTURES: ReadonlySet<string> = new Set(FOTO_EXTENSIONS);
const MAX_STEM = 80;

/**
 * @param sent files that came; those that `named` does not name are dropped
 * @param beside what lies beside the entry, by name
 * @param before names of the files that the stored entry names
 */
export async function takeUploads(
  store: Store,
  sent: readonly SentFile[],
  named: readonly NamedFile[],
  schema: z.ZodType,
  beside: ReadonlyMap<string, StoredFile>,
  before: ReadonlySet<string>,
): Promise<Uploads> {
  const files = new Map<string, Buffer>();
  const names = new Map<string, string>();
  const faults: Told[] = [];
  for (const { name, content } of sent) {
    const use = named.find((file) => file.name === name);
    if (!use || names.has(name)) continue;
    const upload = await check(content, name, use.kind);
    if ('fault' in upload) {
      const { label } = fieldInfo(schema, use.field.split('.'));
      faults.push({
        field: use.field,
        message: `${use.field === 'isi' ? 'Isi' : label}: ${upload.fault}`,
        hint: '',
      });
      continue;
    }
    const { taken, isThere } = await nameFor(store, name, upload, beside, files);
    names.set(name, taken);
    if (!isThere) files.set(taken, upload.content);
  }
  for (const { name } of named) {
    const known = names.has(name) || beside.has(name) ? undefined : storedName(name, beside, before);
    if (known) names.set(name, known);
  }
  return { files, names, faults };
}

function check(content: Buffer, name: string, kind: NamedFile['kind']): Promise<Upload> | Upload {
  const extension = ekstensi(name);
  return kind === 'photo' || PICTURES.has(extension)
    ? cleanPhoto(content)
    : checkDocument(content, extension);
}

/** `img-2026.jpg` for `IMG 2026.JPG`; with a number where another file has that name. */
async function nameFor(
  store: Store,
  name: string,
  { extension, content }: { extension: string; content: Buffer },
  beside: ReadonlyMap<string, StoredFile>,
  files: ReadonlyMap<string, Buffer>,
): Promise<{ taken: string; isThere: boolean }> {
  const stem = stemOf(name);
  const alike = variants(stem, extension, beside.keys()).flatMap((each) => {
    const file = beside.get(each);
    return file && file.size === content.length ? [file] : [];
  });
  const contents = await store.readAll(alike.map(({ path }) => path));
  const same = alike[contents.findIndex((file) => file?.content.equals(content))];
  if (same) return { taken: same.path.slice(same.path.lastIndexOf('/') + 1), isThere: true };
  for (let number = 1; ; number += 1) {
    const taken = `${stem}${number === 1 ? '' : `-${number}`}.${extension}`;
    const other = files.get(taken);
    if (other ? other.equals(content) : !beside.has(taken)) return { taken, isThere: false };
  }
}

/**
 * The editor may still say the name that a photo had before it was saved the first time: what it meant is the
 * file that was kept instead.
 */
function storedName(
  name: string,
  beside: ReadonlyMap<string, StoredFile>,
  before: ReadonlySet<string>,
): string | undefined {
  const extensions = PICTURES.has(ekstensi(name)) ? ['jpg', 'png'] : [ekstensi(name)];
  const alike = extensions.flatMap((extension) => variants(stemOf(name), extension, beside.keys()));
  return alike.find((each) => before.has(each)) ?? alike[0];
}

/** Those of the names that are that name, with or without a number. */
function variants(stem: string, extension: string, names: Iterable<string>): string[] {
  const ending = `.${extension}`;
  return [...names]
    .filter((name) => name.startsWith(stem) && name.endsWith(ending))
    .filter((name) => /^(?:-\d{1,3})?$/.test(name.slice(stem.length, -ending.length)))
    .sort();
}

function stemOf(name: string): string {
  const extension = ekstensi(name);
  const stem = slugify(name.slice(0, name.length - extension.length - 1))
    .slice(0, MAX_STEM)
    .replace(/-+$/, '');
  return stem === '' || isNamaPerangkatKeras(stem) ? `berkas${stem && `-${stem}`}` : stem;
}
