/** Builds a revision with its own scripts, in a process of its own: the other's code never meets ours. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CannotError } from '../lib/errors.ts';
import { linkPackages, type Revision } from './revision.ts';

export interface BuildWish {
  /** The date that all pages take for today, so that only the revisions differ. */
  date: string;
  /** Only these villages; all when empty. */
  sites: readonly string[];
  /** Gets what the build says of its progress. */
  say: (text: string) => void;
}

/**
 * Builds it into `revision.out`. Findings in content do not count: both revisions have them.
 * @throws {CannotError} when it cannot be built at all, with its own words
 */
export async function buildRevision(
  project: string,
  revision: Revision,
  { date, sites, say }: BuildWish,
): Promise<void> {
  if (!linkPackages(project, revision)) {
    say('its packages are others; installing them');
    await run('npm', ['ci', '--no-audit', '--no-fund'], revision);
  }
  const only = sites.length > 0 ? ['--site', sites.join(',')] : [];
  // A program that breaks off ends with code 1, too, so findings must not.
  const to = ['--findings-ok', '--root', revision.root, '--out', revision.out];
  const script = join(revision.project, 'scripts', 'balai.ts');
  await run(process.execPath, [script, 'build', ...to, '--date', date, ...only], revision, say);
}

function run(
  program: string,
  args: readonly string[],
  { project, name }: Revision,
  say: (text: string) => void = () => {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: project, stdio: ['ignore', 'ignore', 'pipe'] });
    let last = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      last = (last + text).slice(-2000);
      say(text);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new CannotError(`${name} cannot be built:\n${last.trim()}`, 'Compare with a revision that builds.'),
        );
    });
  });
}
