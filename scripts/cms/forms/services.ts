/** The regency's services, by name and title, as forms offer them to villages. */
import { layanan } from '../../../theme/model/layanan.ts';
import { bacaNaskah } from '../../../theme/model/naskah.ts';
import { SHARED } from '../../build/discover.ts';
import type { Store, StoredFile } from '../store/store.ts';
import type { Service } from './additions.ts';

const FOLDER = `content/${SHARED}/layanan`;

/**
 * Reads them from the store, and again only when a file of the folder has changed: a hundred entries are
 * parsed once and not at each visit.
 */
export function serviceReader(store: Store): () => Promise<Service[]> {
  let last: { key: string; services: Promise<Service[]> } | undefined;
  return async () => {
    const files = (await store.list(FOLDER)).filter(({ path }) => path.endsWith('.md'));
    const key = files.map(({ id }) => id).join(' ');
    if (last?.key !== key) last = { key, services: readServices(store, files) };
    return last.services;
  };
}

async function readServices(store: Store, files: readonly StoredFile[]): Promise<Service[]> {
  const contents = await store.readAll(files.map(({ path }) => path));
  return files.flatMap(({ path }, index) => {
    const found = contents[index];
    const service = found && serviceOf(path, found.content.toString('utf8'));
    return service ? [service] : [];
  });
}

/** A service from its file; undefined for one that a build leaves out, or that nobody sees yet. */
export function serviceOf(path: string, text: string): Service | undefined {
  const slug =
    path
      .replace(/(?:\/index)?\.md$/, '')
      .split('/')
      .at(-1) ?? '';
  const { data } = bacaNaskah(text, layanan, { site: SHARED, file: path });
  return data?.terbit ? { slug, judul: data.judul } : undefined;
}
