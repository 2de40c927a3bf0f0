/** `balai build` */
import { defineCommand } from 'citty';
import { build } from '../build/pipeline.ts';
import { progressOn, silent } from '../build/progress.ts';
import { hasFindings, toJson, toLines } from '../build/summary.ts';
import { EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  jsonOption,
  layoutFrom,
  outOption,
  rootOption,
  siteOption,
  sitesFrom,
} from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

export const buildCommand = defineCommand({
  meta: {
    name: 'build',
    description: [
      'Make the sites of all villages whose content changed.',
      '',
      'Examples:',
      '  npm run balai -- build',
      '  npm run balai -- build --site sukamaju,nagari-koto-baru',
      '  npm run balai -- build --root ~/armada --out ~/situs --json',
      '',
      'Exit codes: 0 all fine; 1 done, but there are findings (bad entries were left out, bad villages',
      'held at their last version); 2 nothing could be built.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    out: outOption,
    site: siteOption,
    date: dateOption,
    force: { type: 'boolean', description: 'Make villages again even if nothing changed' },
    strict: {
      type: 'boolean',
      description: 'For pull requests: any finding, warnings too, ends with exit code 2',
    },
    'findings-ok': {
      type: 'boolean',
      description: 'For hosts that take 1 for a failure: exit 0 when there are findings',
    },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'build');
      const report = await build({
        layout: layoutFrom(args),
        sites: sitesFrom(args.site),
        date: dateFrom(args.date),
        force: args.force ?? false,
        now: new Date(),
        progress: args.json ? silent : progressOn(process.stderr),
      });
      process.stdout.write(`${args.json ? toJson(report) : toLines(report).join('\n')}\n`);
      if (!hasFindings(report)) return EXIT.fine;
      if (args.strict) return EXIT.cannot;
      return args['findings-ok'] ? EXIT.fine : EXIT.findings;
    }),
});
