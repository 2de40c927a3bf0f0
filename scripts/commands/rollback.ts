/** `balai rollback` */
import { setTimeout as wait } from 'node:timers/promises';
import { defineCommand } from 'citty';
import { requireKabupaten } from '../build/regency.ts';
import { chooseTarget, openTarget } from '../deploy/open.ts';
import { reached } from '../deploy/retry.ts';
import { planRollback, releaseLines, rollbackLines } from '../deploy/rollback.ts';
import { EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { jsonOption, rootOption, siteOption, sitesFrom, targetOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';

export const rollbackCommand = defineCommand({
  meta: {
    name: 'rollback',
    description: [
      'Show an earlier release again, in about a second: nothing is built or sent.',
      '',
      'Examples:',
      '  npm run balai -- rollback                       undo the last deploy, in all villages that it changed',
      '  npm run balai -- rollback --site sukamaju       one release back',
      '  npm run balai -- rollback --site sukamaju --to 12',
      '  npm run balai -- rollback --list                which releases are kept',
      '',
      'Exit codes: 0 done; 1 some villages have no such release; 2 nothing could be done.',
    ].join('\n'),
  },
  args: {
    site: siteOption,
    target: targetOption,
    to: { type: 'string', valueHint: 'RELEASE', description: 'This release instead of the one before' },
    list: { type: 'boolean', description: 'Only list the releases that are kept' },
    json: jsonOption,
    root: rootOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'rollback');
      const layout = layoutToWorkOn(args);
      const only = sitesFrom(args.site);
      const { kabupaten } = requireKabupaten(layout.root);
      const surroundings = { layout, env: process.env, now: () => new Date(), wait };
      const target = openTarget(chooseTarget(kabupaten, args.target), surroundings);
      const print = (value: unknown, lines: readonly string[]) =>
        process.stdout.write(args.json ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`);
      try {
        if (!args.list) await reached(target.lock());
        const states = await reached(target.state());
        const plan = planRollback(states, only, args.to);
        if (args.list) {
          print(Object.fromEntries(states), releaseLines(states, only));
          return EXIT.fine;
        }
        await reached(target.move(plan.moves, states));
        print(plan, rollbackLines(plan));
        return plan.without.length > 0 ? EXIT.findings : EXIT.fine;
      } finally {
        await target.close();
      }
    }),
});
