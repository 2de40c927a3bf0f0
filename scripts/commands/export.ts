/** `balai export` */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { folderOption, jsonOption, layoutFrom, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';
import { type Exported, exportVillage } from '../move/export.ts';

export const exportCommand = defineCommand({
  meta: {
    name: 'export',
    description: [
      'Write all that a village owns into one .zip: its folders, its finished site, its history. Build it first.',
      '',
      'Examples:',
      '  npm run balai -- export --site sukamaju',
      '  npm run balai -- export --site sukamaju --repo /srv/balai/isi.git --dist /srv/balai/situs --out /tmp/sukamaju.zip',
      '',
      'It comes back with: balai import desa FILE.zip',
      'Exit codes: 0 all of it is in the archive; 1 written, but the site, the history or the newest changes are not',
      'in it, and it says which; 2 nothing was written.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    site: { type: 'string', valueHint: 'a', required: true, description: 'The village, by folder name' },
    repo: {
      type: 'string',
      valueHint: 'REPO.git',
      description: "Take it from a gateway's repository instead",
    },
    dist: folderOption('Folder of the finished sites (default: dist/ in the root; with --repo none)'),
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: 'The archive to write (default: VILLAGE.zip here)',
    },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'export');
      if (args.repo !== undefined && args.root !== undefined)
        throw new CannotError(
          '--root and --repo are two places to take the village from.',
          'Name one of them.',
        );
      const layoutHere = args.repo === undefined ? layoutToWorkOn : layoutFrom;
      const made = await exportVillage({
        id: args.site,
        layout: layoutHere({ root: args.root, out: args.dist }),
        repo: args.repo === undefined ? undefined : resolve(args.repo),
        hasSites: args.repo === undefined || args.dist !== undefined,
        file: resolve(args.out ?? `${args.site}.zip`),
        now: new Date(),
      });
      process.stdout.write(`${args.json ? JSON.stringify(made) : lines(args.site, made).join('\n')}\n`);
      return made.site && !made.outdated && made.history && !made.uncommitted ? EXIT.fine : EXIT.findings;
    }),
});

function lines(id: string, made: Exported): string[] {
  const { file, files, site, outdated, history, uncommitted } = made;
  const parts = [
    count(files, 'file'),
    ...(site ? ['with the finished site'] : []),
    ...(history ? [count(history.commits, 'commit')] : []),
  ];
  return [
    `${file}: ${parts.join(', ')}.`,
    ...(site
      ? []
      : [
          '! The finished site is not in it; none is built here.',
          `    → Make it with: npm run balai -- build --site ${id}. Or name its folder with --dist.`,
        ]),
    ...(outdated
      ? [
          '! The finished site is older than the files.',
          `    → Make it again: npm run balai -- build --site ${id}. Then export again.`,
        ]
      : []),
    ...(history
      ? []
      : [
          '! The history is not in it; the folders lie in no git repository that has commits of them.',
          '    → Where a gateway keeps it, name its repository with --repo.',
        ]),
    ...(uncommitted
      ? [
          '! Some files have changes that are in no commit; the history ends before them.',
          '    → Commit them and export again.',
        ]
      : []),
    ...(history ? ['It holds the names of those who wrote: give it to the village only.'] : []),
  ];
}
