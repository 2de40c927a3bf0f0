/**
 * The photos and files that entries name: found beside them, checked by content, prepared. One that is
 * missing or bad is dropped and reported; the entry is shown without it.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasUnduhan, Foto } from '../../theme/model/desa.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import type { MessageCode, MessageParams } from '../../theme/model/messages.ts';
import type { SitusBerkas } from '../../theme/model/situs.ts';
import { ekstensi } from '../../theme/model/teks.ts';
import { formatBytes } from '../lib/format.ts';
import { attachmentUrl, MAX_ATTACHMENT_BYTES, publicCopy } from './attachments.ts';
import type { FileRef } from './discover.ts';
import type { AnyEntry } from './entries.ts';
import { namedLines } from './named-line.ts';
import { MAX_PHOTO_BYTES, type PictureUse, preparePhoto } from './photos.ts';
import { type Reference, referencesOf, referencesOfSite } from './references.ts';
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

export async function attachPhotosAndFiles(options: Options): Promise<Media & { findings: Finding[] }> {
  const { entries, situs, site } = options;
  const byPath = new Map(options.files.map((file) => [file.path, file]));
  const media: Media = { foto: new Map(), berkas: new Map(), assets: new Map() };
  const findings: Finding[] = [];
  const lineOf = namedLines(options.root, site);
  const photos = entries.flatMap((entry) => referencesOf(entry, 'photo'));
  if (situs) photos.push(...referencesOfSite(site, situs));
  for (const [references, add] of [
    [photos, addPhoto],
    [entries.flatMap((entry) => referencesOf(entry, 'file')), addFile],
  ] as const) {
    for (const reference of references) {
      const file = byPath.get(reference.path);
      const fault = file ? await add(media, reference, file, options) : (['missing_file', {}] as Fault);
      if (!fault) continue;
      const [code, params] = fault;
      const { owner, field, name } = reference;
      const at = { line: lineOf(reference), field, severity: 'warning' } as const;
      findings.push(finding({ site, file: owner }, code, { name, ...params }, at));
    }
  }
  return { ...media, findings };
}

type Fault = readonly [code: MessageCode, params: MessageParams];

async function addPhoto(
  media: Media,
  reference: Reference,
  file: FileRef,
  { root, folder, hash }: Options,
): Promise<Fault | undefined> {
  const fault = unusable(file, hash(file), MAX_PHOTO_BYTES);
  if (fault) return fault;
  const photo = await preparePhoto(join(root, file.path), hash(file), folder, useOf(reference));
  if (!photo.ok) return ['not_a_photo', { reason: photo.reason }];
  media.foto.set(reference.path, photo.foto);
  for (const name of photo.files) media.assets.set(`/foto/${name}`, join(folder, name));
  return undefined;
}

/** What the picture is for, by who names it in which field. */
function useOf({ owner, field }: Reference): PictureUse {
  if (field === 'logo') return 'emblem';
  return owner.split('/')[2] === 'perangkat' && field === 'foto' ? 'face' : 'photo';
}

async function addFile(
  media: Media,
  { name, path }: Reference,
  file: FileRef,
  { root, folder, hash }: Options,
): Promise<Fault | undefined> {
  const fault = unusable(file, hash(file), MAX_ATTACHMENT_BYTES);
  if (fault) return fault;
  const source = await publicCopy(join(root, file.path), hash(file), folder);
  if (!source) return ['not_that_type', { type: ekstensi(name).toUpperCase() }];
  const url = attachmentUrl(name, hash(file));
  media.berkas.set(path, { url, ukuran: statSync(source).size });
  media.assets.set(url, source);
  return undefined;
}

function unusable(file: FileRef, hash: string, limit: number): Fault | undefined {
  if (hash === UNREADABLE) return ['unreadable', {}];
  if (file.size <= limit) return undefined;
  return ['too_large', { size: formatBytes(file.size), limit: formatBytes(limit) }];
}
