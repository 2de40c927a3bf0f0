/** `balai new`: villages from the official region table, with good starting content. */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { jsonOption, listFrom, PROJECT, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { tellOfSamples } from '../lib/samples.ts';
import { jalankan } from '../new/jalankan.ts';

const args = {
  kode: {
    type: 'positional',
    required: false,
    description: 'Region codes of villages, with or without dots, several with spaces between',
  },
  kabupaten: {
    type: 'string',
    valueHint: 'CODE',
    description: 'All desa and kelurahan of this regency, e.g. 62.11',
  },
  list: { type: 'boolean', description: 'Only list codes, folder names and names' },
  'dry-run': { type: 'boolean', description: 'Only list the files that would be written' },
  slug: { type: 'string', valueHint: 'NAME', description: 'Folder name, for a single village' },
  root: rootOption,
  date: {
    type: 'string',
    valueHint: 'YYYY-MM-DD',
    description: 'The date to write into entries (default: today in the regency)',
  },
  json: jsonOption,
} as const;

const KNOWN = new Set(['_', 'dryRun', ...Object.keys(args)]);

export const newCommand = defineCommand({
  meta: {
    name: 'new',
    description: [
      'Make villages from the official region table, with starting content. Nothing that exists is',
      'overwritten or renamed; an empty or new --root gets its kabupaten.yaml too.',
      '',
      'Examples:',
      '  npm run balai -- new 62.11.01.2001                   one village',
      '  npm run balai -- new 62.11.01.2001 62.11.01.2002     two',
      '  npm run balai -- new --kabupaten 62.11               all villages of a regency',
      '  npm run balai -- new --kabupaten 62.11 --list        see them first',
      '  npm run balai -- new --kabupaten 62.11 --dry-run     see the files first',
      '  npm run balai -- new --kabupaten 62.11 --root ../b   in another folder',
      '  npm run balai -- new 62.11.05.2001 --slug buntoi-2   with a folder name of your own',
      '',
      'Exit codes: 0 done; 1 done, but some existed already; 2 could not be done.',
    ].join('\n'),
  },
  args,
  run: ({ args: given }) =>
    runCommand(() => {
      if (!given.list && !given['dry-run']) tellOfSamples(given.root);
      return jalankan(
        {
          kodes: given._.flatMap(listFrom),
          kabupaten: given.kabupaten,
          root: given.root === undefined ? PROJECT : resolve(given.root),
          list: given.list === true,
          dryRun: given['dry-run'] === true,
          json: given.json === true,
          slug: given.slug,
          date: given.date,
          unknown: Object.keys(given).filter((name) => !KNOWN.has(name)),
        },
        {
          out: (text) => process.stdout.write(text),
          err: (text) => process.stderr.write(text),
          live: process.stderr.isTTY === true,
          now: () => new Date(),
        },
      );
    }),
});
