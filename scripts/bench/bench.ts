/**
 * `npm run bench`: how long a fleet takes, beside Hugo with the same content. It measures and prints; it
 * never fails because something is slow, since another machine is slower or faster as a whole.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknownOptions } from '../lib/known-options.ts';
import { folderOption, PROJECT } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { measureBudgets } from './budgets.ts';
import { cachedFleet, type Fleet, type FleetOptions } from './fleet.ts';
import { type HugoTimes, hugoVersion, measureHugo } from './hugo.ts';
import { measureOurs } from './ours.ts';
import { measurePortal, portalLines } from './portal.ts';
import { report, toLines } from './report.ts';

const SEED = 'balai';
const SMALL = { villages: 10, entries: 12 };
/** The largest regency. */
const PORTAL_VILLAGES = 800;

const bench = defineCommand({
  meta: {
    name: 'bench',
    description: [
      'Measure builds of a generated fleet, and of the same fleet by Hugo where it is installed.',
      '',
      'The full run takes some twenty minutes on two cores, nearly all of it Hugo. Examples:',
      '  npm run bench -- --small          half a minute, to see that it works',
      '  npm run bench -- --only ours',
      '  npm run bench -- --only portal    open data of 800 villages, ten years each',
    ].join('\n'),
  },
  args: {
    villages: { type: 'string', default: '400', description: 'Villages of the fleet' },
    entries: { type: 'string', default: '40', description: 'Entries of each village' },
    photos: { type: 'string', default: '0.1', description: 'Share of the entries that have a photo' },
    only: { type: 'string', valueHint: 'ours|hugo|portal', description: 'Measure one side only' },
    small: { type: 'boolean', description: `${SMALL.villages} villages of ${SMALL.entries} entries` },
    keep: folderOption('Work in this new folder and leave it there'),
    json: {
      type: 'boolean',
      description: 'Print the result as JSON on standard output, and nothing else there',
    },
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'npm run bench');
      const options: FleetOptions = {
        villages: args.small ? SMALL.villages : wholeNumber('villages', args.villages, 2),
        entries: args.small ? SMALL.entries : wholeNumber('entries', args.entries, 8),
        photos: share(args.photos),
        seed: SEED,
      };
      const { only } = args;
      if (only && only !== 'ours' && only !== 'hugo' && only !== 'portal')
        throw new CannotError(
          `--only ${only} is no side.`,
          'Write --only ours, --only hugo or --only portal.',
        );
      const note = (text: string): void => void process.stderr.write(`… ${text}\n`);
      const work = workFolder(args.keep);
      try {
        if (only === 'portal') {
          const villages = args.small ? SMALL.villages : PORTAL_VILLAGES;
          const portal = await measurePortal(villages, { project: PROJECT, work, note });
          print(args.json, portal, portalLines(portal));
          return EXIT.fine;
        }
        const fleet = await cachedFleet(options, note);
        const ours =
          only === 'hugo'
            ? undefined
            : await measureOurs(fleet, { project: PROJECT, work: join(work, 'ours'), note });
        const hugo = only === 'ours' ? undefined : await hugoSide(fleet, join(work, 'hugo'), note);
        note('ours: budgets');
        const budgets = only === 'hugo' ? undefined : await measureBudgets(PROJECT, work);
        const result = report(options, fleet, ours, hugo === 'failed' ? undefined : hugo, budgets);
        print(args.json, result, toLines(result));
        return hugo === 'failed' ? EXIT.cannot : EXIT.fine;
      } finally {
        if (!args.keep) rmSync(work, { recursive: true, force: true });
      }
    }),
});

function print(json: boolean | undefined, result: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${lines.join('\n')}\n`);
}

/** Undefined where there is no Hugo; what went wrong is said, and does not cost the other side's figures. */
async function hugoSide(
  fleet: Fleet,
  work: string,
  note: (text: string) => void,
): Promise<HugoTimes | 'failed' | undefined> {
  const version = await hugoVersion();
  if (!version) {
    note('Hugo is not installed, so nothing is compared with it: apt-get install hugo');
    return undefined;
  }
  try {
    return await measureHugo(fleet, { project: PROJECT, work, version, note });
  } catch (error) {
    if (!(error instanceof CannotError)) throw error;
    note(`Hugo's side failed: ${error.message}\n${error.hint}`);
    return 'failed';
  }
}

function workFolder(keep: string | undefined): string {
  if (!keep) {
    const folder = mkdtempSync(join(tmpdir(), 'balai-bench-work-'));
    process.once('SIGINT', () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
    return folder;
  }
  const folder = resolve(keep);
  if (existsSync(folder))
    throw new CannotError(`The folder ${folder} exists already.`, 'Name a new one with --keep.');
  mkdirSync(folder, { recursive: true });
  return folder;
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new CannotError(`--${name} ${text} is not a whole number.`, `Write ${least} or more.`);
  return number;
}

function share(text: string): number {
  const number = Number(text);
  if (!(number >= 0 && number <= 0.4))
    throw new CannotError(
      `--photos ${text} is not a share.`,
      'Write a number from 0 to 0.4; services, the largest part, have no photo.',
    );
  return number;
}

await runMain(bench);
