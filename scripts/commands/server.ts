/** `balai caddyfile` and `balai nginx` */
import { defineCommand } from 'citty';
import { requireKabupaten } from '../build/regency.ts';
import { chooseTarget, targetFolder } from '../deploy/open.ts';
import { caddyfile } from '../deploy/server/caddy.ts';
import { type ServerFacts, serverFacts } from '../deploy/server/facts.ts';
import { nginxConf } from '../deploy/server/nginx.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { layoutFrom, outOption, rootOption, targetOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { portFrom } from '../serve/options.ts';

export const caddyfileCommand = serverCommand('caddyfile', 'Caddy', '/etc/caddy/Caddyfile', caddyfile);
export const nginxCommand = serverCommand('nginx', 'nginx', '/etc/nginx/conf.d/balai.conf', nginxConf);

function serverCommand(name: string, server: string, place: string, write: (facts: ServerFacts) => string) {
  return defineCommand({
    meta: {
      name,
      description: [
        `Print the configuration with which ${server} serves all villages of a target.`,
        '',
        'Example:',
        `  npm run --silent balai -- ${name} --target vps > ${place}`,
        '',
        'Exit codes: 0 printed; 2 there is nothing to serve.',
      ].join('\n'),
    },
    args: {
      target: targetOption,
      http: {
        type: 'string',
        valueHint: 'PORT',
        description: 'Without HTTPS on this port: for a trial, or behind another proxy',
      },
      root: rootOption,
      out: outOption,
    },
    run: ({ args, cmd, rawArgs }) =>
      runCommand(async () => {
        refuseUnknown({ args, cmd, rawArgs }, name);
        const layout = layoutFrom(args);
        const { kabupaten } = requireKabupaten(layout.root);
        const { jenis, path = '' } = chooseTarget(kabupaten, args.target);
        if (jenis === 'netlify') {
          throw new CannotError(
            'Netlify needs no web server of yours.',
            'Name a target of another kind with --target.',
          );
        }
        const folder = jenis === 'folder' ? targetFolder(layout, path) : path.replace(/\/+$/, '');
        const httpPort = portFrom(args.http);
        process.stdout.write(
          write(serverFacts(layout.out, folder, { gateway: kabupaten.gerbang, httpPort })),
        );
        return EXIT.fine;
      }),
  });
}
