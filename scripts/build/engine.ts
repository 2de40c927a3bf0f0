/**
 * What all villages have in common besides content: theme, scripts, dependencies. One hash of it stands
 * for "the machine that makes the pages". It fails open: everything in the project counts, except what
 * is known not to reach a page.
 */
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { isLitter } from '../lib/walk.ts';
import { type FileRef, filesBelow } from './discover.ts';
import { engineStampsFile, type Layout } from './layout.ts';
import { Stamps } from './stamps.ts';
import { WITHOUT_EFFECT } from './without-effect.ts';

/**
 * Files of the project that may change what a page looks like. A root or an output folder that lies in the
 * project is none of it: each build would change it and so make all villages anew.
 */
export function engineFiles({ project, root, out }: Layout): FileRef[] {
  const apart = [root, out].map((folder) => relative(project, folder)).filter(Boolean);
  return readdirSync(project, { withFileTypes: true })
    .filter((entry) => !WITHOUT_EFFECT.has(entry.name) && !isLitter(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(project, entry.name, entry))
    .filter(({ path }) => !apart.some((folder) => path.startsWith(`${folder}/`)));
}

/** The hash of these files. */
export function engineHash(layout: Layout, now: Date): string {
  const stamps = new Stamps(layout.project, engineStampsFile(layout), now.getTime());
  const hash = stamps.digest(engineFiles(layout));
  stamps.save();
  return hash;
}
