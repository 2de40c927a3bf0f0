/** `balai banner` */
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { URUTAN_VERSI, type Versi } from '../../theme/model/anggaran.ts';
import { type BannerResult, makeBanner } from '../banner/make.ts';
import { PAPER, type Paper } from '../banner/paper.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { folderOption, jsonOption, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';

export const bannerCommand = defineCommand({
  meta: {
    name: 'banner',
    description: [
      "Make the poster of a village's budget: a PDF for the print shop and a PNG for WhatsApp.",
      '',
      'Examples:',
      '  npm run balai -- banner --site sukamaju --tahun 2026',
      '  npm run balai -- banner --site sukamaju --tahun 2025 --versi realisasi-akhir --ukuran A2',
      '',
      'Exit codes: 0 written; 1 written, but the numbers contradict themselves, and the poster says so;',
      '2 there is nothing to make a poster of.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    site: { type: 'string', valueHint: 'a', required: true, description: 'The village, by folder name' },
    tahun: { type: 'string', valueHint: '2026', required: true, description: 'Budget year' },
    versi: {
      type: 'string',
      valueHint: 'awal',
      description: `${URUTAN_VERSI.join(', ')} (default: the newest of the year)`,
    },
    ukuran: { type: 'string', valueHint: 'A1', default: 'A1', description: Object.keys(PAPER).join(', ') },
    out: folderOption('Folder to write into (default: spanduk/ in the root)'),
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'banner');
      const layout = layoutToWorkOn({ root: args.root });
      const result = await makeBanner({
        layout,
        site: args.site,
        year: yearFrom(args.tahun),
        version: args.versi === undefined ? undefined : oneOf<Versi>(args.versi, URUTAN_VERSI, '--versi'),
        paper: oneOf<Paper>(args.ukuran.toUpperCase(), Object.keys(PAPER) as Paper[], '--ukuran'),
        out: args.out === undefined ? join(layout.root, 'spanduk') : resolve(args.out),
        now: new Date(),
      });
      process.stdout.write(`${args.json ? JSON.stringify(result) : lines(result).join('\n')}\n`);
      return result.sound ? EXIT.fine : EXIT.findings;
    }),
});

function lines({ files, sound }: BannerResult): string[] {
  return [
    ...files.map(({ path, bytes }) => `${path} (${Math.round(bytes / 1000)} kB)`),
    ...(sound
      ? []
      : ['! The numbers contradict themselves, and the poster says so. See the budget page for which ones.']),
  ];
}

function yearFrom(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new CannotError(`"${text}" is not a budget year.`, 'Write --tahun 2026.');
}

function oneOf<T extends string>(text: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === text);
  if (found) return found;
  throw new CannotError(`${option} does not know "${text}".`, `Choose one of: ${allowed.join(', ')}.`);
}
