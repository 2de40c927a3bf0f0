/**
 * The fire drill: everything is made from a backup, elsewhere, as if the server were gone, and looked at. What is
 * at work is only read.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf } from '../../build/layout.ts';
import { localSites } from '../../deploy/local.ts';
import { CannotError, firstLine } from '../../lib/errors.ts';
import { count } from '../../lib/format.ts';
import { git, gitText } from '../../lib/git.ts';
import { writeFilesOf } from '../../lib/git-files.ts';
import { buildFrom, tryGateway } from './drill-steps.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { restore } from './restore.ts';

export interface DrillOptions {
  /** One backup, or the folder of all: then the newest. */
  backup: string;
  project: string;
  /** The repository at work, to say what the backup lacks; undefined when it is gone or not asked about. */
  repo: string | undefined;
  /** The finished sites at work, to compare with. */
  out: string | undefined;
  /** Only these villages are built; all when empty. */
  sites: readonly string[];
  /** A backup of more hours is too old. */
  maxAge: number;
  /** Where there is room; each drill makes a folder of its own in it and removes it. */
  work: string | undefined;
  now: () => Date;
  say: (text: string) => void;
}

export interface DrillStep {
  name: string;
  /** Milliseconds. */
  ms: number;
  /** What was found, in one line. */
  found: string;
  /** Something that staff must look at. */
  warning: boolean;
}

export interface Drill {
  backup: string;
  steps: DrillStep[];
}

/** What a step says of itself. */
interface Found {
  found: string;
  warning?: boolean;
}

/** @throws {CannotError} when there is no backup, or nothing comes back from it */
export async function drill(options: DrillOptions): Promise<Drill> {
  const folder = newest(options.backup);
  const steps: DrillStep[] = [];
  const step = async (name: string, work: () => Promise<Found>): Promise<void> => {
    options.say(name);
    const start = performance.now();
    const { found, warning = false } = await work();
    steps.push({ name, ms: Math.round(performance.now() - start), found, warning });
  };
  const home = mkdtempSync(join(options.work ?? tmpdir(), 'balai-drill-'));
  const [repo, data, root, out] = ['isi.git', 'data', 'kerja', 'situs'].map((name) => join(home, name)) as [
    string,
    string,
    string,
    string,
  ];
  try {
    const manifest = readManifest(folder);
    await step('age of the backup', async () => ageOf(manifest, options));
    await step('restore', async () => {
      await restore({ folder, repo, data });
      return {
        found: `${count(manifest.repository.commits, 'commit')} and all databases, every hash and object in order`,
      };
    });
    if (options.repo !== undefined)
      await step('compare with the repository at work', () => missing(manifest, options.repo as string));
    await step('content as files', () => takeOut(repo, root));
    await step('build the sites', () => buildFrom(options.project, { root, out, sites: options.sites }));
    if (options.out !== undefined)
      await step('compare with the sites at work', async () =>
        compareSites(out, options.out as string, options),
      );
    await step('start the gateway', () => tryGateway(options.project, { repo, data, home }));
    return { backup: folder, steps };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The backup itself, or the newest in a folder of backups. */
function newest(folder: string): string {
  if (existsSync(join(folder, MANIFEST))) return folder;
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const last = names
    .filter((name) => /^\d{4}-/.test(name) && existsSync(join(folder, name, MANIFEST)))
    .sort()
    .at(-1);
  if (last !== undefined) return join(folder, last);
  throw new CannotError(
    `There is no backup in ${folder}.`,
    'Make one with: balai backup. Or name the folder of all backups.',
  );
}

function ageOf({ made }: Manifest, { now, maxAge }: DrillOptions): Found {
  const hours = Math.max(0, (now().getTime() - Date.parse(made)) / 3_600_000);
  const age = hours < 1 ? `${Math.round(hours * 60)} minutes` : `${Math.round(hours)} hours`;
  const tooOld = hours > maxAge;
  return {
    found: `${age} old${tooOld ? `, more than ${maxAge} hours: does the timer run?` : ''}`,
    warning: tooOld,
  };
}

/** What was saved since: it would be lost with the server, unless a mirror has it. */
async function missing({ repository: { branch, head } }: Manifest, repo: string): Promise<Found> {
  const ask = (...args: string[]) => git(args, { cwd: repo });
  const known = await ask('cat-file', '-e', `${head}^{commit}`).catch((error: unknown) => {
    throw new CannotError(`${repo} cannot be read: ${firstLine(error)}`, 'Correct --repo.');
  });
  const follows =
    known.code === 0 && (await ask('merge-base', '--is-ancestor', head, `refs/heads/${branch}`)).code === 0;
  if (!follows)
    return {
      found: 'the newest commit of the backup is none of its commits: another repository?',
      warning: true,
    };
  const since = Number(
    await gitText(['rev-list', '--count', `${head}..refs/heads/${branch}`], { cwd: repo }),
  );
  return {
    found:
      since === 0
        ? 'nothing is missing'
        : `${count(since, 'save')} since; the mirror has them, if there is one`,
  };
}

async function takeOut(repo: string, root: string): Promise<Found> {
  await writeFilesOf(repo, 'HEAD', root);
  const files = (await gitText(['ls-tree', '-r', '--name-only', 'HEAD'], { cwd: repo })).split('\n').length;
  return { found: count(files, 'file') };
}

/** A village may differ because it was edited since the backup, or its day is another. */
function compareSites(made: string, atWork: string, { project, sites }: DrillOptions): Found {
  const digests = (out: string) =>
    new Map(
      localSites(layoutOf(project, project, out), sites).map(({ id, manifest }) => [id, manifest.digest]),
    );
  const [ours, theirs] = [digests(made), digests(atWork)];
  const missing = [...theirs.keys()].filter((id) => !ours.has(id));
  const same = [...ours].filter(([id, digest]) => theirs.get(id) === digest).length;
  const found = `${same} of ${theirs.size} are the same, byte for byte`;
  return missing.length === 0
    ? { found }
    : { found: `${found}; not made: ${missing.slice(0, 10).join(', ')}`, warning: true };
}
