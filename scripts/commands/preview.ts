/** `balai preview` */
import { relative } from 'node:path';
import { defineCommand } from 'citty';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { layoutFrom, outOption, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { listen } from '../serve/listen.ts';
import { explainListenError, hostOption, portFrom, portOption } from '../serve/options.ts';
import { publishedSites, staticHandler } from '../serve/server.ts';
import { untilStopped } from '../serve/until-stopped.ts';
import { describeUrls, fleetUrls } from '../serve/urls.ts';

export const previewCommand = defineCommand({
  meta: {
    name: 'preview',
    description: [
      'Serve the built sites on this machine, with the headers of production and real 404s.',
      '',
      'Examples:',
      '  npm run balai -- preview',
      '  npm run balai -- preview --port 8080',
      '  npm run balai -- preview --host 0.0.0.0      also for a phone on the same network',
      '',
      'Exit codes: 0 stopped with Ctrl-C; 2 nothing to serve, or no port.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    out: outOption,
    port: portOption,
    host: hostOption,
    json: {
      type: 'boolean',
      description: 'Print {"url", "sites": [{"id", "url"}]} once ready, and nothing else',
    },
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'preview');
      const { out } = layoutFrom(args);
      const name = relative('.', out) || '.';
      const sites = publishedSites(out);
      if (sites.length === 0) {
        throw new CannotError(
          `There is no built site in ${name}.`,
          'Make them first with: npm run build. Or name their folder with --out.',
        );
      }
      const { host } = args;
      const handler = staticHandler(out, host === undefined ? [] : [host]);
      const server = await listen(handler, { host, port: portFrom(args.port) }).catch(explainListenError);
      const urls = fleetUrls(sites, server.port, host);
      console.log(args.json ? JSON.stringify(urls) : describeUrls(`Preview of ${name}`, urls));
      await untilStopped();
      await server.close();
      return EXIT.fine;
    }),
});
