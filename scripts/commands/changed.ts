/** `balai changed` */
import { defineCommand } from 'citty';
import { discover } from '../build/discover.ts';
import { pickVillages } from '../build/pick.ts';
import { changedSince } from '../deploy/changed.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { PROJECT, sitesFrom } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

export const changedCommand = defineCommand({
  meta: {
    name: 'changed',
    description: [
      'Say whether a village must be built since an earlier commit; for `ignore` of hosts such as Netlify.',
      '',
      'Examples:',
      '  npm run balai -- changed --site sukamaju --since HEAD~3',
      '  npm run balai -- changed --site "$SITE"        at Netlify, which knows the commit of its last build',
      '',
      'Exit codes: 0 nothing changed, skip the build; 1 build, also in any doubt; 2 no such village.',
    ].join('\n'),
  },
  args: {
    site: { type: 'string', valueHint: 'a', description: 'The village, by folder name', required: true },
    since: { type: 'string', valueHint: 'REF', description: 'A commit (default: $CACHED_COMMIT_REF)' },
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'changed');
      const [village, ...more] = pickVillages(discover(PROJECT), sitesFrom(args.site));
      if (!village || more.length > 0) throw new CannotError('--site names several villages.', 'Name one.');
      const since = args.since ?? process.env.CACHED_COMMIT_REF;
      const { changed, reason } = await changedSince(PROJECT, village.id, since);
      process.stdout.write(`${changed ? 'Build' : 'Skip'} ${village.id}: ${reason}.\n`);
      return changed ? EXIT.findings : EXIT.fine;
    }),
});
