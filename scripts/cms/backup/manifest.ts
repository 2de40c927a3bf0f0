/** What a backup says of itself, so that a restore can tell whether it is whole. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { CannotError } from '../../lib/errors.ts';

/** Written last: a folder without it is no backup. */
export const MANIFEST = 'manifest.json';
export const BUNDLE = 'isi.bundle';

const fileFacts = z.object({
  name: z.string().regex(/^[a-z][\w-]*\.\w+$/),
  bytes: z.int(),
  sha256: z.string(),
});

const manifest = z.object({
  version: z.literal(1),
  /** When it was begun: every save that was acknowledged before is in it. */
  made: z.iso.datetime(),
  repository: z.object({
    /** Branch of the content, without `refs/heads/`. */
    branch: z.string(),
    head: z.string(),
    commits: z.int(),
    /** `sha1` or `sha256` */
    objects: z.string(),
  }),
  /** Rows of each table, by file. */
  rows: z.record(z.string(), z.record(z.string(), z.int())),
  files: z.array(fileFacts),
});

export type Manifest = z.infer<typeof manifest>;
export type FileFacts = z.infer<typeof fileFacts>;

/** @throws a CannotError where the folder is no backup, or one of a newer version of the program */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8');
  } catch {
    throw new CannotError(
      `${folder} is no backup; it has no ${MANIFEST}.`,
      'Name one backup: a folder such as 2026-11-24T01-00-00Z.',
    );
  }
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new CannotError(
      `${join(folder, MANIFEST)} cannot be read.`,
      'Take an older backup, or the version of balai that made this one.',
    );
  }
}

/** Size and hash of a file; a bundle may be larger than the memory. */
export async function factsOf(folder: string, name: string): Promise<FileFacts> {
  const file = join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { name, bytes: statSync(file).size, sha256: hash.digest('hex') };
}

/** Names of the files that are not as the manifest says, or missing. */
export async function brokenFiles(folder: string, { files }: Manifest): Promise<string[]> {
  const broken: string[] = [];
  for (const wanted of files) {
    const found = await factsOf(folder, wanted.name).catch(() => undefined);
    if (found?.sha256 !== wanted.sha256) broken.push(wanted.name);
  }
  return broken;
}
