/** Which paths of an archive may become files: they come from anybody, and must be safe on every system. Pure. */
import { isNamaPerangkatKeras } from '../../theme/model/teks.ts';
import { isPath } from '../cms/store/path.ts';

/** What no name on Windows can have. */
const FORBIDDEN = /[<>:"|?*]/;
/** Folders in folders: a site has six at most, and each level of each file is looked at. */
const MAX_DEPTH = 20;

/** True for names joined by single slashes that mean the same on Linux, Windows and macOS, below their folder. */
export function isPortable(path: string): boolean {
  const names = path.split('/');
  return (
    isPath(path) &&
    names.length <= MAX_DEPTH &&
    names.every((name) => !FORBIDDEN.test(name) && !/[. ]$/.test(name) && !isNamaPerangkatKeras(name))
  );
}

/** The first of the paths that another one equals, or lies below, where neither capitals nor the way of
 * writing an accent count. */
export function collision(paths: readonly string[]): string | undefined {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    const above = key
      .split('/')
      .slice(0, -1)
      .map((_, index, names) => names.slice(0, index + 1).join('/'));
    if (files.has(key) || folders.has(key) || above.some((folder) => files.has(folder))) return path;
    files.add(key);
    for (const folder of above) folders.add(folder);
  }
  return undefined;
}
