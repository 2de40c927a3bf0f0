/** Removes what a folder of the cache holds besides what is still of use. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDraft } from '../lib/write.ts';

/** @param names of the files and folders that stay; those that somebody is writing stay, too */
export function forgetOthers(folder: string, names: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!names.has(name) && !isDraft(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
