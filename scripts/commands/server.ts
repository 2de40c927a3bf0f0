/** `balai caddyfile` and `balai nginx` */
import { defineCommand } from 'citty';
import type { Tujuan } from '../../theme/model/tujuan.ts';
import type { Layout } from '../build/layout.ts';
import { requireKabupaten } from '../build/regency.ts';
import { chooseTarget, targetFolder } from '../deploy/open.ts';
import { caddyfile } from '../deploy/server/caddy.ts';
import { emailFrom, wildcardFrom } from '../deploy/server/certificates.ts';
import { type ServerFacts, serverFacts } from '../deploy/server/facts.ts';
import { nginxConf } from '../deploy/server/nginx.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { outOption, rootOption, targetOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';
import { portFrom } from '../serve/options.ts';

export const caddyfileCommand = serverCommand('caddyfile', 'Caddy', '/etc/caddy/Caddyfile', caddyfile);
export const nginxCommand = serverCommand('nginx', 'nginx', '/etc/nginx/conf.d/balai.conf', nginxConf);

function serverCommand(name: string, server: string, place: string, write: (facts: ServerFacts) => string) {
  return defineCommand({
    meta: {
      name,
      description: [
        `Print the configuration with which ${server} serves all villages of a target; or those of the folder --out,`,
        'into which a gateway on the same machine publishes (--direct).',
        '',
        'Examples:',
        `  npm run --silent balai -- ${name} --target vps > ${place}`,
        `  npm run --silent balai -- ${name} --direct --root /srv/balai/kerja --out /srv/balai/situs > ${place}`,
        `  npm run --silent balai -- ${name} --target vps --wildcard /etc/ssl/kab.pem,/etc/ssl/kab.key > ${place}`,
        '',
        'Exit codes: 0 printed; 2 there is nothing to serve.',
      ].join('\n'),
    },
    args: {
      target: targetOption,
      direct: { type: 'boolean', description: 'Serve the folder --out itself; no target is needed' },
      http: {
        type: 'string',
        valueHint: 'PORT',
        description: 'Without HTTPS on this port: for a trial, or behind another proxy',
      },
      wildcard: {
        type: 'string',
        valueHint: 'CERT,KEY',
        description: "A certificate for *.<the regency's domain>, on the server; other domains get their own",
      },
      email: {
        type: 'string',
        valueHint: 'ADDRESS',
        description:
          'For Caddy: where certificate authorities reach you; a second one is asked where the first has a limit',
      },
      root: rootOption,
      out: outOption,
    },
    run: ({ args, cmd, rawArgs }) =>
      runCommand(async () => {
        refuseUnknown({ args, cmd, rawArgs }, name);
        const layout = layoutToWorkOn(args);
        const { kabupaten } = requireKabupaten(layout.root);
        const folder = args.direct ? undefined : folderOf(layout, chooseTarget(kabupaten, args.target));
        const rest = {
          gateway: kabupaten.gerbang,
          httpPort: portFrom(args.http),
          wildcard: wildcardFrom(args.wildcard, kabupaten.domain),
          email: emailFrom(args.email),
        };
        process.stdout.write(write(serverFacts(layout.out, folder, rest)));
        return EXIT.fine;
      }),
  });
}

/** Where a target keeps its sites on its server. */
function folderOf(layout: Layout, { jenis, path = '' }: Tujuan): string {
  if (jenis === 'netlify')
    throw new CannotError(
      'Netlify needs no web server of yours.',
      'Name a target of another kind with --target.',
    );
  return jenis === 'folder' ? targetFolder(layout, path) : path.replace(/\/+$/, '');
}
