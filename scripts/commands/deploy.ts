/** `balai deploy` */
import { setTimeout as wait } from 'node:timers/promises';
import { defineCommand } from 'citty';
import { discover } from '../build/discover.ts';
import { pickVillages } from '../build/pick.ts';
import { requireKabupaten } from '../build/regency.ts';
import { deploy } from '../deploy/deploy.ts';
import { localSites } from '../deploy/local.ts';
import { chooseTarget, openTarget } from '../deploy/open.ts';
import { deployProgressOn, resultJson, resultLines } from '../deploy/report.ts';
import { EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  jsonOption,
  layoutFrom,
  outOption,
  rootOption,
  siteOption,
  sitesFrom,
  targetOption,
} from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

export const deployCommand = defineCommand({
  meta: {
    name: 'deploy',
    description: [
      'Send the built sites that changed to a target of sites/kabupaten.yaml.',
      '',
      'Examples:',
      '  npm run balai -- deploy --dry-run',
      '  npm run balai -- deploy --target vps',
      '  npm run balai -- deploy --target vps --site sukamaju --force',
      '',
      'Exit codes: 0 all that changed is online; 1 some villages failed, what they had stays online;',
      '2 nothing could be sent.',
    ].join('\n'),
  },
  args: {
    target: targetOption,
    'dry-run': { type: 'boolean', description: 'Only show what would be sent' },
    site: siteOption,
    force: { type: 'boolean', description: 'Show again what a rollback went away from' },
    json: jsonOption,
    root: rootOption,
    out: outOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'deploy');
      const start = performance.now();
      const layout = layoutFrom(args);
      const { kabupaten } = requireKabupaten(layout.root);
      const tujuan = chooseTarget(kabupaten, args.target);
      const fleet = discover(layout.root);
      const only = sitesFrom(args.site);
      const ids = new Set(fleet.villages.map(({ id }) => id));
      pickVillages(fleet, only);
      const local = localSites(layout, only);
      const surroundings = { layout, env: process.env, now: () => new Date(), wait };
      const dryRun = args['dry-run'] ?? false;
      const results = await deploy({
        target: openTarget(tujuan, surroundings),
        local,
        fleet: ids,
        only,
        force: args.force ?? false,
        dryRun,
        atOnce: tujuan.jenis === 'rsync' ? 4 : 1,
        surroundings,
        progress: deployProgressOn(process.stderr),
      });
      const ms = performance.now() - start;
      const text = args.json
        ? resultJson(tujuan.nama, results, ms, dryRun)
        : resultLines(results, ms, dryRun).join('\n');
      process.stdout.write(`${text}\n`);
      return results.some(({ error }) => error !== '') ? EXIT.findings : EXIT.fine;
    }),
});
