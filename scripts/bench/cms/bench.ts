/**
 * `npm run bench:cms`: the gateway with a whole regency, over HTTP, as its operators meet it. It prints figures
 * beside what is to be reached; saves that are refused or lost are a fault on any machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { compileAdmin } from '../../cms/admin/compile.ts';
import { CannotError, EXIT } from '../../lib/errors.ts';
import { refuseUnknownOptions } from '../../lib/known-options.ts';
import { PROJECT } from '../../lib/options.ts';
import { runCommand } from '../../lib/run.ts';
import { cachedFleet } from '../fleet.ts';
import { type Figure, formatFigures } from './figures.ts';
import { measureLive } from './live.ts';
import { type LoadOptions, measureLoad, placeIn } from './load.ts';
import { cachedRepository, FULL, type RepositoryOptions } from './repository.ts';

const FULL_LOAD: LoadOptions = { list: FULL.list, sessions: 500, starts: 5, rounds: 3, seconds: 15 };
const SMALL: RepositoryOptions = { villages: 20, files: 5000, list: 100 };
const SMALL_LOAD: LoadOptions = { list: SMALL.list, sessions: 60, starts: 2, rounds: 1, seconds: 2 };
/** The fleet of `npm run bench`, which may be there already. */
const FLEET = { villages: 400, entries: 40, photos: 0.1, seed: 'balai' };

const bench = defineCommand({
  meta: {
    name: 'bench:cms',
    description: [
      'Measure the gateway of a regency of 400 villages and 100,000 files, with 500 devices that are signed in.',
      '',
      'The full run takes some ten minutes on two cores, most of it the first build of a fleet. Examples:',
      '  npm run bench:cms -- --small           some seconds, to see that it works',
      '  npm run bench:cms -- --only load       without the way from a save to the public page',
      '',
      'Exit codes: 0 measured; 1 a save was refused or lost, or with --strict, a target was not reached;',
      '2 it cannot be measured.',
    ].join('\n'),
  },
  args: {
    small: { type: 'boolean', description: `${SMALL.villages} villages and ${SMALL.files} files, load only` },
    only: { type: 'string', valueHint: 'load|live', description: 'Measure one part only' },
    strict: { type: 'boolean', description: 'Fail where a target is not reached' },
    json: {
      type: 'boolean',
      description: 'Print the result as JSON on standard output, and nothing else there',
    },
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'npm run bench:cms');
      const { only, small = false, strict = false, json = false } = args;
      if (only !== undefined && only !== 'load' && only !== 'live')
        throw new CannotError(`--only ${only} is no part.`, 'Write --only load or --only live.');
      const note = (text: string): void => void process.stderr.write(`… ${text}\n`);
      await compileAdmin(PROJECT);
      const busy = { before: loadavg()[0], after: undefined as number | undefined };
      const figures: Figure[] = [];
      if (only !== 'live') figures.push(...(await inFolder((work) => load(small, work, note))));
      if (only !== 'load' && !small) figures.push(...(await inFolder((work) => live(work, note))));
      busy.after = loadavg()[0];
      process.stdout.write(json ? toJson(figures, busy) : toText(figures, busy, small));
      const isFaulty = figures.some(({ faults = 0 }) => faults > 0);
      const isShort = figures.some(({ reached }) => reached === false);
      return isFaulty || (strict && isShort) ? EXIT.findings : EXIT.fine;
    }),
});

async function load(small: boolean, work: string, note: (text: string) => void): Promise<Figure[]> {
  const repository = await cachedRepository(small ? SMALL : FULL, note);
  return measureLoad(repository, placeIn(PROJECT, work), small ? SMALL_LOAD : FULL_LOAD, note);
}

async function live(work: string, note: (text: string) => void): Promise<Figure[]> {
  return measureLive(await cachedFleet(FLEET, note), placeIn(PROJECT, work), note);
}

/** Other work on the machine lengthens all times. */
interface Busy {
  before: number | undefined;
  after: number | undefined;
}

function toText(figures: readonly Figure[], { before = 0, after = 0 }: Busy, small: boolean): string {
  const lines = [
    '',
    `Machine: ${availableParallelism()} cores, Node ${process.version}; load average ${before.toFixed(1)} before, ${after.toFixed(1)} after`,
    'Times are those of the slowest 5 of 100 (p95), over HTTP.',
    '',
    ...formatFigures(figures),
  ];
  if (small) lines.push('', 'Judge the targets by the full run: npm run bench:cms');
  return `${lines.join('\n')}\n`;
}

function toJson(figures: readonly Figure[], load: Busy): string {
  const machine = { cores: availableParallelism(), node: process.version, load };
  return `${JSON.stringify({ machine, figures }, null, 2)}\n`;
}

/** A folder for one part of the run, gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-bench-cms-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(bench);
