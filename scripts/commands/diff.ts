/** `balai diff` */
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { tanggalDi } from '../../theme/model/tanggal.ts';
import { requireKabupaten } from '../build/regency.ts';
import { diffRevisions } from '../diff/diff.ts';
import { diffJson, diffLines } from '../diff/report-lines.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { assertGit } from '../lib/git.ts';
import { refuseUnknownOptions } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  folderOption,
  jsonOption,
  layoutFrom,
  PROJECT,
  rootOption,
  siteOption,
  sitesFrom,
} from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

const DEFAULT_SAMPLE = 12;

export const diffCommand = defineCommand({
  meta: {
    name: 'diff',
    description: [
      'Build two revisions and show which pages change, with pictures of a sample before and after.',
      '',
      'Examples:',
      '  npm run balai -- diff                          the last commit and the files as they lie here',
      '  npm run balai -- diff v1.2 main --same-content only what theme and scripts do to the villages as they are',
      '  npm run balai -- diff main --site sukamaju --sample 0 --json',
      '',
      'Exit codes: 0 every page is the same; 1 pages changed; 2 one of the two cannot be built.',
    ].join('\n'),
  },
  args: {
    before: { type: 'positional', required: false, description: 'A commit, branch or tag (default: HEAD)' },
    after: {
      type: 'positional',
      required: false,
      description: 'The same (default: the files as they lie here)',
    },
    'same-content': {
      type: 'boolean',
      description: 'Build the villages as they are here with both revisions',
    },
    sample: {
      type: 'string',
      valueHint: 'N',
      default: String(DEFAULT_SAMPLE),
      description: 'Pages that are looked at with a browser; 0 for none',
    },
    out: folderOption('Folder of the report and its pictures (default: .balai/diff-report in the project)'),
    root: rootOption,
    site: siteOption,
    date: dateOption,
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'diff');
      if (args._.length > 2)
        throw new CannotError(`"${args._[2]}" is one revision too many.`, 'Name two at most: diff v1.2 main');
      const { root } = layoutFrom({ root: args.root });
      await assertGit(PROJECT);
      const { kabupaten } = requireKabupaten(root);
      const result = await diffRevisions({
        project: PROJECT,
        root,
        before: args.before ?? 'HEAD',
        after: args.after,
        sameContent: args['same-content'] ?? false,
        sites: sitesFrom(args.site),
        date: dateFrom(args.date) ?? tanggalDi(kabupaten.zona_waktu, new Date()),
        sample: sampleFrom(args.sample),
        out: args.out === undefined ? join(PROJECT, '.balai', 'diff-report') : resolve(args.out),
        say: (text) => process.stderr.write(text.endsWith('\n') ? text : `… ${text}\n`),
      });
      process.stdout.write(`${args.json ? diffJson(result) : diffLines(result).join('\n')}\n`);
      const { pages, newSites, goneSites } = result.comparison;
      return pages.length + newSites.length + goneSites.length > 0 ? EXIT.findings : EXIT.fine;
    }),
});

function sampleFrom(text: string): number {
  const most = Number(text);
  if (Number.isSafeInteger(most) && most >= 0 && text !== '') return most;
  throw new CannotError(`--sample "${text}" is no number of pages.`, 'Write --sample 12, or 0 for none.');
}
