/** Pagefind's own program, run directly: starting it through npx would cost Hugo's side half a second a site. */
import { createRequire } from 'node:module';
import { CannotError } from '../lib/errors.ts';
import { run } from './run.ts';

/** Path of the program for this machine. */
export function pagefindProgram(): string {
  const windows = process.platform === 'win32';
  const name = `@pagefind/${windows ? 'windows' : process.platform}-${process.arch}`;
  const { resolve } = createRequire(import.meta.url);
  for (const file of ['pagefind', 'pagefind_extended']) {
    try {
      return resolve(`${name}/bin/${file}${windows ? '.exe' : ''}`);
    } catch {
      // Each platform has one of the two; the error below speaks for both.
    }
  }
  throw new CannotError(`Pagefind has no program for this machine (${name}).`, 'Run npm ci.');
}

/** Indexes a finished site as ours is indexed: Indonesian whatever a page says of its language. Returns milliseconds. */
export async function indexSite(program: string, site: string): Promise<number> {
  const { ms } = await run(program, ['--site', site, '--force-language', 'id', '--silent']);
  return ms;
}
