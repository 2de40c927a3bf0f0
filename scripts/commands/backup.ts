/** `balai backup` and `balai restore` */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { backUp } from '../cms/backup/backup.ts';
import type { Manifest } from '../cms/backup/manifest.ts';
import { restore } from '../cms/backup/restore.ts';
import { dataFolder, dataOption } from '../cms/data-folder.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknown, refuseUnknownOptions } from '../lib/known-options.ts';
import { folderOption, jsonOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

const KEEP = 14;

export const backupCommand = defineCommand({
  meta: {
    name: 'backup',
    description: [
      'Back a gateway up, also while it runs: content with its history, people, drafts. Restore with: balai restore.',
      '',
      'Examples:',
      '  npm run balai -- backup --repo /srv/balai/isi.git --data /srv/balai/data --to /srv/balai/cadangan',
      '  npm run balai -- backup --repo REPO.git --data DIR --to /mnt/usb --keep 30',
      '',
      'Exit codes: 0 the backup is whole and on the disk; 2 there is none.',
    ].join('\n'),
  },
  args: {
    repo: { type: 'string', valueHint: 'REPO.git', description: 'The bare repository with the content' },
    data: dataOption,
    to: folderOption('Folder of all backups'),
    keep: { type: 'string', valueHint: 'N', description: `How many stay, with this one (default: ${KEEP})` },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'backup');
      const { repo, to } = args;
      if (repo === undefined || to === undefined)
        throw new CannotError('A backup needs --repo, --data and --to.', HELP('backup'));
      const data = dataFolder(args.data);
      const keep = keepFrom(args.keep);
      const now = () => new Date();
      const made = await backUp({ repo: resolve(repo), data, to: resolve(to), keep, now });
      const older = count(made.removed.length, 'older one', 'older ones');
      const more = made.removed.length > 0 ? `; ${older} deleted` : '';
      process.stdout.write(
        args.json
          ? `${JSON.stringify(made)}\n`
          : `${made.folder}: ${contents(made.manifest)}${more}.\nIt holds names and drafts: keep it where only you read.\n`,
      );
      return EXIT.fine;
    }),
});

export const restoreCommand = defineCommand({
  meta: {
    name: 'restore',
    description: [
      'Make the repository and the data folder of a gateway from a backup. Nothing that exists is written over.',
      '',
      'Example:',
      '  npm run balai -- restore /srv/balai/cadangan/2026-11-24T01-00-00Z --repo /srv/balai/isi.git --data /srv/balai/data',
      '',
      'Exit codes: 0 all of it is there and was looked at; 2 nothing was restored.',
    ].join('\n'),
  },
  args: {
    folder: { type: 'positional', required: false, description: 'One backup' },
    repo: { type: 'string', valueHint: 'NEW.git', description: 'The bare repository to make' },
    data: { type: 'string', valueHint: 'NEW', description: 'The data folder to make' },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'restore');
      const { folder, repo, data, _: words } = args;
      if (folder === undefined || repo === undefined || data === undefined || words.length > 1)
        throw new CannotError('A restore needs one backup, --repo and --data.', HELP('restore'));
      const manifest = await restore({ folder: resolve(folder), repo: resolve(repo), data: resolve(data) });
      process.stdout.write(
        args.json
          ? `${JSON.stringify(manifest)}\n`
          : `Restored as of ${manifest.made}: ${contents(manifest)}.\n`,
      );
      return EXIT.fine;
    }),
});

const HELP = (command: string) => `\`npm run balai -- ${command} --help\` shows an example.`;

function keepFrom(text: string | undefined): number {
  const keep = text === undefined ? KEEP : Number(text);
  if (Number.isInteger(keep) && keep > 0) return keep;
  throw new CannotError(`"${text}" is no number of backups.`, 'Write --keep as a number from 1.');
}

function contents({ repository, rows, files }: Manifest): string {
  const sum = (table: string) =>
    Object.values(rows).reduce((total, tables) => total + (tables[table] ?? 0), 0);
  const bytes = files.reduce((total, file) => total + file.bytes, 0);
  return [
    count(repository.commits, 'commit', 'commits'),
    count(sum('person'), 'person', 'people'),
    count(sum('session'), 'device', 'devices'),
    count(sum('draft'), 'draft', 'drafts'),
    `${(bytes / 1e6).toFixed(1)} MB`,
  ].join(', ');
}
