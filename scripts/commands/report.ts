/** `balai report` */
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { HARI_PASIF } from '../../theme/model/laporan/keaktifan.ts';
import { isMendesak } from '../../theme/model/laporan/mendesak.ts';
import { reportFolder } from '../build/layout.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  folderOption,
  jsonOption,
  listFrom,
  outOption,
  rootOption,
  siteOption,
  sitesFrom,
} from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';
import { makeReport } from '../report/report.ts';
import type { Report } from '../report/write.ts';

/** Sentences that the terminal shows. */
const SHOWN = 10;

export const reportCommand = defineCommand({
  meta: {
    name: 'report',
    description: [
      'Write the report of the regency: who is active, what the law still misses, whom to remind. A private',
      'site to read, print or send to a camat, with tables for spreadsheets (docs/laporan.md).',
      '',
      'Examples:',
      '  npm run balai -- report',
      '  npm run balai -- report --kecamatan "Muara Tirta" --out ~/laporan-muara-tirta',
      '  npm run balai -- report --root /srv/balai/kerja --repo /srv/balai/isi.git --dist /srv/balai/situs \\',
      '    --out /srv/balai/laporan --check-links',
      '',
      'Exit codes: 0 the report is written; 1 it is, but a village could not be read; 2 there is none.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    out: folderOption('Folder of the report, replaced as a whole (default: .balai/laporan/ in the root)'),
    dist: outOption,
    repo: {
      type: 'string',
      valueHint: 'REPO.git',
      description: "The gateway's repository, where the root is no checkout of it",
    },
    site: siteOption,
    kecamatan: { type: 'string', valueHint: 'a,b', description: 'Only villages of these kecamatan' },
    date: dateOption,
    'dormant-after': {
      type: 'string',
      valueHint: 'DAYS',
      description: `Without an edit for longer, a village counts as dormant (default: ${HARI_PASIF})`,
    },
    'check-links': {
      type: 'boolean',
      description: 'Ask the links that leave the sites, a few at a time; answers are kept for days',
    },
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'report');
      const layout = layoutToWorkOn({ root: args.root, out: args.dist });
      const folder = args.out === undefined ? reportFolder(layout) : resolve(args.out);
      const report = await makeReport({
        layout,
        folder,
        repo: args.repo === undefined ? layout.root : resolve(args.repo),
        sites: sitesFrom(args.site),
        districts: listFrom(args.kecamatan),
        date: dateFrom(args.date),
        now: new Date(),
        dormantAfter: daysFrom(args['dormant-after']),
        checkLinks: args['check-links'] ?? false,
        note: args.json ? () => {} : (text) => process.stderr.write(`${text}\n`),
      });
      process.stdout.write(`${args.json ? JSON.stringify(report) : lines(report, folder).join('\n')}\n`);
      return report.desa.every(({ isi }) => isi) ? EXIT.fine : EXIT.findings;
    }),
});

function lines({ dasar, desa }: Report, folder: string): string[] {
  const urgent = desa.filter(isMendesak);
  const rest = urgent.length - SHOWN;
  return [
    ...urgent.slice(0, SHOWN).map(({ kalimat }) => kalimat),
    ...(rest > 0 ? [`... and ${count(rest, 'more village')} that need a word.`] : []),
    ...(dasar.tanpaRiwayat ? [`Who edited what is not known: ${dasar.tanpaRiwayat}`] : []),
    `${count(desa.length, 'village')}, for ${dasar.tanggal}: ${join(folder, 'index.html')}`,
    'It names operators: keep it where only the regency reads, never below dist/.',
  ];
}

function daysFrom(text: string | undefined): number {
  if (text === undefined) return HARI_PASIF;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (days > 0) return days;
  throw new CannotError(`"${text}" is no number of days.`, `Write --dormant-after ${HARI_PASIF}.`);
}
