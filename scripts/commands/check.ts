/** `balai check` */
import { defineCommand } from 'citty';
import { checkFleet } from '../build/check-fleet.ts';
import { hasFindings, toJson, toLines } from '../build/summary.ts';
import { EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  jsonOption,
  layoutFrom,
  rootOption,
  siteOption,
  sitesFrom,
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
      '',
      'Exit codes: 0 nothing found; 1 findings (with --strict: 2); 2 could not check.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    site: siteOption,
    date: dateOption,
    strict: { type: 'boolean', description: 'Any finding, warnings too, ends with exit code 2' },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'check');
      const report = await checkFleet({
        layout: layoutFrom(args),
        sites: sitesFrom(args.site),
        date: dateFrom(args.date),
        now: new Date(),
      });
      process.stdout.write(`${args.json ? toJson(report) : toLines(report, 200).join('\n')}\n`);
      if (!hasFindings(report)) return EXIT.fine;
      return args.strict ? EXIT.cannot : EXIT.findings;
    }),
});
