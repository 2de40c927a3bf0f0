/** Working copies, so that neither the project nor the kept fleet is touched by a measurement. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Fleet } from './fleet.ts';

/** What a build of another root does not need. */
const LEFT_OUT = new Set([
  'node_modules',
  '.git',
  '.balai',
  '.astro',
  'dist',
  'sites',
  'content',
  'tests',
  'docs',
]);

/** Copies the project, tracked or not, into `target`; its packages are shared by a link. */
export function copyProject(project: string, target: string): void {
  mkdirSync(target, { recursive: true });
  cpSync(project, target, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(relative(project, source).split(/[\\/]/)[0] ?? ''),
  });
  symlinkSync(join(project, 'node_modules'), join(target, 'node_modules'), 'junction');
}

/**
 * Makes a root of the first `count` villages. Photos, which nothing changes, share their bytes with the
 * kept fleet; everything is read once, so that no side of a comparison pays for a cold disk.
 */
export async function copyFleet(fleet: Fleet, target: string, count: number): Promise<string[]> {
  const ids = fleet.ids.slice(0, count);
  const folders = ids.flatMap((id) => [join('sites', id), join('content', id)]);
  await copy(join(fleet.root, 'sites/kabupaten.yaml'), join(target, 'sites/kabupaten.yaml'));
  for (const folder of folders) {
    for (const entry of await readdir(join(fleet.root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = join(entry.parentPath, entry.name);
      const place = join(target, relative(fleet.root, source));
      if (entry.name.endsWith('.jpg')) await share(source, place);
      else await copy(source, place);
    }
  }
  return ids;
}

async function share(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await link(source, target).catch(() => copyFile(source, target));
  await readFile(target);
}

async function copy(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
}
