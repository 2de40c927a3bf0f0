/** `balai dev` */
import { defineCommand } from 'citty';
import type { Finding } from '../../theme/model/finding.ts';
import { discover, SHARED } from '../build/discover.ts';
import { pickSites } from '../build/pick.ts';
import { describeFinding } from '../build/summary.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  layoutFrom,
  outOption,
  PROJECT,
  rootOption,
  siteOption,
  sitesFrom,
} from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { devVillages } from '../serve/dev-integration.ts';
import { DevVillages } from '../serve/dev-villages.ts';
import { listen } from '../serve/listen.ts';
import { explainListenError, hostOption, portFrom, portOption } from '../serve/options.ts';
import { untilStopped } from '../serve/until-stopped.ts';
import { describeUrls, fleetUrls } from '../serve/urls.ts';

export const devCommand = defineCommand({
  meta: {
    name: 'dev',
    description: [
      'Show villages while their content or the theme is edited; the browser follows each save.',
      'Search shows the index of the last build, and the portal what the villages published in it.',
      '',
      'Examples:',
      '  npm run balai -- dev',
      '  npm run balai -- dev --site sukamaju',
      '  npm run balai -- dev --site sukamaju --date 2027-01-02     as if it were that day',
      '',
      'Exit codes: 0 stopped with Ctrl-C; 2 could not start.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    out: outOption,
    site: siteOption,
    date: dateOption,
    port: portOption,
    host: hostOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'dev');
      const layout = layoutFrom(args);
      const { host } = args;
      const port = await freePort(host, portFrom(args.port));
      const sites = sitesFrom(args.site);
      requireVillages(layout.root, sites);
      const villages = new DevVillages({
        layout,
        sites,
        date: dateFrom(args.date),
        onFindings: findingPrinter(),
      });
      process.env.BALAI_ROOT = layout.root;
      process.env.ASTRO_TELEMETRY_DISABLED = '1';
      process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
      const { dev } = await import('astro');
      const server = await dev({
        root: PROJECT,
        logLevel: 'warn',
        server: { port, host: host ?? false },
        vite: { server: { strictPort: true } },
        integrations: [
          devVillages({ layout, villages, sites, fleetNames: host === undefined ? [] : [host] }),
        ],
      });
      const urls = fleetUrls(villages.served(), port, host);
      console.log(describeUrls('Pages follow each save of content or theme', urls));
      await untilStopped();
      await server.stop();
      return EXIT.fine;
    }),
});

/** Opens and closes the port before anything else starts, because a half-started Vite cannot be stopped. */
async function freePort(host: string | undefined, port: number | undefined): Promise<number> {
  const probe = await listen(() => {}, { host, port }).catch(explainListenError);
  await probe.close();
  return probe.port;
}

function requireVillages(root: string, sites: readonly string[]): void {
  const fleet = discover(root);
  if (fleet.villages.length === 0) {
    throw new CannotError(
      `There are no villages in ${root}.`,
      'Make one with: npm run balai -- new 62.11.01.2001',
    );
  }
  pickSites(fleet, sites);
}

/** Prints the findings of a village when they differ from the last time. */
function findingPrinter(): (site: string, findings: readonly Finding[]) => void {
  const last = new Map<string, string>();
  return (site, findings) => {
    const text = findings.map(describeFinding).join('\n');
    if (text === (last.get(site) ?? '')) return;
    last.set(site, text);
    const name = site === SHARED ? 'the regency' : site;
    console.error(
      text === ''
        ? `\n${name}: all findings are mended`
        : `\n${name}: ${count(findings.length, 'finding')}\n${text}`,
    );
  };
}
