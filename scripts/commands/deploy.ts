/** `balai deploy` */
import { setTimeout as wait } from 'node:timers/promises';
import { defineCommand } from 'citty';
import { discover, SHARED } from '../build/discover.ts';
import { pickSites, refuseUnknownVillages } from '../build/pick.ts';
import { requireKabupaten } from '../build/regency.ts';
import { deploy } from '../deploy/deploy.ts';
import { localSites } from '../deploy/local.ts';
import { chooseTarget, openTarget } from '../deploy/open.ts';
import { deployProgressOn, resultJson, resultLines } from '../deploy/report.ts';
import { ringFrom, villagesOf } from '../deploy/ring.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { jsonOption, outOption, rootOption, siteOption, sitesFrom, targetOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';

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
      '  npm run balai -- deploy --ring 1                 a new theme: one village, then 10, then all',
      '',
      'Exit codes: 0 all that changed is online; 1 some villages failed, what they had stays online;',
      '2 nothing could be sent.',
    ].join('\n'),
  },
  args: {
    target: targetOption,
    'dry-run': { type: 'boolean', description: 'Only show what would be sent' },
    site: siteOption,
    ring: {
      type: 'string',
      valueHint: 'N',
      description:
        'Only the first N villages: `perintis` of kabupaten.yaml, then always the same others; or all',
    },
    force: { type: 'boolean', description: 'Show again what a rollback went away from' },
    json: jsonOption,
    root: rootOption,
    out: outOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'deploy');
      const start = performance.now();
      const layout = layoutToWorkOn(args);
      const { kabupaten } = requireKabupaten(layout.root);
      const tujuan = chooseTarget(kabupaten, args.target);
      const fleet = discover(layout.root);
      const ids = new Set(fleet.villages.map(({ id }) => id));
      const only = chosen(args, [...ids], kabupaten.perintis);
      pickSites(fleet, only);
      if (kabupaten.portal) ids.add(SHARED);
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

/** The villages of `--site` or `--ring`; none stands for all. */
function chosen(
  { site, ring }: { site?: string | undefined; ring?: string | undefined },
  ids: readonly string[],
  first: readonly string[],
): string[] {
  const only = sitesFrom(site);
  const size = ringFrom(ring);
  if (size >= ids.length) return only;
  if (only.length > 0) throw new CannotError('--site and --ring both choose villages.', 'Write one of them.');
  refuseUnknownVillages(ids, first);
  return villagesOf(size, ids, first);
}
