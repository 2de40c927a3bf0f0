/**
 * A bare repository of a whole regency, for measurements of the gateway: the same for the same options, and kept
 * for the next run. Entries are written once, for one village; the others have the same ones with their own name.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { createBareRepository } from '../../cms/store/bare.ts';
import { commitAll } from '../../cms/store/commits.ts';
import type { Edit } from '../../cms/store/stream.ts';
import { entries } from '../entries.ts';
import { siteFile, text } from '../fleet.ts';
import { KABUPATEN, type Village, villages } from '../villages.ts';

export interface RepositoryOptions {
  villages: number;
  /** Files of the whole repository, about. */
  files: number;
  /** Entries of the first village's news, the long list. */
  list: number;
}

export interface RegencyRepository {
  /** The bare repository, with branch `main`. Shared between runs: measure in a copy. */
  folder: string;
  ids: string[];
  /** Folder of the long list. */
  list: string;
}

export const FULL: RepositoryOptions = { villages: 400, files: 100_000, list: 500 };
const SEED = 'balai';
/** One entry in so many lies in a folder of its own, with a photo. */
const PHOTO_EVERY = 20;
/** 1 January 2026, UTC. */
const BEGAN = 1_767_225_600_000;

/** The repository from the temporary directory, made first where it is missing. `note` hears what takes time. */
export async function cachedRepository(
  options: RepositoryOptions,
  note: (text: string) => void,
): Promise<RegencyRepository> {
  const all = villages(options.villages, SEED);
  const key = hash('sha256', JSON.stringify(options) + readFileSync(import.meta.filename, 'utf8')).slice(
    0,
    12,
  );
  const folder = join(tmpdir(), 'balai-bench', `regency-${options.files}-${key}.git`);
  if (!existsSync(folder)) {
    note(
      `making a repository of ${options.villages} villages and ${options.files} files (kept in ${folder})`,
    );
    const draft = `${folder}.${process.pid}`;
    try {
      await write(draft, all, options);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return { folder, ids: all.map(({ id }) => id), list: `content/${all[0]?.id}/berita` };
}

/** A copy that may be written to. */
export function copyRepository(repository: RegencyRepository, target: string): RegencyRepository {
  mkdirSync(target, { recursive: true });
  cpSync(repository.folder, target, { recursive: true });
  return { ...repository, folder: target };
}

async function write(folder: string, all: readonly Village[], options: RepositoryOptions): Promise<void> {
  await createBareRepository(folder);
  const branch = { cwd: folder, gitFolder: folder, ref: 'refs/heads/main' };
  const photo = await samplePhoto();
  const [first] = all;
  if (!first) throw new RangeError('A regency has a village.');
  const each = Math.round(options.files / options.villages / (1 + 1 / PHOTO_EVERY));
  const samples = entriesOf(first, each);
  let head: string | undefined;
  for (let at = 0; at < all.length; at += 50) {
    // Some villages a commit: neither this process nor git holds all files at once.
    const edits = all.slice(at, at + 50).flatMap((village) => filesOf(village, first, samples, photo));
    if (at === 0) edits.push(...regencyFiles(), ...longList(first, options.list, samples));
    const commit = {
      edits,
      author: { name: 'Balai', email: 'balai@contoh.example' },
      message: `Isi desa ${at}`,
    };
    [head] = await commitAll(branch, head, [{ ...commit, at: BEGAN + at }]);
  }
}

interface Sample {
  koleksi: string;
  slug: string;
  text: string;
}

function entriesOf(village: Village, count: number): Sample[] {
  return entries(village, count).map((draft) => ({ ...draft, text: text(draft) }));
}

function regencyFiles(): Edit[] {
  return [edit('sites/kabupaten.yaml', stringify(KABUPATEN))];
}

function filesOf(village: Village, first: Village, samples: readonly Sample[], photo: Buffer): Edit[] {
  const files = [edit(`sites/${village.id}/situs.yaml`, stringify(siteFile(village), { lineWidth: 0 }))];
  for (const [index, { koleksi, slug, text: sample }] of samples.entries()) {
    const place = `content/${village.id}/${koleksi}/${slug}`;
    // The last line makes every file a content of its own.
    const own = `${sample.replaceAll(first.nama, village.nama)}\nDiterbitkan Pemerintah Desa ${village.nama}.\n`;
    if (index % PHOTO_EVERY === 0)
      files.push(edit(`${place}/index.md`, own), edit(`${place}/foto.jpg`, photo));
    else files.push(edit(`${place}.md`, own));
  }
  return files;
}

/** More news of one village, so that there is a list as long as one gets after ten years. */
function longList(village: Village, length: number, samples: readonly Sample[]): Edit[] {
  const news = samples.filter(({ koleksi }) => koleksi === 'berita');
  return Array.from({ length: Math.max(0, length - news.length) }, (_, index) => {
    const { slug, text: sample } = news[index % news.length] as Sample;
    return edit(
      `content/${village.id}/berita/lama-${index}-${slug}.md`,
      `${sample}\nKabar lama nomor ${index}.\n`,
    );
  });
}

function edit(path: string, content: string | Buffer): Edit {
  return { path, content: Buffer.from(content), id: '', mode: '100644' };
}

function samplePhoto(): Promise<Buffer> {
  const create = { width: 640, height: 480, channels: 3, background: '#0b6b5d' } as const;
  return sharp({ create }).jpeg({ quality: 70 }).toBuffer();
}
