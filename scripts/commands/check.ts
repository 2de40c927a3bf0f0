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
        'Refuse what the branch changes outside the villages of that account, and check those that it changes',
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
      const layout = layoutFrom(args);
      const part = partFrom(args);
      let foreign: Finding[] = [];
      let isUntouched = false;
      if (account !== undefined) {
        const changes = await changesOf(layout.root, account, args.since);
        foreign = changes.foreign;
        // What others have left unsound is none of this author's business.
        if (args.site === undefined) part.sites = changes.villages;
        isUntouched = part.sites.length === 0;
      }
      // Guides are code: those of a branch that is refused are not even compiled.
      const report =
        foreign.length > 0 || isUntouched
          ? unchecked(foreign, dateFrom(args.date), now)
          : await checkFleet({ layout, ...part, date: dateFrom(args.date), now });
      process.stdout.write(`${args.json ? toJson(report) : toLines(report, 200).join('\n')}\n`);
      if (!hasFindings(report)) return EXIT.fine;
      if (foreign.length > 0) return EXIT.cannot;
      return args.strict ? EXIT.cannot : EXIT.findings;
    }),
});

/** Looked up only when asked for: most checks run where no git is. */
async function changesOf(root: string, account: string, since: string | undefined) {
  const [{ findForeignChanges }, { changedVillages }] = await Promise.all([
    import('../cms/git-host/changed-by.ts'),
    import('../cms/git-host/changed-villages.ts'),
  ]);
  return {
    foreign: await findForeignChanges(root, account, since),
    villages: await changedVillages(root, since),
  };
}

function unchecked(findings: Finding[], date: Tanggal | undefined, now: Date): BuildReport {
  const day = date ?? tanggalDi('Asia/Jakarta', now);
  return { day, sites: [], findings, withdrawn: [], stages: {}, ms: 0 };
}
