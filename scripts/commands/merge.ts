/** `balai merge` */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { merge } from '../build/merge.ts';
import { toJson, toLines } from '../build/summary.ts';
import { exitCodeOf, findingsOptions } from '../lib/findings.ts';
import { refuseUnknownOptions } from '../lib/known-options.ts';
import { jsonOption, layoutFrom, outOption, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

const args = {
  folders: { type: 'positional', required: false, description: 'The folders of all shards, in any order' },
  root: rootOption,
  out: outOption,
  ...findingsOptions,
  json: jsonOption,
} as const;

export const mergeCommand = defineCommand({
  meta: {
    name: 'merge',
    description: [
      'Put the shards of a fleet together, as if one machine had made it, and make what only the whole fleet has.',
      '',
      'Examples:',
      '  npm run balai -- build --shard 1/2 --out bagian/1     on one machine',
      '  npm run balai -- build --shard 2/2 --out bagian/2     on another',
      '  npm run balai -- merge bagian/1 bagian/2',
      '',
      'It refuses shards that do not belong together: of other content, another version or another day, one',
      'missing or there twice. Then nothing is changed.',
      '',
      'Exit codes: 0 all fine; 1 done, but some shard has findings; 2 nothing was merged.',
    ].join('\n'),
  },
  args,
  run: ({ args: given, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(args), 'merge');
      const report = await merge({
        layout: layoutFrom(given),
        folders: given._.map((folder) => resolve(folder)),
        now: new Date(),
      });
      process.stdout.write(`${given.json ? toJson(report) : toLines(report).join('\n')}\n`);
      return exitCodeOf(report, given);
    }),
});
