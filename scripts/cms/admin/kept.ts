/**
 * Compiled admin apps that are kept, one a folder, named by the hash of what went in. Which modules those were, each
 * remembers, so that none that somebody imports tomorrow is forgotten.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles } from '../../lib/hash.ts';
import { walk } from '../../lib/walk.ts';

/** A file beside the bundle: our modules in it, as paths from the project, a JSON list. */
export const MODULES = 'modul.json';

/** What makes the bundle and is not in it. */
const TOOLS = ['theme/model/warna.ts', 'package-lock.json'];

/** The app whose modules all are as they were when it was made; undefined where there is none. */
export async function keptOf(project: string, parent: string): Promise<string | undefined> {
  const names = existsSync(parent) ? await readdir(parent) : [];
  for (const name of names) {
    const modules = await modulesIn(join(parent, name)).catch(() => undefined);
    const areThere = modules?.every((path) => existsSync(join(project, path)));
    if (modules && areThere && hashOf(project, modules) === name) return name;
  }
  return undefined;
}

/** 16 hexadecimal digits over these modules, the compiler itself and the versions of all libraries. */
export function hashOf(project: string, modules: readonly string[]): string {
  // A sheet that another one imports is no module: the browser's folder counts as a whole.
  const folders = ['admin', 'browser'].flatMap((name) => walk(join(project, 'scripts', 'cms', name)));
  const others = [...modules, ...TOOLS].map((path) => join(project, path));
  return hashFiles([...new Set([...folders, ...others])], project).slice(0, 16);
}

/** Throws where the folder holds no list. */
export async function modulesIn(folder: string): Promise<string[]> {
  return JSON.parse(await readFile(join(folder, MODULES), 'utf8')) as string[];
}
