/** The folder in which a gateway keeps what is not content: people, drafts, and how it was started last. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotError } from '../lib/errors.ts';
import { folderOption } from '../lib/options.ts';
import { writeWhole } from '../lib/write.ts';

export const dataOption = folderOption("Folder of the gateway's own data: people, drafts");

/**
 * Resolves --data. It has no default: what lies there cannot be made again, and `.balai/` may be deleted at any time.
 * @throws a CannotError where it is not given
 */
export function dataFolder(data: string | undefined): string {
  if (data !== undefined) return resolve(data);
  throw new CannotError(
    'It is not said where the gateway keeps its people and drafts.',
    'Name that folder with --data, e.g. --data /srv/balai/data.',
  );
}

/** Where the drafts of one's own machine lie, when nothing else is said. */
export function localDataFolder(data: string | undefined, cache: string): string {
  return data === undefined ? join(cache, 'gerbang') : resolve(data);
}

export const peopleFile = (data: string) => join(data, 'orang.sqlite');
export const draftsFile = (data: string) => join(data, 'naskah.sqlite');
/** Requests on their way. */
export const inboxFolder = (data: string) => join(data, 'kiriman');
export const startFile = (data: string) => join(data, 'gerbang.json');

const start = z.object({
  /** `https://cms.tirtabuana.go.id` */
  origin: z.string(),
  /** Folder with `sites/`. */
  root: z.string(),
});

/** What commands beside the gateway need to know of it. */
export type Start = z.infer<typeof start>;

/** How the gateway was started last; undefined before its first start. */
export function readStart(data: string): Start | undefined {
  try {
    return start.parse(JSON.parse(readFileSync(startFile(data), 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeStart(data: string, { origin, root }: Start): void {
  writeWhole(startFile(data), `${JSON.stringify({ origin, root }, null, 1)}\n`);
}

/** Throws a CannotError where no gateway has put its people: with an empty list one would look in vain. */
export function requirePeople(data: string): string {
  const file = peopleFile(data);
  if (existsSync(file)) return file;
  throw new CannotError(`Nobody was invited yet in ${data}.`, 'Name the folder of the gateway with --data.');
}

/**
 * Checks the value of --origin.
 * @returns without a slash at its end
 */
export function originFrom(text: string): string {
  const url = URL.parse(text);
  const local = url?.hostname === 'localhost';
  if (url && url.origin === text.replace(/\/$/, '') && (url.protocol === 'https:' || local))
    return url.origin;
  throw new CannotError(
    `"${text}" is no origin.`,
    'Write the address without a path, e.g. --origin https://cms.tirtabuana.go.id.',
  );
}
