/** Vite plugin: tells which modules of the project went into a bundle. */
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/**
 * @param into gets their paths from the project, with forward slashes; neither modules of libraries nor those that
 *   stand in no file
 */
export function ownModulesPlugin(project: string, into: Set<string>) {
  const home = realpathSync(project);
  return {
    name: 'balai-own-modules',
    buildEnd(this: { getModuleIds(): Iterable<string> }, error?: Error): void {
      if (error) return;
      for (const id of this.getModuleIds()) {
        const file = id.replace(/\?.*$/, '');
        const path = relative(home, file).split(sep).join('/');
        const isOwn = !isAbsolute(path) && !/^\.\.\/|(?:^|\/)node_modules\//.test(path);
        if (isOwn && isAbsolute(file) && existsSync(file)) into.add(path);
      }
    },
  };
}
