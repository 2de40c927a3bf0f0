/** How an entry is called on pages of the history: as its readers know it, not as its file is named. */
import type { z } from 'zod';
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import { SHARED } from '../../build/discover.ts';
import { schemaAt, wordsOf } from '../field-words.ts';
import { ADDITIONS } from '../forms/additions.ts';
import { keyFields } from '../forms/naming.ts';
import { type EntryRef, readEntryFiles } from '../save/entry-files.ts';
import { readSent } from '../save/yaml/canonical.ts';
import type { Store } from '../store/store.ts';
import type { Place } from './place.ts';

/**
 * Its title, or what its list shows in place of one (`2026 · APBDes awal`); of an entry that is gone the last one, of
 * an addition that of the service. The name of its file where nothing else is known; '' for the village's own file.
 */
export async function entryTitle(store: Store, place: Pick<Place, 'entry' | 'path'>): Promise<string> {
  const { entry } = place;
  if (!entry) return '';
  const layanan = koleksiBernama('layanan');
  if (entry.koleksi.nama === ADDITIONS && layanan)
    return (await currentTitle(store, { owner: SHARED, koleksi: layanan, slug: entry.slug })) ?? entry.slug;
  return (await currentTitle(store, entry)) ?? (await lastTitle(store, place.path, entry)) ?? entry.slug;
}

async function currentTitle(store: Store, entry: EntryRef): Promise<string | undefined> {
  const { file } = await readEntryFiles(store, entry);
  return file && titleIn(file.content, entry.koleksi.schema);
}

/** A deletion is the newest version; the one below it still has a title. */
async function lastTitle(store: Store, path: string, { koleksi }: EntryRef): Promise<string | undefined> {
  const last = (await store.history(path, 2)).find(({ id }) => id !== null);
  const content = last?.id && (await store.blob(last.id));
  return content ? titleIn(content, koleksi.schema) : undefined;
}

function titleIn(content: Buffer, schema: z.ZodType): string | undefined {
  const data = readSent(content.toString('utf8'), schema)?.data;
  const words = keyFields(schema).map((name) => {
    const value = data?.[name];
    return typeof value === 'string' || typeof value === 'number'
      ? wordsOf(value, schemaAt(schema, [name]))
      : '';
  });
  return words.filter(Boolean).join(' · ') || undefined;
}
