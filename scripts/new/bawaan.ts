/**
 * The starting content: readable files in `bawaan/`, with words in double braces that are filled in for
 * each village. `bawaan/README.md` lists the words.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { walk } from '../lib/walk.ts';

/** A file that is still to be filled in; its path counts from the folder that it will lie in. */
export interface Templat {
  path: string;
  isi: string;
}

export interface Bawaan {
  situs: string;
  kabupaten: string;
  /** For every village. */
  bersama: readonly Templat[];
  /** Only where there is a desa (or desa adat), or a kelurahan. */
  desa: readonly Templat[];
  kelurahan: readonly Templat[];
  /** For `content/_kabupaten/`. */
  isiKabupaten: readonly Templat[];
}

const FOLDER = join(import.meta.dirname, 'bawaan');

/** Reads all of them; they ship with the project. */
export function bacaBawaan(folder = FOLDER): Bawaan {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const below = (name: string): Templat[] =>
    walk(join(folder, name)).map((file) => ({
      path: relative(join(folder, name), file).replaceAll('\\', '/'),
      isi: readFileSync(file, 'utf8'),
    }));
  return {
    situs: read('situs.yaml'),
    kabupaten: read('kabupaten.yaml'),
    bersama: below('bersama'),
    desa: below('desa'),
    kelurahan: below('kelurahan'),
    isiKabupaten: below('kabupaten'),
  };
}

/**
 * Puts the words in. A word that is not known is a fault of the template and throws, so that no page
 * ever shows braces.
 */
export function isikan(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`There is no word {{${name}}} for a template.`);
    return word;
  });
}
