/** Stylesheets of the public theme, for pages that are made without it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './options.ts';

/** The text of one sheet, by its name without ending. */
export function sheet(folder: string, name: string): string {
  return readFileSync(join(folder, `${name}.css`), 'utf8');
}

/** These sheets of the theme one behind the other; a name may lead into a folder: `bagian/langkah`. */
export function themeSheets(names: readonly string[]): string {
  return names.map((name) => sheet(join(PROJECT, 'theme', 'styles'), name)).join('');
}
