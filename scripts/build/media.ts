/**
 * The photos and files that entries name: found beside them, checked by content, prepared. One that is
 * missing or bad is dropped and reported; the entry is shown without it.
 */
import { join } from 'node:path';
import type { BerkasUnduhan, Foto } from '../../theme/model/desa.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { fotoDalam } from '../../theme/model/markdown.ts';
import type { SitusBerkas } from '../../theme/model/situs.ts';
import { ekstensi } from '../../theme/model/teks.ts';
import { formatBytes } from '../lib/format.ts';
import { attachmentUrl, isTrueType, MAX_ATTACHMENT_BYTES } from './attachments.ts';
import type { FileRef } from './discover.ts';
import type { AnyEntry } from './entries.ts';
import { MAX_PHOTO_BYTES, preparePhoto } from './photos.ts';
import { UNREADABLE } from './stamps.ts';

export interface Media {
  foto: Map<string, Foto>;
  berkas: Map<string, BerkasUnduhan>;
  /** Address in the site -> absolute path of the file to put there. */
  assets: Map<string, string>;
}

interface Options {
  root: string;
  site: string;
  /** Where prepared photos are kept. */
  folder: string;
  files: readonly FileRef[];
  entries: readonly AnyEntry[];
  situs: SitusBerkas | undefined;
  hash: (file: FileRef) => string;
}

/** A file that a field names: who names it, and which file it is. */
interface Reference {
  owner: string;
  field: string;
  name: string;
  path: string;
}

export async function attachPhotosAndFiles(options: Options): Promise<Media & { findings: Finding[] }> {
  const byPath = new Map(options.files.map((file) => [file.path, file]));
  const result: Media & { findings: Finding[] } = {
    foto: new Map(),
    berkas: new Map(),
    assets: new Map(),
    findings: [],
  };
  const report = (
    reference: Reference,
    ...[code, params]: [Parameters<typeof finding>[1], Parameters<typeof finding>[2]?]
  ) =>
    result.findings.push(
      finding(
        { site: options.site, file: reference.owner },
        code,
        { name: reference.name, ...params },
        { field: reference.field, severity: 'warning' },
      ),
    );
  for (const reference of photoReferences(options)) {
    const file = byPath.get(reference.path);
    if (!file) report(reference, 'missing_file');
    else if (options.hash(file) === UNREADABLE) report(reference, 'unreadable');
    else if (file.size > MAX_PHOTO_BYTES) {
      report(reference, 'too_large', { size: formatBytes(file.size), limit: formatBytes(MAX_PHOTO_BYTES) });
    } else {
      const photo = await preparePhoto(join(options.root, file.path), options.hash(file), options.folder);
      if (!photo.ok) report(reference, 'not_a_photo', { reason: photo.reason });
      else {
        result.foto.set(reference.path, photo.foto);
        for (const name of photo.files) result.assets.set(`/foto/${name}`, join(options.folder, name));
      }
    }
  }
  for (const reference of fileReferences(options)) {
    const file = byPath.get(reference.path);
    if (!file) report(reference, 'missing_file');
    else if (options.hash(file) === UNREADABLE) report(reference, 'unreadable');
    else if (file.size > MAX_ATTACHMENT_BYTES) {
      report(reference, 'too_large', {
        size: formatBytes(file.size),
        limit: formatBytes(MAX_ATTACHMENT_BYTES),
      });
    } else if (!isTrueType(join(options.root, file.path))) {
      report(reference, 'not_that_type', { type: ekstensi(file.path).toUpperCase() });
    } else {
      const url = attachmentUrl(reference.name, options.hash(file));
      result.berkas.set(reference.path, { url, ukuran: file.size });
      result.assets.set(url, join(options.root, file.path));
    }
  }
  return result;
}

interface WithMedia {
  foto?: string;
  berkas?: string;
  lampiran?: { berkas: string }[];
  unduhan?: { berkas: string }[];
}

function photoReferences({ entries, situs, site }: Options): Reference[] {
  const references = entries.flatMap((entry) => {
    const { foto } = entry.data as WithMedia;
    const inBody = entry.berkas.endsWith('.mdx') ? [] : fotoDalam(entry.isi);
    const named = inBody.map((name) => ({ field: 'isi', name }));
    return [...(foto ? [{ field: 'foto', name: foto }] : []), ...named].map(({ field, name }) => ({
      owner: entry.berkas,
      field,
      name,
      path: `${entry.folder}/${name}`,
    }));
  });
  for (const field of ['logo', 'foto'] as const) {
    const name = situs?.[field];
    if (name)
      references.push({ owner: `sites/${site}/situs.yaml`, field, name, path: `sites/${site}/${name}` });
  }
  return references;
}

function fileReferences({ entries }: Options): Reference[] {
  return entries.flatMap((entry) => {
    const { berkas, lampiran = [], unduhan = [] } = entry.data as WithMedia;
    const lists = [
      ...lampiran.map((item, i) => ({ field: `lampiran.${i}.berkas`, name: item.berkas })),
      ...unduhan.map((item, i) => ({ field: `unduhan.${i}.berkas`, name: item.berkas })),
    ];
    return [...(berkas ? [{ field: 'berkas', name: berkas }] : []), ...lists].map(({ field, name }) => ({
      owner: entry.berkas,
      field,
      name,
      path: `${entry.folder}/${name}`,
    }));
  });
}
