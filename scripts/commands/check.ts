/** `balai check` */
import { defineCommand } from 'citty';
import type { Finding } from '../../theme/model/finding.ts';
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { checkFleet } from '../build/check-fleet.ts';
import { type BuildReport, hasFindings, toJson, toLines } from '../build/summary.ts';
import { EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  jsonOption,
  layoutFrom,
  partFrom,
  rootOption,
  shardOption,
  siteOption,
} from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

export const checkCommand = defineCommand({
  meta: {
    name: 'check',
    description: [
      'Check all content without building: fields, dates, sums, photos, files, forbidden text.',
      '',
      'Examples:',
      '  npm run balai -- check',
      '  npm run balai -- check --site sukamaju --json',
      '  npm run balai -- check --shard 2/8                    one machine of eight',
      '  npm run balai -- check --strict --changed-by sri-wahyuni --since origin/main',
      '',
      'Exit codes: 0 nothing found; 1 findings (with --strict: 2); 2 could not check.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    site: siteOption,
    shard: shardOption,
    date: dateOption,
    strict: { type: 'boolean', description: 'Any finding, warnings too, ends with exit code 2' },
    'changed-by': {
      type: 'string',
      valueHint: 'ACCOUNT',
      description:
        'Also refuse what the branch changes outside the villages of that account (docs/git-host.md)',
    },
    since: {
      type: 'string',
      valueHint: 'REF',
      description: 'Where the branch began (default: the main branch)',
    },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'check');
      const now = new Date();
      const account = args['changed-by'];
      const foreign = account === undefined ? [] : await foreignChanges(args, account);
      // Guides are code: those of a branch that is refused are not even compiled.
      const report =
        foreign.length > 0
          ? refusal(foreign, dateFrom(args.date), now)
          : await checkFleet({
              layout: layoutFrom(args),
              ...partFrom(args),
              date: dateFrom(args.date),
              now,
            });
      process.stdout.write(`${args.json ? toJson(report) : toLines(report, 200).join('\n')}\n`);
      if (!hasFindings(report)) return EXIT.fine;
      if (foreign.length > 0) return EXIT.cannot;
      return args.strict ? EXIT.cannot : EXIT.findings;
    }),
});

/** Looked up only when asked for: most checks run where no git is. */
async function foreignChanges(
  args: { root?: string | undefined; since?: string | undefined },
  account: string,
): Promise<Finding[]> {
  const { findForeignChanges } = await import('../cms/git-host/changed-by.ts');
  return findForeignChanges(layoutFrom(args).root, account, args.since);
}

function refusal(findings: Finding[], date: Tanggal | undefined, now: Date): BuildReport {
  const day = date ?? tanggalDi('Asia/Jakarta', now);
  return { day, sites: [], findings, withdrawn: [], stages: {}, ms: 0 };
}
