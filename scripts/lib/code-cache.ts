/**
 * Keeps what Node compiled of the program and the theme, `.balai/kode/`, for threads and child processes too: to
 * read the same modules again is a quarter of what an edit of one village costs. Node checks each piece against its
 * source, but never takes one away: a theme lies in a folder of its own, so every new one would leave its pieces behind.
 */
import { rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const folderOf = (project: string) => join(project, '.balai', 'kode');

/** From now on, for this process and all that it starts. Where the folder cannot be written nothing is kept. */
export function keepCompiled(project: string): void {
  const { directory } = enableCompileCache(folderOf(project));
  // A thread has a cache of its own, and takes its folder from here.
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
}

/** Takes everything away; the next process compiles once more. */
export function forgetCompiled(project: string): void {
  rmSync(folderOf(project), { recursive: true, force: true });
}
