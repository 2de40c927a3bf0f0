/** `balai cms` */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { dataFolder, dataOption, localDataFolder, originFrom } from '../cms/data-folder.ts';
import { GATEWAY_PORT, type Running, startLocal, startServer } from '../cms/start.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { layoutFrom, outOption, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
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
      '',
      'Exit codes: 0 stopped with Ctrl-C or SIGTERM; 2 it cannot start.',
    ].join('\n'),
  },
  args,
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'cms');
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

function start(given: Args): Promise<Running> {
  const { repo, origin, root, host, proxy = false, remote } = given;
  const port = portFrom(given.port);
  const forServer = [repo, origin, host, remote].some((option) => option !== undefined) || proxy;
  const common = { now: () => new Date(), log: (line: string) => void process.stderr.write(`${line}\n`) };
  if (!forServer) {
    const layout = layoutFrom(given);
    return startLocal({ ...common, layout, data: localDataFolder(given.data, layout.cache), port });
  }
  if (given.lokal === true)
    throw new CannotError('--lokal goes with no option of the server.', 'Leave --lokal out, or the others.');
  if (repo === undefined || origin === undefined || root === undefined || given.data === undefined)
    throw new CannotError(
      'A gateway needs --repo, --root, --data and --origin.',
      '`npm run balai -- cms --help` shows an example. Without them: npm run cms.',
    );
  mkdirSync(resolve(root), { recursive: true });
  const layout = layoutFrom(given);
  return startServer({
    ...common,
    layout,
    repo: resolve(repo),
    origin: originFrom(origin),
    data: dataFolder(given.data),
    host,
    port: port ?? GATEWAY_PORT,
    proxy,
    remote,
  });
}
