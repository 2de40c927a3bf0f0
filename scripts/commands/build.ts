/** `balai build` */
import { defineCommand } from 'citty';
import { build } from '../build/pipeline.ts';
import { progressOn, silent } from '../build/progress.ts';
import { toJson, toLines } from '../build/summary.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { exitCodeOf, findingsOptions } from '../lib/findings.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  jsonOption,
  layoutFrom,
  outOption,
  partFrom,
  rootOption,
  shardOption,
  siteOption,
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
      '  npm run balai -- build --strict --changed-since origin/main',
      '  npm run balai -- build --shard 2/8 --out bagian/2     one machine of eight; then balai merge',
      '',
      'Exit codes: 0 all fine; 1 done, but there are findings (bad entries were left out, bad villages',
      'held at their last version); 2 nothing could be built.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    out: outOption,
    site: siteOption,
    shard: shardOption,
    'changed-since': {
      type: 'string',
      valueHint: 'REF',
      description: 'Only villages whose content the branch changes since then; for pull requests',
    },
    date: dateOption,
    force: { type: 'boolean', description: 'Make villages again even if nothing changed' },
    ...findingsOptions,
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'build');
      const layout = layoutFrom(args);
      const part = { ...partFrom(args), ...(await changedPart(layout.root, args)) };
      if (args['changed-since'] !== undefined && part.sites.length === 0) {
        process.stderr.write('No village has other content than before.\n');
        return EXIT.fine;
      }
      const report = await build({
        layout,
        ...part,
        date: dateFrom(args.date),
        force: args.force ?? false,
        now: new Date(),
        progress: args.json ? silent : progressOn(process.stderr),
      });
      process.stdout.write(`${args.json ? toJson(report) : toLines(report).join('\n')}\n`);
      return exitCodeOf(report, args);
    }),
});

/** Looked up only when asked for: most builds run where no git is. */
async function changedPart(
  root: string,
  args: { 'changed-since'?: string | undefined; site?: string | undefined; shard?: string | undefined },
): Promise<{ sites: string[] } | undefined> {
  const since = args['changed-since'];
  if (since === undefined) return undefined;
  if (args.site !== undefined || args.shard !== undefined)
    throw new CannotError(
      '--changed-since chooses the villages.',
      'Give neither --site nor --shard with it.',
    );
  const { changedVillages } = await import('../cms/git-host/changed-villages.ts');
  return { sites: await changedVillages(root, since) };
}
