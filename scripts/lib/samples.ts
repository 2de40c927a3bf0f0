/**
 * Without --root a command takes the villages of the program's own folder. On a server these are the samples, so a
 * command that writes or sends says so: its result would look like that of the regency.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { villageIds } from '../build/discover.ts';
import type { Layout } from '../build/layout.ts';
import { layoutFrom, PROJECT } from './options.ts';

type Given = Parameters<typeof layoutFrom>[0];
type Say = (line: string) => void;

const aloud: Say = (line) => {
  process.stderr.write(line);
};

/** As {@link layoutFrom}, for a command that writes or sends. */
export function layoutToWorkOn(given: Given, say: Say = aloud): Layout {
  const layout = layoutFrom(given);
  tellOfSamples(given.root, say);
  return layout;
}

/** One line where no folder was named and the program's own holds samples only. */
export function tellOfSamples(root: string | undefined, say: Say = aloud, project = PROJECT): void {
  if (root === undefined && isSamples(project))
    say(`! Without --root this is about the sample villages of Balai itself, in ${project}.\n`);
}

/** True for villages that all say so themselves. */
function isSamples(root: string): boolean {
  const ids = villageIds(root);
  return ids.length > 0 && ids.every((id) => /^contoh:[ \t]*true\b/m.test(textOf(root, id)));
}

function textOf(root: string, id: string): string {
  try {
    return readFileSync(join(root, 'sites', id, 'situs.yaml'), 'utf8');
  } catch {
    return '';
  }
}
