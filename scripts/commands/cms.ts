/** `balai cms` */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { dataOption, localDataFolder, originFrom } from '../cms/data-folder.ts';
import { GATEWAY_PORT, prepare, type Running, startLocal, startServer } from '../cms/start.ts';
import { unitFile } from '../cms/unit.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { layoutFrom, outOption, PROJECT, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';
import { explainListenError, hostOption, portFrom } from '../serve/options.ts';
import { untilStopped } from '../serve/until-stopped.ts';

const args = {
  lokal: {
    type: 'boolean',
    description: 'Edit this checkout, on this machine only, without accounts (default)',
  },
  repo: {
    type: 'string',
    valueHint: 'REPO.git',
    description: 'Server: the bare repository with the content',
  },
  origin: { type: 'string', valueHint: 'https://...', description: 'Server: the address that browsers see' },
  root: rootOption,
  out: outOption,
  data: dataOption,
  port: { type: 'string', valueHint: 'N', description: `Port (default: ${GATEWAY_PORT})` },
  host: hostOption,
  proxy: {
    type: 'boolean',
    description: 'Server: one web server stands in front and sets X-Forwarded-For; else it is not believed',
  },
  remote: { type: 'string', valueHint: 'NAME', description: 'Server: push each save to this remote' },
  unit: {
    type: 'boolean',
    description: 'Server: print the systemd unit for these options, and start nothing',
  },
  prepare: {
    type: 'boolean',
    description: 'Compile the editor and start nothing: after an install or an upgrade',
  },
  json: { type: 'boolean', description: 'Print {"url"} once ready, and nothing else' },
} as const;

export const cmsCommand = defineCommand({
  meta: {
    name: 'cms',
    description: [
      'Edit the content in a browser. Without options: this checkout, on this machine. With --repo: the gateway',
      'of a regency, where operators sign in by invitation (see undang) and each edits only their own village.',
      '',
      'Examples:',
      '  npm run cms',
      '  npm run balai -- cms --lokal --root ~/armada --port 8080',
      '  npm run balai -- cms --repo /srv/isi.git --root /srv/kerja --out /srv/situs --data /srv/gerbang \\',
      '      --origin https://cms.tirtabuana.go.id --proxy --remote origin',
      '  (the same options and --unit) > /etc/systemd/system/balai-cms.service',
      '',
      'docs/gateway.md tells how to install, back up and upgrade a gateway.',
      '',
      'Exit codes: 0 stopped with Ctrl-C or SIGTERM; 2 it cannot start.',
    ].join('\n'),
  },
  args,
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'cms');
      if (args.prepare) {
        await prepare(log);
        return EXIT.fine;
      }
      if (args.unit) {
        process.stdout.write(unitOf(serverOptions(args)));
        return EXIT.fine;
      }
      const running = await start(args).catch(explainListenError);
      console.log(
        args.json ? JSON.stringify({ url: running.url }) : `The CMS is at ${running.url}   (stop: Ctrl-C)`,
      );
      await untilStopped();
      await running.close();
      return EXIT.fine;
    }),
});

interface Args {
  lokal?: boolean | undefined;
  repo?: string | undefined;
  origin?: string | undefined;
  root?: string | undefined;
  out?: string | undefined;
  data?: string | undefined;
  port?: string | undefined;
  host?: string | undefined;
  proxy?: boolean | undefined;
  remote?: string | undefined;
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

function start(given: Args): Promise<Running> {
  const { repo, origin, host, remote, proxy } = given;
  const port = portFrom(given.port);
  const forServer = [repo, origin, host, remote].some((option) => option !== undefined) || proxy;
  const common = { now: () => new Date(), log };
  if (!forServer) {
    const layout = layoutToWorkOn(given);
    return startLocal({ ...common, layout, data: localDataFolder(given.data, layout.cache), port });
  }
  const options = serverOptions(given);
  mkdirSync(options.root, { recursive: true });
  return startServer({ ...common, ...options, layout: layoutFrom(options), port: port ?? GATEWAY_PORT });
}

/** The options of a gateway, with absolute folders. @throws a CannotError where one is missing or wrong */
function serverOptions(given: Args) {
  const { repo, origin, root, out, data, host, proxy = false, remote } = given;
  if (given.lokal === true)
    throw new CannotError('--lokal goes with no option of the server.', 'Leave --lokal out, or the others.');
  if (repo === undefined || origin === undefined || root === undefined || data === undefined)
    throw new CannotError(
      'A gateway needs --repo, --root, --data and --origin.',
      '`npm run balai -- cms --help` shows an example. Without them: npm run cms.',
    );
  return {
    repo: resolve(repo),
    root: resolve(root),
    out: resolve(out ?? join(root, 'dist')),
    data: resolve(data),
    origin: originFrom(origin),
    port: portFrom(given.port),
    host,
    remote,
    proxy,
  };
}

function unitOf({ proxy, ...options }: ReturnType<typeof serverOptions>): string {
  const { repo, root, out, data } = options;
  const args = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, String(value)],
  );
  return unitFile({
    node: process.execPath,
    project: PROJECT,
    args: proxy ? [...args, '--proxy'] : args,
    writable: [repo, root, out, data, join(PROJECT, '.balai')],
  });
}
