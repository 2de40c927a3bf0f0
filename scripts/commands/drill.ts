/** `balai drill` */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { type Drill, drill } from '../cms/backup/drill.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { formatDuration } from '../lib/format.ts';
import { refuseUnknownOptions } from '../lib/known-options.ts';
import { folderOption, jsonOption, PROJECT, siteOption, sitesFrom } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

const MAX_AGE = '48';

export const drillCommand = defineCommand({
  meta: {
    name: 'drill',
    description: [
      'Try a backup before it is needed: restore it elsewhere, build all sites from it, start a gateway on it. Nothing',
      'that is at work is touched.',
      '',
      'Examples:',
      '  npm run balai -- drill /srv/balai/cadangan --repo /srv/balai/isi.git --out /srv/balai/situs',
      '  npm run balai -- drill /mnt/usb/2026-11-24T01-00-00Z --site sukamaju',
      '',
      'Exit codes: 0 all of it came back; 1 it came back, and something must be looked at; 2 it does not come back.',
    ].join('\n'),
  },
  args: {
    backup: {
      type: 'positional',
      required: false,
      description: 'Folder of all backups (the newest is taken), or one',
    },
    repo: {
      type: 'string',
      valueHint: 'REPO.git',
      description: 'The repository at work, to say what the backup lacks',
    },
    out: folderOption('The finished sites at work, to compare with'),
    site: siteOption,
    'max-age': {
      type: 'string',
      valueHint: 'HOURS',
      default: MAX_AGE,
      description: 'An older backup is a finding',
    },
    work: folderOption('Where there is room for a second copy (default: the temporary folder)'),
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'drill');
      const { backup, repo, out, work } = args;
      if (backup === undefined || args._.length > 1)
        throw new CannotError(
          'A drill needs one backup, or the folder of all.',
          'Example: drill /srv/balai/cadangan',
        );
      const maxAge = Number(args['max-age']);
      if (!(maxAge > 0)) throw new CannotError(`--max-age "${args['max-age']}" is no number of hours.`);
      const result = await drill({
        backup: resolve(backup),
        project: PROJECT,
        repo: repo && resolve(repo),
        out: out && resolve(out),
        work: work && resolve(work),
        sites: sitesFrom(args.site),
        maxAge,
        now: () => new Date(),
        say: (text) => process.stderr.write(`… ${text}\n`),
      });
      process.stdout.write(`${args.json ? JSON.stringify(result, null, 2) : lines(result).join('\n')}\n`);
      return result.steps.some(({ warning }) => warning) ? EXIT.findings : EXIT.fine;
    }),
});

function lines({ backup, steps }: Drill): string[] {
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  return [
    backup,
    ...steps.map(
      ({ name, ms, found, warning }) => `  ${warning ? '!' : '✓'} ${name}: ${found} (${formatDuration(ms)})`,
    ),
    `From this backup everything is back in ${formatDuration(total)}, on a machine where Balai is installed.`,
  ];
}
